// The inspector's address: what is written is read again, and nonsense is as if it were not there.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FAILINGS } from '../../facts/fact.ts'
import { FAMILIES } from '../../quiz/item.ts'
import { LAST_POSITION, readItemQuery, writeItemQuery } from './item-query.ts'

const text = fc.string({ maxLength: 30 })

it('survives the address', () => {
  fc.assert(
    fc.property(
      fc.record({
        exam: fc.constantFrom('saa' as const, 'sap' as const),
        topic: text,
        family: fc.constantFrom('' as const, ...FAMILIES),
        fact: text,
        failing: fc.constantFrom('' as const, ...FAILINGS),
        seed: fc.string({ minLength: 1, maxLength: 30 }),
        at: fc.nat({ max: LAST_POSITION }),
        id: text,
      }),
      (query) => {
        expect(readItemQuery(new URLSearchParams(writeItemQuery(query).toString()))).toEqual(query)
      },
    ),
  )
})

it('is empty at the start, and takes nonsense for nothing', () => {
  const start = readItemQuery(new URLSearchParams())
  expect(writeItemQuery(start).toString()).toBe('')
  expect(readItemQuery(new URLSearchParams('exam=dva&family=cobol&failing=x&at=-1&seed='))).toEqual(start)
  expect(readItemQuery(new URLSearchParams('at=1e9')).at).toBe(0)
  expect(readItemQuery(new URLSearchParams(`fact=${'x'.repeat(100_000)}`)).fact).toHaveLength(120)
})
