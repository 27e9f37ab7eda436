// SQS's own clock: what is received is visible again when its timeout is over, even while it is worked on.
import { RECORD } from '../happening.ts'
import type { FifoSource, SqsSource } from '../scenario.ts'
import { deliver } from './batch.ts'
import { at, EVENT, note, type Machine, type SourceState } from './machine.ts'
import type { Sight } from './source-states.ts'

export const sightOf = (spec: SqsSource | FifoSource): Sight | undefined =>
  spec.kind !== 'sqs' || spec.queueVisibilityS === undefined
    ? undefined
    : { visibilityUs: Math.round(spec.queueVisibilityS * 1e6), held: [], over: 0, seen: new Set(), gone: new Set() }

/** Received: from now on hidden, for the timeout of the queue. */
export function hide(machine: Machine, source: SourceState, sight: Sight, ids: readonly number[]): void {
  sight.held.push(ids)
  at(machine, machine.nowUs + sight.visibilityUs, EVENT.visibleAgain, source.index)
}

/** The messages of the oldest receive that are still in the queue: they are visible from now on. */
export function nextOver(sight: Sight): readonly number[] {
  const ids = (sight.held[sight.over] ?? []).filter((id) => !sight.gone.has(id))
  sight.held[sight.over] = []
  sight.over += 1
  for (const id of ids) sight.seen.add(id)
  return ids
}

/**
 * The first run that is done deletes a message, and so ends its repeats. AWS says of such a late delete only that it
 * might not hold: these are the fewest repeats that there can be.
 */
export function deleteDone(machine: Machine, source: SourceState, sight: Sight, ids: readonly number[]): void {
  const left = ids.filter((id) => !sight.gone.has(id))
  const late = left.filter((id) => sight.seen.delete(id)).length
  for (const id of left) sight.gone.add(id)
  deliver(machine, source, left.length - late)
  if (late === 0) return
  source.totals.delivered += late
  note(machine, RECORD.deletedLate, source.index, 0, late)
}
