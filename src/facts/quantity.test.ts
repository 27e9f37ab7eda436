// Quantities as authors write them: read whole or not at all.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountsOf, formatAmount, magnitude, parseQuantity, sameAmount, sameQuantity, type Amount } from './quantity.ts'
import { quantityOf } from './testing/corpus.ts'
import { unitFor } from './units.ts'

const brief = ({ number, unit }: Amount): string => `${number} ${unit.many}`

describe('parseQuantity', () => {
  it.each([
    ['15 minutes', 'exactly', '15 minutes'],
    ['3 s', 'exactly', '3 seconds'],
    ['1 minute', 'exactly', '1 minutes'],
    ['15min', 'exactly', '15 minutes'],
    ['250 ms', 'exactly', '250 ms'],
    ['10,240 MB', 'exactly', '10240 MB'],
    ['10240 MB', 'exactly', '10240 MB'],
    ['6,000,000,000 GB-seconds', 'exactly', '6000000000 GB-seconds'],
    ['0.20 USD', 'exactly', '0.2 USD'],
    ['0.20 USD per million requests', 'exactly', '0.2 USD per million requests'],
    ['0.09 USD per 100 GB', 'exactly', '0.09 USD per 100 GB'],
    ['20%', 'exactly', '20 %'],
    ['20 %', 'exactly', '20 %'],
    ['10 ×', 'exactly', '10 ×'],
    ['10x', 'exactly', '10 ×'],
    ['100 requests per second', 'exactly', '100 requests/s'],
    ['-5 hours', 'exactly', '-5 hours'],
    ['5 layers', 'exactly', '5 layers'],
    ['1,024 processes and threads', 'exactly', '1024 processes and threads'],
    ['1,000', 'exactly', '1000 '],
    ['at most 15 minutes', 'at-most', '15 minutes'],
    ['At most 15 minutes', 'at-most', '15 minutes'],
    ['up to 5 layers', 'at-most', '5 layers'],
    ['max 5 layers', 'at-most', '5 layers'],
    ['≤ 5 layers', 'at-most', '5 layers'],
    ['≤5 layers', 'at-most', '5 layers'],
    ['at least 6 function timeouts', 'at-least', '6 function timeouts'],
    ['minimum 2 versions', 'at-least', '2 versions'],
    ['≥ 2 versions', 'at-least', '2 versions'],
    ['under 1 ms', 'under', '1 ms'],
    ['less than 1 ms', 'under', '1 ms'],
    ['over 100 ms', 'over', '100 ms'],
    ['more than 100 ms', 'over', '100 ms'],
    ['about 16 invocations', 'about', '16 invocations'],
    ['~16 invocations', 'about', '16 invocations'],
  ])('reads "%s" as %s %s', (text, bound, amount) => {
    const quantity = quantityOf(text)
    expect(quantity.bound).toBe(bound)
    expect(amountsOf(quantity).map(brief)).toEqual([amount])
    expect(quantity.high).toBe(quantity.low)
  })

  it.each([
    ['128–10,240 MB', '128 MB', '10240 MB'],
    ['128 MB–10 GB', '128 MB', '10 GB'],
    ['1 to 10 batches', '1 batches', '10 batches'],
    ['50 ms – 29 s', '50 ms', '29 seconds'],
    ['0.5–1.5 hours', '0.5 hours', '1.5 hours'],
    ['-5–5 days', '-5 days', '5 days'],
    ['1–4', '1 ', '4 '],
    ['1–2 USD per hour', '1 USD per hour', '2 USD per hour'],
  ])('reads "%s" as a range', (text, low, high) => {
    const quantity = quantityOf(text)
    expect(quantity.bound).toBe('range')
    expect(amountsOf(quantity).map(brief)).toEqual([low, high])
  })

  it.each([
    ['words', 'a while'],
    ['nothing', ''],
    ['a bound alone', 'at most'],
    ['a number in words', 'five layers'],
    ['a decimal comma', '1,5 s'],
    ['a group of four', '10,2400 MB'],
    ['a group of two', '1,00 USD'],
    ['a hyphen for a range', '5-10 s'],
    ['a bound before a range', 'at most 5–10 s'],
    ['about a range', 'about 100–200 ms'],
    ['three ends', '1–2–3 s'],
    ['a range upside down', '20–10 s'],
    ['a range of one size', '60 s–1 minute'],
    ['a range of time and size', '5 s–10 MB'],
    ['a range of two nouns', '5 layers–10 functions'],
    ['a range of two prices', '1 USD–2 USD per hour'],
    ['a day', '2024-11-18'],
    ['a share of a count', '3 of 5'],
    ['a clause', '15 minutes, then an error'],
    ['a sentence', '15 minutes. No more.'],
    ['a remark in brackets', '15 minutes (hard)'],
    ['a remark on a unit', '250 MB unzipped'],
    ['a remark on a share', '50 % of the memory'],
    ['a unit of six words', '5 of the very many functions here'],
    ['a version', '1.2.3'],
    ['hours and minutes', '10:30'],
    ['a unit before the number', 'USD 5'],
    ['always open', '24/7'],
  ])('refuses %s: "%s"', (_why, text) => {
    expect(parseQuantity(text)).toBeUndefined()
  })

  it('never takes a part: a text is a quantity from its first sign to its last', () => {
    const texts = fc.constantFrom('15 minutes', 'at most 5 layers', '128–10,240 MB', '0.20 USD', '20%')
    const tails = fc.constantFrom('; then none', ': why', ', 7', ' (one)', ' 5', '.5.5')
    fc.assert(fc.property(texts, tails, (text, tail) => parseQuantity(text + tail) === undefined))
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const quantity = parseQuantity(text)
        if (quantity !== undefined) expect(Number.isFinite(magnitude(quantity.low))).toBe(true)
      }),
    )
  })
})

