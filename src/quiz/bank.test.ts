// The bank: what may be asked, what stands in one column, and which amounts are taken for one another.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import { askedValue, bankFrom, columnOf as columnName, defensibleValues, phraseOf } from './bank.ts'
import { amount, bankOf, columnOf, corpusOf, factOf, rowsOf, trapOf, words } from './testing/corpus.ts'

const idsOf = (facts: readonly Fact[] | undefined): string[] => (facts ?? []).map(({ id }) => id)

describe('facts', () => {
  const facts = [factOf('a.b'), factOf('a.c', { standing: 'unverified' }), factOf('a.d', { examValue: words('x') })]
  const bank = bankOf(facts, {
    traps: [trapOf('sound', ['a.b']), trapOf('doubtful', ['a.b', 'a.c']), trapOf('lost', ['no.body'])],
  })

  test('without a source are left out, everywhere', () => {
    expect(idsOf(bank.facts)).toEqual(['a.b', 'a.d'])
    expect([...bank.byId.keys()]).toEqual(['a.b', 'a.d'])
    expect([...bank.columns.values()].flat()).toHaveLength(2)
    expect(bank.corpus.facts).toHaveLength(3)
  })

  test('that are missing or unverified take their traps with them', () => {
    expect(bank.traps.map(({ id }) => id)).toEqual(['sound'])
  })

  test('give the exam its own answer, and defend both', () => {
    const lagging = factOf('a.d', { value: words('today'), examValue: words('then') })
    expect(askedValue(lagging).text).toBe('then')
    expect(defensibleValues(lagging).map(({ text }) => text)).toEqual(['today', 'then'])
    expect(defensibleValues(factOf('a.b', { value: words('today') })).map(({ text }) => text)).toEqual(['today'])
  })
})

describe('columns', () => {
  test('are one attribute of one table in a grid', () => {
    const facts = [
      ...columnOf('order', { sqs: words('x'), kinesis: words('y') }),
      ...columnOf('batch', { sqs: words('x') }),
      factOf('kafka.order', { table: 'lambda/limits:40' }),
    ]
    const bank = bankOf(facts)
    expect(idsOf(bank.columns.get('lambda/limits:1#order'))).toEqual(['sqs.order', 'kinesis.order'])
    expect(idsOf(bank.columns.get('lambda/limits:40#order'))).toEqual(['kafka.order'])
    expect(bank.columns.size).toBe(3)
  })

  test('are the whole table in a list', () => {
    for (const kind of ['definition', 'behaviour'] as const) {
      const rows = rowsOf(kind, { one: 'x', two: 'y' })
      expect(rows.map(columnName)).toEqual(['lambda/limits:1', 'lambda/limits:1'])
      expect(bankOf(rows).columns.get('lambda/limits:1')).toEqual(rows)
    }
  })
})

describe('neighbours', () => {
  const limit = (id: string, text: string, part: Partial<Fact> = {}): Fact =>
    factOf(id, { kind: 'limit', value: amount(text), ...part })
  const facts = [
    limit('lambda.timeout', '15 minutes'),
    limit('edge.timeout', '30 s'),
    limit('sqs.visibility', '1 minute', { page: 'sqs/limits' }),
    limit('kinesis.retention', '365 days'),
    limit('lambda.memory', '128–10,240 MB'),
    limit('sqs.unverified', '20 s', { standing: 'unverified' }),
    limit('sqs.lagging', '40 s', { examValue: amount('50 s') }),
  ]
  const bank = bankOf(facts)
  const timeout = facts[0] as Fact
  const { value } = timeout
  const minutes = value.type === 'quantity' ? value.quantity.low : undefined

  test('are amounts of other verified facts in the same dimension, as the exam has them', () => {
    const found = minutes === undefined ? [] : bank.neighbours(timeout, minutes)
    expect(found.map(({ fact, amount: { number } }) => `${fact.id} ${number}`)).toEqual([
      'edge.timeout 30',
      'sqs.visibility 1',
      'sqs.lagging 50',
    ])
  })

  test('count both ends of a range', () => {
    expect(
      bank.amounts.filter(({ fact }) => fact.id === 'lambda.memory').map(({ amount: { number } }) => number),
    ).toEqual([128, 10_240])
  })

  test('are worked out once for each fact and amount', () => {
    if (minutes === undefined) throw new Error('the timeout is a quantity')
    expect(bank.neighbours(timeout, minutes)).toBe(bank.neighbours(timeout, minutes))
    expect(bank.neighbours(timeout, { ...minutes, number: 20 })).not.toBe(bank.neighbours(timeout, minutes))
    expect(bankFrom(corpusOf(facts)).neighbours(timeout, minutes)).toEqual(bank.neighbours(timeout, minutes))
  })
})

test('a subject is called by its phrase, else by its name', () => {
  const bank = bankOf([], { phrases: { lambda: 'a Lambda function' } })
  expect(phraseOf(bank, factOf('lambda.timeout'))).toBe('a Lambda function')
  expect(phraseOf(bank, factOf('edge-function.timeout'))).toBe('Edge function')
})
