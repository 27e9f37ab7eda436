// Numbers and amounts as a learner reads them: one style, on every machine.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAmount, formatNumber } from './quantity.ts'
import { quantityOf } from './testing/corpus.ts'

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1,000'],
    [10240, '10,240'],
    [6_000_000_000, '6,000,000,000'],
    [-1234.5, '-1,234.5'],
    [0.2, '0.2'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333'],
    [2 / 3, '0.666667'],
    [1234.5678, '1,234.5678'],
    [0.008, '0.008'],
    [0.0000166667, '0.0000166667'],
    [0.0000002, '0.0000002'],
    [1e-7 / 3, '0.0000000333333'],
    [123_456_789_012.1, '123,456,789,012.1'],
  ])('%d is "%s"', (number, text) => {
    expect(formatNumber(number)).toBe(text)
  })

  it('is read again as the same number, to six digits at the least', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (number) => {
        const read = Number(formatNumber(number).replaceAll(',', ''))
        expect(Math.abs(read - number)).toBeLessThanOrEqual(Math.max(5e-7, number * 1e-12) + number * 1e-15)
        expect(Math.abs(read / number - 1)).toBeLessThan(5.001e-6)
      }),
    )
  })

  it('writes digits, commas and one point alone', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (number) => {
        expect(formatNumber(number)).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d*[1-9])?$/)
      }),
    )
  })
})

describe('formatAmount', () => {
  it.each([
    ['15 min', '15 minutes'],
    ['1 min', '1 minute'],
    ['0.5 h', '0.5 hours'],
    ['1 h', '1 hour'],
    ['3 s', '3 seconds'],
    ['1 s', '1 second'],
    ['10240 mb', '10,240 MB'],
    ['1 byte', '1 byte'],
    ['512 b', '512 bytes'],
    ['20 %', '20%'],
    ['10x', '10 ×'],
    ['2 mb/s', '2 MBps'],
    ['100 rps', '100 requests/s'],
    ['0.20 USD per hour', '0.2 USD per hour'],
    ['5 layers', '5 layers'],
    ['1,000', '1,000'],
  ])('%s is written "%s"', (text, written) => {
    expect(formatAmount(quantityOf(text).low)).toBe(written)
  })

  it('leaves the noun of a count away when asked to, and no other unit', () => {
    const bare = (text: string): string => formatAmount(quantityOf(text).low, false)
    expect(['1,024 file descriptors', '15 minutes', '20%', '3 USD'].map(bare)).toEqual([
      '1,024',
      '15 minutes',
      '20%',
      '3 USD',
    ])
  })
})
