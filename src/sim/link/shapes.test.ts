// The signs of a link: whatever is written is read back, to the last sign and no further; whatever else is refused.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flag, group, list, number, oneOf, spaced, text, type Shape } from './shapes.ts'
import { takeNumber, takeText, writeNumber, writeText } from './signs.ts'

/** Reads with more behind, so that a shape that reads too far is seen. */
function again(shape: Shape, value: unknown, behind: string): unknown {
  const written = shape.write(value)
  const cursor = { text: written + behind, at: 0 }
  const read = shape.take(cursor)
  expect(cursor.at).toBe(written.length)
  return read
}
const refused = (shape: Shape, signs: string): unknown => shape.take({ text: signs, at: 0 })

const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0)

describe('numbers', () => {
  test('any finite one, whatever letter follows', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('', '_', 'a', 'f', 'Z', '*', '_e'), (value, behind) => {
        expect(again(number, value, behind)).toBe(value === 0 ? 0 : value)
      }),
      { numRuns: 1000 },
    )
  })

  test('none of a link’s letters is the one that numbers have', () => {
    expect(() => group({ e: ['everyS', number] })).toThrow(/not e/)
    expect(() => group({ ab: ['name', text] })).toThrow(/one letter/)
    expect(writeNumber(1e21)).toBe('1e21')
    expect(takeNumber({ text: '1e-7f', at: 0 })).toBe(1e-7)
  })

  test('what is none', () => {
    for (const signs of ['', 'a', '-', '.5', '_', 'NaN', 'Infinity']) expect(refused(number, signs)).toBeUndefined()
  })
})

describe('texts', () => {
  test('any, also those with halves of signs, dots and the signs of links', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '.', '_', '*', '*2e', 'a.b c_d')),
        (value) => {
          expect(again(text, value, 'f1_')).toBe(value)
          expect(writeText(value)).toMatch(/^[A-Za-z0-9.*-]*_$/)
        },
      ),
      { numRuns: 1000 },
    )
    expect(again(text, '\uD800 lone', '')).toBe('\uD800 lone')
  })

  test('names of letters cost a sign a letter and one more', () => {
    expect(writeText('order-worker 2')).toBe('order-worker.2_')
    expect(writeText('€_')).toBe('*u20ac*5f_')
  })

  test('what is none: no end, a broken code, a strange sign', () => {
    for (const signs of ['', 'abc', '*5_', '*uabc_', 'ä_', 'a b_'])
      expect(takeText({ text: signs, at: 0 })).toBeUndefined()
  })
})

describe('choices, lists and groups', () => {
  test('choices by their place; one that is not there is refused', () => {
    const shape = oneOf(['now', '2022'])
    expect(again(shape, '2022', 'x')).toBe('2022')
    for (const signs of ['2', '-1', '0.5', 'x']) expect(refused(shape, signs)).toBeUndefined()
    expect([again(flag, true, ''), again(flag, false, '')]).toEqual([true, false])
  })

  test('lists of numbers and of empty groups', () => {
    fc.assert(
      fc.property(fc.array(numbers.map((n) => (n === 0 ? 0 : n))), fc.nat(20), (values, count) => {
        expect(again(list(spaced(number)), values, '_')).toEqual(values)
        const groups = Array.from({ length: count }, () => ({}))
        expect(again(list(group({ n: ['name', text] })), groups, '_')).toEqual(groups)
      }),
    )
  })

  test('groups within groups, each setting by its letter, in any order', () => {
    const inner = group({ m: ['most', number], j: ['jitter', flag] })
    const shape = group({ n: ['name', text], r: ['retries', inner], s: ['shares', list(spaced(number))] })
    const value = { name: 'a', retries: { most: 3, jitter: false }, shares: [1, 2.5] }
    expect(shape.write(value)).toBe('na_rm3j0_s2*1*2.5_')
    expect(again(shape, value, 'zzz')).toEqual(value)
    expect(refused(shape, 's2*1*2.5rm3j0_na__')).toEqual(value)
    expect(again(shape, {}, '')).toEqual({})
  })

  test('a strange letter, a missing value and a missing end are refused', () => {
    const shape = group({ n: ['name', text], s: ['shares', list(spaced(number))] })
    for (const signs of ['', 'x1_', 'n', 'na', 'na_', 's2*1_', 's_', 's99999999*1_', 'constructor_'])
      expect(refused(shape, signs)).toBeUndefined()
  })
})
