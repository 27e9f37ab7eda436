// Difficulty corrected by answers: the estimate counts as so many answers, and the real ones are added to it.
import type { Difficulty } from '../quiz/difficulty.ts'
import { bandOf } from '../quiz/difficulty.ts'
import type { Item } from '../quiz/item.ts'
import type { Attempt } from './attempt.ts'

/**
 * The estimate weighs as much as eight answers (a beta prior of strength 8): three wrong answers move an item by about
 * a sixth, thirty leave little of the estimate. Fewer would let one slip rename an item, more would never learn.
 */
export const PRIOR_ANSWERS = 8

export interface Answered {
  readonly right: number
  readonly total: number
}

/** Items of one family about one fact or trap are one question in other words: their answers count together. */
export const questionOf = ({ family, factIds: [factId = ''], trapId }: Item): string => `${family}/${trapId ?? factId}`

export function answersByQuestion(attempts: readonly Attempt[]): ReadonlyMap<string, Answered> {
  const answers = new Map<string, Answered>()
  for (const { item, correct } of attempts) {
    const { right, total } = answers.get(questionOf(item)) ?? { right: 0, total: 0 }
    answers.set(questionOf(item), { right: right + (correct ? 1 : 0), total: total + 1 })
  }
  return answers
}

/** The posterior mean; the answers stand among the reasons. */
export function correctedBy(difficulty: Difficulty, answers: Answered | undefined): Difficulty {
  if (answers === undefined || answers.total === 0) return difficulty
  const { right, total } = answers
  const expected = (difficulty.expected * PRIOR_ANSWERS + right) / (PRIOR_ANSWERS + total)
  const points = logOdds(difficulty.expected) - logOdds(expected)
  const says = `was answered ${total === 1 ? 'once' : `${total} times`} here, ${right} of them right`
  return {
    expected,
    band: bandOf(expected),
    basis: [...difficulty.basis, { says, points: Math.round(points * 100) / 100 }],
  }
}

const logOdds = (share: number): number => Math.log(share / (1 - share))
