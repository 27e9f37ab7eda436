// Grouped by thousands, exactly as the browser's own formatter would.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numeral } from './numeral.ts'

test('whole numbers of any size and sign', () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(numeral(value)).toBe(value.toLocaleString('en-US'))
    }),
  )
})

test('what stands behind the point stays as it is', () => {
  expect([0, 999, 1000, 12500.5, 0.0000166667, -1234567.25].map(numeral)).toEqual([
    '0',
    '999',
    '1,000',
    '12,500.5',
    '0.0000166667',
    '-1,234,567.25',
  ])
})
