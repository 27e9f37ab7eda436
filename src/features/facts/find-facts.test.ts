// Filters narrow, words all have to occur, and the order is the one asked for.
import { expect, test } from 'vitest'
import { readFactQuery } from './fact-query.ts'
import { findFacts } from './find-facts.ts'
import { factOf } from './testing/facts.ts'

const timeout = factOf()
const handler = factOf({
  id: 'lambda.handler',
  kind: 'definition',
  attribute: { id: 'handler', name: 'Handler' },
  text: 'Handler: the method that processes each event.',
  checkedOn: '2026-11-24',
  tasks: ['sap:2.5'],
  volatility: 'wording',
})
const alias = factOf({ id: 'alias.kind', subject: { id: 'alias', name: 'Alias' }, text: 'Alias, kind: a pointer.' })
const facts = [timeout, handler, alias]
const ask = (query: string): string[] => findFacts(facts, readFactQuery(new URLSearchParams(query))).map(({ id }) => id)

test('without a query everything comes in the order of the book', () => {
  expect(ask('')).toEqual(['lambda.timeout', 'lambda.handler', 'alias.kind'])
})

test('each filter narrows', () => {
  expect(ask('kind=definition')).toEqual(['lambda.handler'])
  expect(ask('task=saa:2.2')).toEqual(['lambda.timeout', 'alias.kind'])
  expect(ask('volatility=wording')).toEqual(['lambda.handler'])
  expect(ask('topic=sqs')).toEqual([])
})

test('every word has to occur, in any case, also as an id or a source', () => {
  expect(ask('q=15+MINUTES')).toEqual(['lambda.timeout'])
  expect(ask('q=15+handler')).toEqual([])
  expect(ask('q=alias.kind')).toEqual(['alias.kind'])
  expect(ask('q=L1')).toHaveLength(3)
})

test('the same words find the same again, and a fact that was mended is looked at anew', () => {
  expect(ask('q=alias.kind')).toEqual(ask('q=alias.kind'))
  const mended = { ...alias, text: 'Alias, kind: a name.' }
  const query = readFactQuery(new URLSearchParams('q=name'))
  expect(findFacts([alias], query)).toEqual([])
  expect(findFacts([mended], query)).toEqual([mended])
})

test('by name, and longest unchecked first', () => {
  expect(ask('sort=name')).toEqual(['alias.kind', 'lambda.handler', 'lambda.timeout'])
  expect(ask('sort=oldest').at(-1)).toBe('lambda.handler')
})

test('sorting leaves the corpus as it is', () => {
  ask('sort=name')
  expect(facts.map(({ id }) => id)).toEqual(['lambda.timeout', 'lambda.handler', 'alias.kind'])
})
