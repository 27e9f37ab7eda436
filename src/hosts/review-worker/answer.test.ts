// The worker says what the page would have worked out itself.
import { expect, test } from 'vitest'
import { indexOf, partOf, topicsInOrder } from '../../facts/split-corpus.ts'
import { mayAsk } from '../../quiz/ask-fact.ts'
import { bankFrom } from '../../quiz/bank.ts'
import { columnsOf } from '../../review/columns.ts'
import { deckFrom } from '../../review/deck.ts'
import { attemptOf, itemOf } from '../../review/testing/attempts.ts'
import { readProjectCorpus } from '../cli/content-files.ts'
import { answer } from './answer.ts'

const berlin = (): number => 3_600_000

test('the deck of a history', () => {
  const attempts = ['a.x', 'b.x', 'a.x'].map((id, at) => attemptOf(`n${at}`, { item: itemOf([id]), sequence: at + 1 }))
  const said = structuredClone(answer({ id: 7, asks: 'deck', columns: columnsOf(attempts) }, berlin))
  expect(said).toEqual({ id: 7, asks: 'deck', deck: [...deckFrom(attempts, berlin)] })
})

test('the facts that can be asked about', () => {
  const { corpus } = readProjectCorpus()
  const part = { ...corpus, facts: corpus.facts.slice(0, 60) }
  const texts = { index: indexOf(part), parts: topicsInOrder(part).map((topic) => JSON.stringify(partOf(part, topic))) }
  const said = answer({ id: 8, asks: 'askable', texts }, berlin)
  const bank = bankFrom(part)
  expect(said).toMatchObject({ id: 8, factIds: bank.facts.filter(({ id }) => mayAsk(bank, id)).map(({ id }) => id) })
})
