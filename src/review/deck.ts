// The deck: what is remembered of every fact that was ever asked about, folded from the attempts in their order.
import type { FactId } from '../facts/fact.ts'
import { rungAt, RUNGS } from '../quiz/ladder.ts'
import type { Attempt } from './attempt.ts'
import { dayOfLocal, localMs, type LocalDay, type Offset } from './local-time.ts'
import { markOf, marksOf, type Mark } from './mark.ts'
import { schedulerFrom, type Memory, type Scheduler } from './memory.ts'

export interface Known extends Memory {
  /** When it was first asked, in milliseconds of the local wall clock. */
  readonly metLocalMs: number
  /** How often it was asked on the day of its last review. */
  readonly timesThatDay: number
  /** Right answers in a row on each rung, lowest first, up to the last one there. */
  readonly streaks: readonly number[]
}

/** By fact id. A fact that has left the corpus keeps its place: its attempts happened. */
export type Deck = ReadonlyMap<FactId, Known>

export const EMPTY_DECK: Deck = new Map()

const STANDARD = schedulerFrom()

/** A set of attempts in any order; depends on the set alone. */
export const deckFrom = (attempts: readonly Attempt[], offset: Offset, scheduler = STANDARD): Deck =>
  deckOfMarks(marksOf(attempts), offset, scheduler)

/** `marks` in the order in which they happened. */
export function deckOfMarks(marks: Iterable<Mark>, offset: Offset, scheduler = STANDARD): Deck {
  const deck = new Map<FactId, Known>()
  for (const mark of marks) deck.set(mark.factId, knownAfter(deck.get(mark.factId), mark, offset, scheduler))
  return deck
}

/** The deck after one more attempt, the latest; the one before is left as it was. */
export function deckAfter(deck: Deck, attempt: Attempt, offset: Offset, scheduler = STANDARD): Deck {
  const mark = markOf(attempt)
  if (mark === undefined) return deck
  return new Map(deck).set(mark.factId, knownAfter(deck.get(mark.factId), mark, offset, scheduler))
}

/** What is known of a fact after one more mark. */
export function knownAfter(
  before: Known | undefined,
  mark: Mark,
  offset: Offset,
  scheduler: Scheduler = STANDARD,
): Known {
  const memory = scheduler.after(before, localMs(mark.atMs, offset), mark.outcome)
  const sameDay = before !== undefined && reviewedOn(before) === reviewedOn(memory)
  const streaks = before === undefined ? RUNGS.map(() => 0) : before.streaks.slice()
  const rung = rungAt(mark.rung)
  streaks[rung] = mark.outcome === 'good' ? (streaks[rung] ?? 0) + 1 : 0
  return {
    phase: memory.phase,
    stabilityDays: memory.stabilityDays,
    difficulty: memory.difficulty,
    step: memory.step,
    reviews: memory.reviews,
    lapses: memory.lapses,
    reviewedLocalMs: memory.reviewedLocalMs,
    dueLocalMs: memory.dueLocalMs,
    metLocalMs: before?.metLocalMs ?? memory.reviewedLocalMs,
    timesThatDay: sameDay ? before.timesThatDay + 1 : 1,
    streaks,
  }
}

export const reviewedOn = ({ reviewedLocalMs }: Memory): LocalDay => dayOfLocal(reviewedLocalMs)

/** The day on which it should come again: at the latest the day before the exam, where there is one ahead. */
export function dueOn({ dueLocalMs, reviewedLocalMs }: Memory, examDay?: LocalDay): LocalDay {
  const due = dayOfLocal(dueLocalMs)
  if (examDay === undefined || dayOfLocal(reviewedLocalMs) >= examDay - 1) return due
  return Math.min(due, examDay - 1)
}

/** The chance that it is recalled on a day, if it is not asked about before: from 0 to 1. */
export const recallOn = (memory: Memory, day: LocalDay, scheduler = STANDARD): number =>
  scheduler.recall(memory.stabilityDays, day - reviewedOn(memory))

/** Facts that were asked about and that `isKnown` no longer knows: renamed or removed, kept all the same. */
export const strangersIn = (deck: Deck, isKnown: (factId: FactId) => boolean): FactId[] =>
  [...deck.keys()].filter((factId) => !isKnown(factId))
