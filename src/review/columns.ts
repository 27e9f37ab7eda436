// A history as columns: all that the deck needs of it, small enough to be handed to a worker without a copy.
import type { FactId } from '../facts/fact.ts'
import { rungAt, RUNGS } from '../quiz/ladder.ts'
import type { Attempt } from './attempt.ts'
import { marksOf, type Mark } from './mark.ts'

/** One entry a mark, in the order in which they happened. */
export interface Columns {
  /** Each fact once. */
  readonly factIds: readonly FactId[]
  /** Where in `factIds`. */
  readonly fact: Uint32Array<ArrayBuffer>
  readonly atMs: Float64Array<ArrayBuffer>
  /** Twice the rung's place, and one more where it was right. */
  readonly outcome: Uint8Array<ArrayBuffer>
}

/** `attempts` in any order. */
export function columnsOf(attempts: readonly Attempt[]): Columns {
  const marks = marksOf(attempts)
  const places = new Map<FactId, number>()
  const fact = new Uint32Array(marks.length)
  const atMs = new Float64Array(marks.length)
  const outcome = new Uint8Array(marks.length)
  marks.forEach((mark, at) => {
    const place = places.get(mark.factId) ?? places.size
    places.set(mark.factId, place)
    fact[at] = place
    atMs[at] = mark.atMs
    outcome[at] = 2 * rungAt(mark.rung) + (mark.outcome === 'good' ? 1 : 0)
  })
  return { factIds: [...places.keys()], fact, atMs, outcome }
}

export function* marksFrom({ factIds, fact, atMs, outcome }: Columns): Generator<Mark, void> {
  for (let at = 0; at < fact.length; at += 1) {
    const factId = factIds[fact[at] ?? 0]
    const rung = RUNGS[(outcome[at] ?? 0) >> 1]
    if (factId === undefined || rung === undefined) continue
    yield { factId, rung, outcome: (outcome[at] ?? 0) % 2 === 1 ? 'good' : 'again', atMs: atMs[at] ?? 0 }
  }
}