const UNITS = [
  's',
  'ms',
  'minutes',
  'hours',
  'days',
  'KB',
  'MB',
  'GB',
  'MiB',
  'MBps',
  'requests/s',
  '%',
  '×',
  'USD per hour',
  'layers',
]
const number = fc.oneof(
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.integer({ min: 1, max: 9_999_999 }).map((digits) => digits / 1e4),
)
const amount = fc.record({ number, unit: fc.constantFrom(...UNITS).map(unitFor) })

describe('what is written is read again', () => {
  it('as the same amount', () => {
    fc.assert(
      fc.property(amount, (made) => {
        expect(parseQuantity(formatAmount(made))).toEqual({ bound: 'exactly', low: made, high: made })
      }),
    )
  })

  it('behind every bound', () => {
    const bounds = { 'at most': 'at-most', 'at least': 'at-least', under: 'under', over: 'over', about: 'about' }
    fc.assert(
      fc.property(amount, fc.constantFrom(...Object.entries(bounds)), (made, [word, bound]) => {
        expect(parseQuantity(`${word} ${formatAmount(made)}`)).toEqual({ bound, low: made, high: made })
      }),
    )
  })

  it('as the ends of a range', () => {
    fc.assert(
      fc.property(amount, number, (low, more) => {
        const high = { ...low, number: Number((low.number + more + 1).toFixed(4)) }
        const written = `${formatAmount(low)}–${formatAmount(high)}`
        expect(parseQuantity(written)).toEqual({ bound: 'range', low, high })
      }),
    )
  })
})

describe('equality across units', () => {
  it.each([
    ['900 s', '15 min'],
    ['15 minutes', '0.25 hours'],
    ['1 week', '7 days'],
    ['1 s', '1,000 ms'],
    ['10 GB', '10,000 MB'],
    ['1 GiB', '1,024 MiB'],
    ['256 KB', '256,000 bytes'],
    ['0.5 TB', '500 GB'],
    ['1.5 MB/s', '1.5 MBps'],
  ])('%s is %s', (one, other) => {
    expect(sameQuantity(quantityOf(one), quantityOf(other))).toBe(true)
    expect(sameQuantity(quantityOf(other), quantityOf(one))).toBe(true)
  })

  it.each([
    ['900 s', '15 hours'],
    ['1 MB', '1 MiB'],
    ['1 GB', '1,024 MB'],
    ['5 s', '5 MB'],
    ['5%', '5 ×'],
    ['128–512 MB', '128–1,024 MB'],
    ['128–512 MB', '64–512 MB'],
    ['15 minutes', '15.001 minutes'],
  ])('%s is not %s', (one, other) => {
    expect(sameQuantity(quantityOf(one), quantityOf(other))).toBe(false)
  })

  it('is the same both ways, and holds of everything with itself', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(sameAmount(a, a)).toBe(true)
        expect(sameAmount(a, b)).toBe(sameAmount(b, a))
        if (a.unit.dimension !== b.unit.dimension) expect(sameAmount(a, b)).toBe(false)
      }),
    )
  })

  it('survives a change of unit', () => {
    const units = fc.constantFrom(...['ms', 's', 'minutes', 'hours', 'days'].map(unitFor))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), units, units, (count, from, to) => {
        const made = { number: count, unit: from }
        expect(sameAmount(made, { number: magnitude(made) / to.scale, unit: to })).toBe(true)
        expect(sameAmount(made, { number: (magnitude(made) / to.scale) * 1.001, unit: to })).toBe(false)
      }),
    )
  })
})
