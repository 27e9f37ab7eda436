// What queues and streams do alike with a batch: open, try again, deliver, give up.
import { REASON, RECORD, type Reason } from '../happening.ts'
import { BACKOFF_FIRST_US } from '../rules.ts'
import { at, EVENT, note, type Machine, type SourceState } from './machine.ts'
import type { Batch } from './source-states.ts'

export function openBatch(machine: Machine, batch: Batch): number {
  const id = machine.freeBatches.pop() ?? machine.batches.length
  machine.batches[id] = batch
  return id
}

export function closeBatch(machine: Machine, id: number): void {
  machine.batches[id] = undefined
  machine.freeBatches.push(id)
}

/** AWS names no interval between tries of one batch: 1 s, doubling to a minute. */
export const retryWaitUs = (tries: number): number => Math.min(60_000_000, BACKOFF_FIRST_US * 2 ** Math.min(tries, 6))

/** The same batch again after a throttle. */
export function retryThrottled(machine: Machine, source: SourceState, id: number, batch: Batch, waitUs: number): void {
  batch.throttles += 1
  note(machine, RECORD.backedOff, source.index, batch.throttles, waitUs)
  at(machine, machine.nowUs + waitUs, EVENT.batchRetry, id)
}

export function deliver(machine: Machine, source: SourceState, count: number): void {
  if (count === 0) return
  source.totals.delivered += count
  note(machine, RECORD.delivered, source.index, 0, count)
}

/** Kept in a DLQ or destination, or lost. */
export function giveUp(machine: Machine, source: SourceState, count: number, reason: Reason, kept: boolean): void {
  if (count === 0) return
  const { totals } = source
  if (kept) totals.deadLettered += count
  else totals.dropped += count
  totals.reasons[reason] = (totals.reasons[reason] ?? 0) + count
  const kind = kept ? RECORD.deadLettered : RECORD.dropped
  note(machine, kind, source.index, REASON[reason], count)
}
