// Keeps a prediction in the history: the same way, and as safe, as an answer of a drill.
import type { Item } from '../../quiz/item.ts'
import { scoreResponse } from '../../quiz/score-response.ts'
import { recordAttempt } from '../../store/history.ts'
import type { Answer } from '../item/item-card.tsx'

export async function recordPrediction(item: Item, answer: Answer, durationMs: number): Promise<void> {
  // Without a fact there is nothing that could come back.
  if (item.factIds.length === 0) return
  const { correct } = scoreResponse(item, answer.chosen)
  await recordAttempt({ item, correct, durationMs, ...answer })
}
