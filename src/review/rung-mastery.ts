// How far up its ladder each fact is known: mastery counts on the top rung.
import type { FactId } from '../facts/fact.ts'
import { rungAt, rungOf, type Rung } from '../quiz/ladder.ts'
import type { Attempt } from './attempt.ts'

/** Right answers in a row on the top rung that make a fact mastered. */
export const MASTERED_STREAK = 2

/** Right answers in a row on each rung, up to the last one there. */
export type RungStreaks = ReadonlyMap<Rung, number>

/** `attempts` in the order they happened. */
export function rungStreaksOf(attempts: readonly Attempt[]): ReadonlyMap<FactId, RungStreaks> {
  const byFact = new Map<FactId, Map<Rung, number>>()
  for (const { item, correct } of attempts) {
    const rung = rungOf(item)
    for (const factId of new Set(item.factIds)) {
      const streaks = byFact.get(factId) ?? new Map<Rung, number>()
      streaks.set(rung, correct ? (streaks.get(rung) ?? 0) + 1 : 0)
      byFact.set(factId, streaks)
    }
  }
  return byFact
}

/** Only the highest rung that the fact has says whether it is mastered; the others are on the way there. */
export const isMastered = (streaks: RungStreaks | undefined, rungs: readonly Rung[]): boolean => {
  const top = rungs.at(-1)
  return top !== undefined && (streaks?.get(top) ?? 0) >= MASTERED_STREAK
}

/** Where to go on: one above the highest rung whose last answer was right, so that nothing known is asked from the bottom again. */
export function rungReached(streaks: RungStreaks | undefined, rungs: readonly Rung[]): Rung | undefined {
  const highest = Math.max(-1, ...rungs.filter((rung) => (streaks?.get(rung) ?? 0) > 0).map(rungAt))
  return rungs.find((rung) => rungAt(rung) > highest) ?? rungs.at(-1)
}
