// How well each fact is known, folded from the attempts.
import type { FactId } from '../facts/fact.ts'
import type { Attempt } from './attempt.ts'

export interface Mastery {
  /** How often it was asked. */
  readonly seen: number
  readonly right: number
  /** Right answers in a row, up to the last one. */
  readonly streak: number
  readonly lastCorrect: boolean
  /** Milliseconds since 1970. */
  readonly lastAt: number
}

/** So many right answers in a row mend a fact that was once answered wrong. */
export const MENDED_STREAK = 3

/** `attempts` in the order they happened. A fact that left the corpus keeps its mastery. */
export function masteryOf(attempts: readonly Attempt[]): ReadonlyMap<FactId, Mastery> {
  const byFact = new Map<FactId, Mastery>()
  for (const { item, correct, answeredAt } of attempts) {
    for (const factId of new Set(item.factIds)) {
      const before = byFact.get(factId)
      byFact.set(factId, {
        seen: (before?.seen ?? 0) + 1,
        right: (before?.right ?? 0) + (correct ? 1 : 0),
        streak: correct ? (before?.streak ?? 0) + 1 : 0,
        lastCorrect: correct,
        lastAt: answeredAt,
      })
    }
  }
  return byFact
}

/**
 * Facts answered wrong at least once and not mended since, weakest first: last answer wrong, then smaller share right,
 * then longest not seen. At most `count`.
 */
export function weakestFacts(mastery: ReadonlyMap<FactId, Mastery>, count: number): FactId[] {
  return [...mastery]
    .filter(([, known]) => known.right < known.seen && known.streak < MENDED_STREAK)
    .sort(([idA, a], [idB, b]) => byWeakness(a, b) || (idA < idB ? -1 : 1))
    .slice(0, count)
    .map(([factId]) => factId)
}

const byWeakness = (a: Mastery, b: Mastery): number =>
  Number(a.lastCorrect) - Number(b.lastCorrect) || share(a) - share(b) || a.lastAt - b.lastAt

/** Share right with one right and one wrong answer assumed beforehand, so that 0 of 1 is milder than 0 of 5. */
const share = ({ right, seen }: Mastery): number => (right + 1) / (seen + 2)
