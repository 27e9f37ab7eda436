// A climb told from its answers: which rung was asked, what came of it, and where it leads.
import type { Bank } from '../../quiz/bank.ts'
import type { Item } from '../../quiz/item.ts'
import { askOnRung, climbAfter, rungsOf, type Ladder, type Rung } from '../../quiz/ladder.ts'
import { scoreResponse } from '../../quiz/score-response.ts'
import type { SessionAnswer } from '../../store/session.ts'

/** After so many questions it is time for something else. */
const MOST_QUESTIONS = 12

interface Step {
  readonly rung: Rung
  readonly item: Item
  /** Absent while it is not answered. */
  readonly leads?: 'up' | 'down' | 'done'
}

export interface ClimbSoFar {
  readonly steps: readonly Step[]
}

interface Start {
  readonly bank: Bank
  readonly ladder: Ladder
  readonly seed: string
  readonly exam: string
  readonly from?: Rung
}

/** The same seed and answers give the same climb, so a reload loses nothing. */
export function climbedSoFar({ bank, ladder, seed, exam, from }: Start, answers: readonly SessionAnswer[]): ClimbSoFar {
  const rungs = rungsOf(ladder)
  const steps: Step[] = []
  let at = from !== undefined && rungs.includes(from) ? from : rungs[0]
  while (at !== undefined && steps.length < MOST_QUESTIONS) {
    const item = askOnRung(bank, ladder, at, `${seed}-${steps.length}`, exam)
    if (item === undefined) break
    const answer = answers.find(({ itemId }) => itemId === item.id)
    if (answer === undefined) return { steps: [...steps, { rung: at, item }] }
    const correct = scoreResponse(item, answer.chosen).correct
    const next = climbAfter(rungs, at, correct)
    steps.push({ rung: at, item, leads: next.isDone ? 'done' : correct ? 'up' : 'down' })
    if (next.isDone) break
    at = next.at
  }
  return { steps }
}
