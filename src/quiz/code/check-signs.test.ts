// The check signs: every slip of one hand is noticed, and most are put right.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIGNS } from '../seed-code.ts'
import { CHECKS, fillIn, fits, mendOne, sumsOf, withChecks } from './check-signs.ts'

const sign = fc.constantFrom(...SIGNS)
const body = fc.array(sign, { minLength: 3, maxLength: 10 }).map((signs) => signs.join(''))
const word = fc.stringMatching(/^[A-Z0-9]{2,24}$/)
/** A sound tail, its word, and a place in it. */
const sound = fc
  .tuple(body, word)
  .map(([signs, name]) => ({ tail: withChecks(signs, sumsOf(name)), sums: sumsOf(name) }))
  .chain((made) => fc.record({ made: fc.constant(made), at: fc.nat({ max: made.tail.length - 1 }) }))

const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1)

describe('withChecks', () => {
  it('adds two signs after which all fit, and leaves the body alone', () => {
    fc.assert(
      fc.property(body, word, (signs, name) => {
        const tail = withChecks(signs, sumsOf(name))
        expect(tail).toHaveLength(signs.length + CHECKS)
        expect(tail.startsWith(signs)).toBe(true)
        expect([...tail].every((one) => SIGNS.includes(one))).toBe(true)
        expect(fits(tail, sumsOf(name))).toBe(true)
      }),
    )
  })

  it('is the one pair of signs that fits', () => {
    const sums = sumsOf('LAMBDA')
    const tail = withChecks('7Q4KM2', sums)
    const fitting = [...SIGNS].flatMap((one) =>
      [...SIGNS].filter((two) => fits(`7Q4KM2${one}${two}`, sums)).map((two) => one + two),
    )
    expect(fitting).toEqual([tail.slice(-2)])
  })
})

describe('a slip', () => {
  it('of any one sign is caught, named by its place, and put right', () => {
    fc.assert(
      fc.property(sound, sign, ({ made: { tail, sums }, at }, other) => {
        fc.pre(tail[at] !== other)
        const wrong = replaced(tail, at, other)
        expect(fits(wrong, sums)).toBe(false)
        expect(mendOne(wrong, sums)).toEqual({ signs: tail, at })
      }),
    )
  })

  it('of two neighbours that changed places is caught', () => {
    fc.assert(
      fc.property(sound, ({ made: { tail, sums }, at }) => {
        const [one, two] = [tail[at], tail[at + 1]]
        fc.pre(one !== undefined && two !== undefined && one !== two)
        expect(fits(replaced(replaced(tail, at, two ?? ''), at + 1, one ?? ''), sums)).toBe(false)
      }),
    )
  })

  it('is not seen where there is none', () => {
    fc.assert(
      fc.property(sound, ({ made: { tail, sums } }) => {
        expect(mendOne(tail, sums)).toBeUndefined()
      }),
    )
  })

  it('that no single sign explains is left alone', () => {
    // The sums ask for a place behind the last sign.
    const sums = sumsOf('LAMBDA')
    const tail = withChecks('7Q4KM2', sums)
    const hopeless = [...SIGNS].flatMap((one) =>
      [...SIGNS].filter((two) => mendOne(one + two + tail.slice(2), sums) === undefined).map((two) => one + two),
    )
    expect(hopeless.length).toBeGreaterThan(100)
    expect(hopeless).toContain(tail.slice(0, 2))
  })
})

describe('sumsOf', () => {
  it('differs when one letter or digit of the word differs', () => {
    fc.assert(
      fc.property(word, fc.nat({ max: 23 }), fc.stringMatching(/^[A-Z0-9]$/), (name, place, other) => {
        const at = place % name.length
        fc.pre(name[at] !== other)
        expect(sumsOf(replaced(name, at, other))).not.toEqual(sumsOf(name))
      }),
    )
  })

  it('differs when two neighbouring letters change places', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2,24}$/), fc.nat({ max: 22 }), (name, place) => {
        const at = place % (name.length - 1)
        const [one = '', two = ''] = [name[at], name[at + 1]]
        fc.pre(one !== two)
        expect(sumsOf(replaced(replaced(name, at, two), at + 1, one))).not.toEqual(sumsOf(name))
      }),
    )
  })
})

describe('fillIn', () => {
  it('finds one or two signs that cannot be read', () => {
    fc.assert(
      fc.property(sound, fc.nat({ max: 11 }), ({ made: { tail, sums }, at }, place) => {
        const other = place % tail.length
        const signs = [...tail].map((one, index) => (index === at || index === other ? 'O' : one))
        expect(fillIn(signs, sums)).toBe(tail)
      }),
    )
  })

  it('says nothing of three gaps, of none, or where another sign is wrong as well', () => {
    const sums = sumsOf('ALL')
    const tail = withChecks('7Q4KM2', sums)
    expect(fillIn([...tail].fill('?', 0, 3), sums)).toBeUndefined()
    expect(fillIn([...tail], sums)).toBeUndefined()
    expect(fillIn([...replaced(replaced(tail, 0, 'O'), 3, tail[3] === '2' ? '3' : '2')], sums)).toBeUndefined()
  })
})
