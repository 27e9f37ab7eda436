// Codes hold what a drill is drawn from: the same out as in, for every selection.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAMILIES } from '../item.ts'
import { SEEDS, SIGNS } from '../seed-code.ts'
import {
  CODED_LENGTHS,
  firstSeed,
  markOf,
  numberFrom,
  otherSeed,
  readShape,
  signsFor,
  writeDrillCode,
} from './drill-code.ts'
import { readDrillCode } from './read-drill-code.ts'
import { NAMES, namesOf } from './testing/small-corpus.ts'
import { someDrill } from './testing/some-drill.ts'

const LAMBDA = { selection: { exam: 'saa', topic: 'lambda' }, length: 10, seed: 4242 }

describe('writeDrillCode', () => {
  it('gives back what went in, for every selection', () => {
    fc.assert(
      fc.property(someDrill, (drill) => {
        const code = writeDrillCode(drill, NAMES) ?? ''
        const read = readDrillCode(code, NAMES)
        expect(read.ok).toBe(true)
        if (!read.ok) return
        const { selection, length, seed, sameContent } = read.value
        expect({ selection, length, seed }).toEqual(drill)
        expect(sameContent).toBe(true)
        expect([read.value.code, read.value.today]).toEqual([code, code])
      }),
      { numRuns: 500 },
    )
  })

  it('gives different drills different codes', () => {
    fc.assert(
      fc.property(someDrill, someDrill, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        expect(writeDrillCode(one, NAMES) === writeDrillCode(other, NAMES)).toBe(same)
      }),
    )
  })

  it('is a word and eight signs for the usual drill, twelve for any other, in fours', () => {
    expect(writeDrillCode(LAMBDA, NAMES)).toMatch(/^LAMBDA-[2-9A-Y]{4}-[2-9A-Y]{4}$/)
    expect(writeDrillCode({ ...LAMBDA, length: 20 }, NAMES)).toMatch(/^LAMBDA(-[2-9A-Y]{4}){3}$/)
    expect(writeDrillCode({ ...LAMBDA, selection: { exam: 'saa', page: 'lambda/event-sources' } }, NAMES)).toMatch(
      /^LAMBDA-EVENT-SOURCES-/,
    )
    expect(writeDrillCode({ ...LAMBDA, selection: { exam: 'saa' } }, NAMES)).toMatch(/^ALL-/)
  })

  it('has no sign that looks like another', () => {
    fc.assert(
      fc.property(someDrill, (drill) => {
        const tail = (writeDrillCode(drill, NAMES) ?? '').split('-').slice(-2).join('')
        expect(tail).not.toMatch(/[01ILOUZ]/)
      }),
    )
  })

  it.each([
    ['single facts', { ...LAMBDA, selection: { exam: 'saa', factIds: ['lambda.timeout'] } }],
    ['a trap', { ...LAMBDA, selection: { exam: 'saa', trapId: 'async-retries' } }],
    ['an odd length', { ...LAMBDA, length: 11 }],
    ['an exam without a place', { ...LAMBDA, selection: { exam: 'dva' } }],
    ['a topic that is not there', { ...LAMBDA, selection: { exam: 'saa', topic: 'cobol' } }],
    ['a page that is not there', { ...LAMBDA, selection: { exam: 'saa', page: 'lambda/cobol' } }],
    ['a page of another topic', { ...LAMBDA, selection: { exam: 'saa', topic: 'sqs', page: 'lambda/limits' } }],
  ])('has no code for %s', (_what, drill) => {
    expect(writeDrillCode(drill, NAMES)).toBeUndefined()
  })

  it('takes a page with its topic for the page', () => {
    const both = { ...LAMBDA, selection: { exam: 'saa', topic: 'lambda', page: 'lambda/limits' } }
    expect(writeDrillCode(both, NAMES)).toBe(
      writeDrillCode({ ...both, selection: { exam: 'saa', page: 'lambda/limits' } }, NAMES),
    )
  })
})

describe('the mark', () => {
  it('changes with the content and nothing else does', () => {
    const [before = '', after = ''] = [NAMES, namesOf(['lambda/limits'], 'feedface')].map((corpus) =>
      writeDrillCode(LAMBDA, corpus),
    )
    expect(markOf(NAMES)).not.toBe(markOf({ version: 'feedface' }))
    const signs = (code: string): string => code.replace('LAMBDA', '').replaceAll('-', '')
    expect(signs(before).slice(0, 4)).toBe(signs(after).slice(0, 4))
    expect(signs(before).slice(4, 6)).toBe(markOf(NAMES))
    expect(signs(after).slice(4, 6)).toBe(markOf({ version: 'feedface' }))
  })
})

describe('the places in the lists are frozen', () => {
  // Codes on paper hold these numbers: a list may only grow at its end.
  const shape = (exam: number, length: number, families: number): string =>
    signsFor((exam * 21 + length) * 4096 + families, 4)

  it.each([
    [shape(0, 7, 0), { exam: 'saa', length: 10 }],
    [shape(1, 7, 0), { exam: 'sap', length: 10 }],
    [shape(0, 0, 1), { exam: 'saa', length: 1, families: ['recall'] }],
    [shape(0, 16, 2 + 16), { exam: 'saa', length: 65, families: ['discriminate', 'trap'] }],
    [shape(1, 20, 512), { exam: 'sap', length: 100, families: ['multi-response'] }],
    [
      shape(0, 14, 4 + 8 + 32 + 64 + 128 + 256),
      {
        exam: 'saa',
        length: 50,
        families: ['consequence', 'compute', 'true-because', 'order', 'match', 'what-changed'],
      },
    ],
  ])('%s', (signs, expected) => {
    expect(readShape(signs, FAMILIES)).toEqual(expected)
  })

  it('knows lengths by 21 places', () => {
    expect(CODED_LENGTHS).toEqual([1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 65, 75, 80, 90, 100])
  })

  it('leaves out what this version does not have', () => {
    expect(readShape(shape(2, 7, 0), FAMILIES)).toBeUndefined()
    expect(readShape(shape(0, 7, 2048), FAMILIES)).toBeUndefined()
    expect(readShape(shape(0, 7, 1), ['trap'])).toBeUndefined()
  })
})

describe('signs and numbers', () => {
  it('stand for one another', () => {
    fc.assert(
      fc.property(fc.nat({ max: SEEDS - 1 }), (number) => {
        expect(signsFor(number, 4)).toHaveLength(4)
        expect(numberFrom(signsFor(number, 4))).toBe(number)
      }),
    )
    expect(signsFor(0, 4)).toBe('2222')
    expect(signsFor(SEEDS - 1, 4)).toBe((SIGNS.at(-1) ?? '').repeat(4))
  })
})

describe('seeds come in twos', () => {
  it('any number leads to a first seed, and the other form back to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (number) => {
        const seed = firstSeed(number)
        expect(seed % 2).toBe(0)
        expect(otherSeed(seed)).toBe(seed + 1)
        expect(otherSeed(otherSeed(seed))).toBe(seed)
        expect(otherSeed(seed)).toBeLessThan(SEEDS)
        expect(seed).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
