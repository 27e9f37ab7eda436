// A code survives being read aloud: round trips, every slip is caught, and a stranger sign is named with its place.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODE_LENGTH, readCode, SEEDS, SIGNS, writeCode } from './seed-code.ts'

const VERSION = '0badcafe'
const seed = fc.nat({ max: SEEDS - 1 })
const version = fc.stringMatching(/^[0-9a-f]{8}$/)
const bareCode = (number: number): string => writeCode(number, VERSION).replace('-', '')
const faultOf = (written: string): string => {
  const read = readCode(written, VERSION)
  return read.ok ? 'taken' : read.error.says
}

describe('the signs', () => {
  test('are a prime number of different ones, none of which is taken for another', () => {
    expect(new Set(SIGNS).size).toBe(29)
    for (const lookAlike of '01ILOUZ') expect(SIGNS).not.toContain(lookAlike)
  })

  test('give as many seeds as four of them can', () => {
    expect(SEEDS).toBe(29 ** 4)
  })
})

describe('a round trip', () => {
  test('property: gives back the seed, and knows its content', () => {
    fc.assert(
      fc.property(seed, version, (number, content) => {
        const code = writeCode(number, content)
        expect(code).toMatch(/^[2-9A-Y]{4}-[2-9A-Y]{3}$/)
        expect(readCode(code, content)).toEqual({ ok: true, value: { seed: number, sameContent: true } })
      }),
    )
  })

  test('takes the first and the last seed, and begins anew after it', () => {
    expect([0, 1, SEEDS - 1, SEEDS, SEEDS + 1].map((number) => bareCode(number).slice(0, 4))).toEqual([
      '2222',
      '2223',
      'YYYY',
      '2222',
      '2223',
    ])
  })

  test('property: different seeds have different codes', () => {
    fc.assert(
      fc.property(seed, seed, (one, two) => {
        expect(bareCode(one) === bareCode(two)).toBe(one === two)
      }),
    )
  })

  test('property: lower case, spaces and dashes of any length change nothing', () => {
    const gap = fc.constantFrom('', ' ', '-', '–', '—', '‑', ' - ', '\t', '\u00a0')
    const noise = fc.array(gap, { minLength: CODE_LENGTH + 1, maxLength: CODE_LENGTH + 1 })
    fc.assert(
      fc.property(seed, fc.boolean(), noise, (number, lower, gaps) => {
        const code = lower ? bareCode(number).toLowerCase() : bareCode(number)
        const written = gaps.map((space, at) => space + code.charAt(at)).join('')
        expect(readCode(written, VERSION)).toEqual({ ok: true, value: { seed: number, sameContent: true } })
      }),
    )
  })
})

describe('other content', () => {
  test('is noticed but for one version in hundreds, and the seed is read all the same', () => {
    const versions = Array.from({ length: 2000 }, (_, index) => index.toString(16).padStart(8, '0'))
    const unnoticed = versions.filter((content) => {
      const read = readCode(bareCode(4711), content)
      expect(read.ok && read.value.seed).toBe(4711)
      return read.ok && read.value.sameContent
    })
    expect(unnoticed.length).toBeLessThan(10)
  })
})

describe('a slip', () => {
  test('property: one wrong sign anywhere is caught', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const code = bareCode(number)
        for (let at = 0; at < CODE_LENGTH; at += 1) {
          for (const sign of SIGNS.replace(code.charAt(at), '')) {
            expect(faultOf(code.slice(0, at) + sign + code.slice(at + 1))).toBe(
              'One sign of this code was mistyped or two were swapped: its last sign does not fit.',
            )
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('property: any two different signs swapped are caught, neighbours and others', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const code = [...bareCode(number)]
        for (let at = 0; at < CODE_LENGTH; at += 1) {
          for (let other = at + 1; other < CODE_LENGTH; other += 1) {
            const swapped = [...code]
            ;[swapped[at], swapped[other]] = [code[other] ?? '', code[at] ?? '']
            expect(faultOf(swapped.join('')) === 'taken').toBe(code[at] === code[other])
          }
        }
      }),
    )
  })

  test('property: a sign left out or doubled is caught by the length', () => {
    fc.assert(
      fc.property(seed, fc.nat({ max: CODE_LENGTH - 1 }), (number, at) => {
        const code = bareCode(number)
        expect(faultOf(code.slice(0, at) + code.slice(at + 1))).toBe(`This code has 6 signs; a drill's code has 7.`)
        expect(faultOf(code.slice(0, at) + code.charAt(at) + code.slice(at))).toBe(
          `This code has 8 signs; a drill's code has 7.`,
        )
      }),
    )
  })
})

describe('what no code has', () => {
  test.each([
    ['look-alikes', '2O2222X', 'Sign 2 is "O"'],
    ['a zero', '0222222', 'Sign 1 is "0"'],
    ['a small l', '222l222', 'Sign 4 is "L"'],
    ['an emoji', '22😀2222', 'Sign 3 is "😀"'],
    ['an emoji of several parts', '👩‍💻222222', 'Sign 1 is "👩"'],
    ['a letter of another alphabet', '2222222Ж', 'Sign 8 is "Ж"'],
    ['a lone surrogate', '2222\ud83d22', 'Sign 5 is "\ud83d"'],
    ['markup', '<b>', 'Sign 1 is "<"'],
    ['a sign behind a dash', '2222-2_2', 'Sign 6 is "_"'],
  ])('%s are named with their place', (_what, written, says) => {
    expect(faultOf(written)).toBe(
      `${says}, which no code has. Codes use 23456789 and letters without I, L, O, U and Z.`,
    )
  })

  test.each([
    ['', 'This code has 0 signs'],
    ['   - ', 'This code has 0 signs'],
    ['2'.repeat(500), 'This code has 500 signs'],
  ])('"%s" is told by its length', (written, says) => {
    expect(faultOf(written)).toContain(says)
  })

  test('property: no text whatever makes it fail but with words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const read = readCode(written, VERSION)
        if (read.ok) expect(read.value.seed).toBeLessThan(SEEDS)
        else expect(read.error.says.length).toBeGreaterThan(20)
      }),
      { numRuns: 500 },
    )
  })
})
