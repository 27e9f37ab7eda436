// What an attempt means to the memory of a fact: which fact, how it went, on which rung, and when.
import type { FactId } from '../facts/fact.ts'
import { rungOf, type Rung } from '../quiz/ladder.ts'
import type { Attempt } from './attempt.ts'
import type { Outcome } from './memory.ts'
import { placeAttempts } from './order-attempts.ts'

export interface Mark {
  readonly factId: FactId
  readonly outcome: Outcome
  readonly rung: Rung
  /** Milliseconds since 1970, by a clock that was never set back; see order-attempts.ts. */
  readonly atMs: number
}

/** Right by a guess is not known: it comes again as if it had been wrong. */
export const outcomeOf = ({ correct, confidence }: Pick<Attempt, 'correct' | 'confidence'>): Outcome =>
  correct && confidence !== 'guess' ? 'good' : 'again'

/**
 * The mark of one attempt, or none where its item names no fact. An item may speak of several facts: the first is the one it
 * asks about, and a miss says nothing certain about the others.
 */
export function markOf(attempt: Attempt, atMs: number = attempt.answeredAt): Mark | undefined {
  const [factId] = attempt.item.factIds
  return factId === undefined ? undefined : { factId, outcome: outcomeOf(attempt), rung: rungOf(attempt.item), atMs }
}

/** Attempts in any order become marks in the order in which they happened. */
export const marksOf = (attempts: readonly Attempt[]): Mark[] =>
  placeAttempts(attempts).flatMap(({ attempt, at }) => markOf(attempt, at) ?? [])
