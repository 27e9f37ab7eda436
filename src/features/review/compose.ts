// The queue of a review: the day's plan with kin kept apart, each fact on the rung it has reached.
import type { FactId } from '../../facts/fact.ts'
import { mayAsk } from '../../quiz/ask-fact.ts'
import type { Bank } from '../../quiz/bank.ts'
import { ladderOf, RUNGS, rungsOf, type Rung } from '../../quiz/ladder.ts'
import { planDay } from '../../review/day-plan.ts'
import type { Deck } from '../../review/deck.ts'
import type { Akin } from '../../review/interleave.ts'
import { rungReached } from '../../review/rung-mastery.ts'
import type { Study } from '../../store/study.ts'

export interface Entry {
  readonly factId: FactId
  readonly rung: Rung
}

export interface Queue {
  readonly entries: readonly Entry[]
  /** Facts that would have stood beside their kin: for another sitting. */
  readonly heldBack: number
}

/** `last` was asked just before: its kin may not come first. */
export function composeQueue(bank: Bank, { candidates, goal }: Study, deck: Deck, akin: Akin, last?: FactId): Queue {
  const canAsk = (factId: FactId): boolean => mayAsk(bank, factId)
  const queue = planDay(deck, candidates, goal, { canAsk, akin, ...(last === undefined ? {} : { last }) })
  const all = queue.length === 0 ? planDay(deck, candidates, goal, { canAsk }) : queue
  return {
    entries: queue.map(({ factId }) => ({ factId, rung: rungFor(bank, deck, factId) })),
    heldBack: all.length - queue.length,
  }
}

function rungFor(bank: Bank, deck: Deck, factId: FactId): Rung {
  const streaks = deck.get(factId)?.streaks
  if (streaks === undefined) return 'value'
  const known = new Map(RUNGS.map((rung, at) => [rung, streaks[at] ?? 0]))
  return rungReached(known, rungsOf(ladderOf(bank, factId))) ?? 'value'
}
