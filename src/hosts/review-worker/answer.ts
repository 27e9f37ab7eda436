// The worker's answers: a history as columns becomes a deck, a corpus the list of facts that can be asked about.
import { readTexts } from '../../facts/split-corpus.ts'
import { mayAsk } from '../../quiz/ask-fact.ts'
import { bankFrom } from '../../quiz/bank.ts'
import { marksFrom } from '../../review/columns.ts'
import { deckOfMarks } from '../../review/deck.ts'
import type { Offset } from '../../review/local-time.ts'
import type { FromReviewWorker, ToReviewWorker } from '../../review/worker-messages.ts'

/** `offset` is where the worker stands: the wall clock of the page. */
export function answer(asked: ToReviewWorker, offset: Offset): FromReviewWorker {
  if (asked.asks === 'deck') {
    return { id: asked.id, asks: 'deck', deck: [...deckOfMarks(marksFrom(asked.columns), offset)] }
  }
  const bank = bankFrom(readTexts(asked.texts))
  return { id: asked.id, asks: 'askable', factIds: bank.facts.flatMap(({ id }) => (mayAsk(bank, id) ? id : [])) }
}
