// The address and the query say the same thing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KINDS, VOLATILITIES } from '../../facts/fact.ts'
import { readFactQuery, SORTS, VIEWS, writeFactQuery } from './fact-query.ts'

const query = fc.record({
  view: fc.constantFrom(...VIEWS),
  topic: fc.string({ maxLength: 20 }),
  kind: fc.constantFrom('' as const, ...KINDS),
  task: fc.constantFrom('', 'saa:2.2', 'sap:4.4'),
  volatility: fc.constantFrom('' as const, ...VOLATILITIES),
  text: fc.string({ maxLength: 80 }),
  sort: fc.constantFrom(...SORTS),
})

test('a query survives the way through the address', () => {
  fc.assert(
    fc.property(query, (asked) => {
      expect(readFactQuery(new URLSearchParams(writeFactQuery(asked).toString()))).toEqual(asked)
    }),
  )
})

test('the plain list has an empty query', () => {
  expect(writeFactQuery(readFactQuery(new URLSearchParams())).toString()).toBe('')
})

test('nonsense in the address is ignored, and long texts are cut', () => {
  const read = readFactQuery(
    new URLSearchParams(`view=nope&kind=__proto__&volatility=x&sort=constructor&q=${'a'.repeat(500)}`),
  )
  expect(read).toMatchObject({ view: 'all', kind: '', volatility: '', sort: 'page' })
  expect(read.text).toHaveLength(80)
})
