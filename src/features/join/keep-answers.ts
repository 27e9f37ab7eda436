// Answers given in a class, put into the learner's history when the learner says so: once, as practice would.
import type { Item } from '../../quiz/item.ts'
import { scoreResponse } from '../../quiz/score-response.ts'
import { recordAttempt } from '../../store/history.ts'

export interface ClassAnswer {
  readonly item: Item
  readonly chosen: readonly string[]
}

/** `drill` is the code of the class; how long each answer took is not known, and counts as nothing. */
export async function keepAnswers(answers: readonly ClassAnswer[], drill: string): Promise<void> {
  for (const { item, chosen } of answers) {
    if (chosen.length === 0) continue
    await recordAttempt({
      item,
      chosen: [...chosen],
      correct: scoreResponse(item, chosen).correct,
      durationMs: 0,
      drill,
    })
  }
}
