// Values exclude one another or they do not: only then may one be right and the other wrong.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Value } from '../facts/fact.ts'
import { differs, excludes, sameUnits, sameValue } from './exclude.ts'
import { amount, factOf, list, no, words, yes } from './testing/corpus.ts'

const apart = (a: Value, b: Value): boolean => excludes(factOf('a.x', { value: a }), factOf('b.x', { value: b }))

const SOME = [
  words('within a shard'),
  words('within a group'),
  words('15 minutes of fame'),
  amount('15 minutes'),
  amount('at most 900 s'),
  amount('1–5 s'),
  list('Node.js', 'Python'),
  list('Python', 'Java', 'Node.js'),
  yes(),
  no('never'),
]
const someValue = fc.constantFrom(...SOME)

describe('sameValue', () => {
  test.each([
    [words('Within a shard.'), words('within a shard')],
    [amount('15 minutes'), amount('900 s')],
    [amount('at most 6 MB'), amount('6 MB')],
    [list('a', 'b'), list('B', 'a')],
    [yes('at a price'), yes()],
    [no(), no('why')],
  ])('holds of %j and %j', (a, b) => {
    expect([sameValue(a, b), sameValue(b, a), apart(a, b)]).toEqual([true, true, false])
  })

  test.each([
    [words('in a shard'), words('in a group')],
    [amount('15 minutes'), amount('15 s')],
    [amount('1–5 s'), amount('1–6 s')],
    [amount('5 s'), words('five seconds')],
    [list('a', 'b'), list('c', 'd')],
    [yes(), no()],
  ])('does not hold of %j and %j, which are apart', (a, b) => {
    expect([sameValue(a, b), sameValue(b, a), apart(a, b)]).toEqual([false, false, true])
  })

  test('a list and one that holds it are neither the same nor apart', () => {
    const [short, long] = [list('Node.js', 'Python'), list('Python', 'Java', 'node.js')]
    expect([sameValue(short, long), apart(short, long), apart(long, short)]).toEqual([false, false, false])
  })

  test('is reflexive and symmetric, and never true of values that are apart', () => {
    fc.assert(
      fc.property(someValue, someValue, (a, b) => {
        expect(sameValue(a, a)).toBe(true)
        expect(sameValue(a, b)).toBe(sameValue(b, a))
        expect(apart(a, b)).toBe(apart(b, a))
        expect(sameValue(a, b) && apart(a, b)).toBe(false)
      }),
    )
  })
})

describe('excludes', () => {
  const [x, y, z] = [words('x'), words('y'), words('z')]

  test('looks at what holds today and at what the exam says, on both sides', () => {
    const lagging = factOf('a.p', { value: x, examValue: y })
    expect(excludes(lagging, factOf('b.p', { value: z }))).toBe(true)
    expect(excludes(lagging, factOf('b.p', { value: x }))).toBe(false)
    expect(excludes(lagging, factOf('b.p', { value: y }))).toBe(false)
    expect(excludes(factOf('b.p', { value: y }), lagging)).toBe(false)
    expect(excludes(lagging, factOf('b.p', { value: z, examValue: x }))).toBe(false)
  })

  test('never holds of a fact and itself', () => {
    fc.assert(
      fc.property(someValue, fc.option(someValue, { nil: undefined }), (value, examValue) => {
        const fact = factOf('a.p', { value, ...(examValue === undefined ? {} : { examValue }) })
        expect(excludes(fact, fact)).toBe(false)
      }),
    )
  })

  test('says of one subject nothing that differs', () => {
    expect(differs(factOf('a.p', { value: x }), factOf('b.p', { value: y }))).toBe(true)
    expect(differs(factOf('a.p', { value: x }), factOf('a.q', { value: y }))).toBe(false)
    expect(differs(factOf('a.p', { value: x }), factOf('b.p', { value: x }))).toBe(false)
  })
})

describe('sameUnits', () => {
  test.each([
    ['1 s', '2 hours', true],
    ['1 MB', '2 GB', true],
    ['1 MB', '1 MiB', false],
    ['1 MB', '1 s', false],
    ['5 records', '7 records', true],
    ['5 records', '7 messages', false],
    ['1 USD per GB', '2 USD per GB', true],
    ['1 USD per GB', '2 USD per request', false],
    ['10%', '20%', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(sameUnits(amount(a), amount(b))).toBe(expected)
    expect(sameUnits(amount(b), amount(a))).toBe(expected)
  })

  test('words give nothing away', () => {
    expect(sameUnits(words('no limit'), amount('5 s'))).toBe(true)
    expect(sameUnits(amount('5 s'), yes())).toBe(true)
  })
})
