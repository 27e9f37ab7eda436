// Difficulty follows from what an item is made of, each reason in its direction, and says so.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProjectCorpus } from '../hosts/cli/content-files.ts'
import { bankFrom } from './bank.ts'
import { BANDS, bandOf, closenessOf, difficultyInWords, difficultyOf, type Band } from './difficulty.ts'
import { drawStream } from './draw-form.ts'
import { FAMILIES, type Item, type Option } from './item.ts'
import { RUNGS } from './ladder.ts'

const option = (text: string, correct = false): Option => ({ id: text, text, correct, reason: '', factIds: ['a.b'] })

const itemOf = (part: Partial<Item> = {}): Item => ({
  id: 'recall/a.b/1',
  family: 'recall',
  topic: 'a',
  exam: 'saa',
  task: 'saa:2.1',
  stem: 'How long may one invocation of a function run at most, before the service ends it by force?',
  select: 1,
  options: [option('15 minutes', true), option('5 minutes'), option('30 minutes'), option('24 hours')],
  factIds: ['a.b'],
  seed: '1',
  contentVersion: '0badcafe',
  generatorVersion: 1,
  ...part,
})
const share = (part: Partial<Item> = {}): number => difficultyOf(itemOf(part)).expected

describe('difficultyOf', () => {
  it('rises with the rung', () => {
    const [value, scope, consequence] = (['recall', 'discriminate', 'consequence'] as const).map((family) =>
      share({ family }),
    )
    expect(value).toBeGreaterThan(scope ?? 1)
    expect(scope).toBeGreaterThan(consequence ?? 1)
  })

  it('rises with several keys', () => {
    const options = [option('one way', true), option('another way', true), option('a third'), option('no way')]
    expect(share({ select: 2, options })).toBeLessThan(share({ options }))
  })

  it('rises with what a family demands beyond its rung', () => {
    expect(share({ family: 'compute' })).toBeLessThan(share({ family: 'consequence' }))
    expect(share({ family: 'match' })).toBeLessThan(share({ family: 'discriminate' }))
    expect(share({ family: 'what-changed' })).toBeLessThan(share({ family: 'recall' }))
  })

  it('rises with every word of the stem, up to a bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 200 }), (words) => {
        const stem = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')
        expect(share({ stem: stem(words + 1) })).toBeLessThanOrEqual(share({ stem: stem(words) }))
        expect(share({ stem: stem(400) })).toBeGreaterThan(share({ stem: stem(30) }) - 0.15)
      }),
    )
  })

  it('rises with wrong options that are close to the key', () => {
    const withOptions = (...texts: string[]): Partial<Item> => ({
      options: [option('15 minutes', true), ...texts.map((text) => option(text))],
    })
    expect(share(withOptions('14 minutes', '16 minutes', '20 minutes'))).toBeLessThan(
      share(withOptions('1 minute', '900 minutes', '5,000 minutes')),
    )
  })

  it('is the sum of its reasons, and none of them is empty', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FAMILIES),
        fc.integer({ min: 1, max: 3 }),
        fc.nat({ max: 120 }),
        (family, select, words) => {
          const { expected, basis } = difficultyOf(itemOf({ family, select, stem: 'word '.repeat(words) }))
          const logOdds = 0.5 - basis.reduce((sum, { points }) => sum + points, 0)
          expect(expected).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 9)
          expect(basis.every(({ says, points }) => says !== '' && points !== 0)).toBe(true)
        },
      ),
    )
  })

  it('is the same for the same item in another order of its options', () => {
    const item = itemOf()
    expect(difficultyOf({ ...item, options: [...item.options].reverse() })).toEqual(difficultyOf(item))
  })
})

describe('closenessOf', () => {
  const closeness = (key: string, ...others: string[]): number =>
    closenessOf(itemOf({ options: [option(key, true), ...others.map((text) => option(text))] }))

  it('is 1 for numbers of one size, one half for ten times as much, less beyond', () => {
    expect(closeness('10 MB', '10 GB', '10 KB')).toBe(1)
    expect(closeness('10 MB', '100 MB', '1 MB')).toBeCloseTo(0.5, 5)
    expect(closeness('10 MB', '10,000 MB')).toBeCloseTo(0.25, 5)
  })

  it('is the share of common words for sentences', () => {
    expect(closeness('it retries twice', 'it retries never')).toBeCloseTo(0.5, 5)
    expect(closeness('it retries twice', 'nobody knows')).toBe(0)
  })

  it('looks at the two nearest wrong options alone', () => {
    expect(closeness('10 MB', '10 GB', '10 KB', '90,000 MB')).toBe(1)
  })

  it('lies between 0 and 1, whatever the options', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 2, maxLength: 6 }),
        ([key = '', ...others]) => {
          const value = closeness(key, ...others)
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('is nothing where nothing is wrong', () => {
    expect(closeness('10 MB')).toBe(0)
  })
})

describe('bands', () => {
  it('follow the expected share, without gaps', () => {
    const order = (expected: number): number => BANDS.indexOf(bandOf(expected))
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        if (a >= b) expect(order(a)).toBeLessThanOrEqual(order(b))
      }),
    )
    expect([0.9, 0.6, 0.3].map(bandOf)).toEqual(['easier', 'middling', 'harder'])
  })

  it('each hold a good part of the real corpus, so that a mix of them means something', () => {
    const counts = new Map<Band, number>()
    let drawn = 0
    for (const item of drawStream(bankFrom(readProjectCorpus().corpus), { exam: 'saa' }, 'bands')) {
      const { band, expected } = difficultyOf(item)
      counts.set(band, (counts.get(band) ?? 0) + 1)
      expect(expected).toBeGreaterThan(0.15)
      expect(expected).toBeLessThan(0.95)
      if ((drawn += 1) >= 2000) break
    }
    for (const band of BANDS) expect((counts.get(band) ?? 0) / drawn).toBeGreaterThan(0.15)
  })
})

describe('difficultyInWords', () => {
  it('states the figure and that it is an estimate, with its reasons', () => {
    const says = difficultyInWords(difficultyOf(itemOf()))
    expect(says).toMatch(
      /^(Easier|Middling|Harder): about \d+ of 100 are expected to get it right\. Estimated: it asks for a value/,
    )
    expect(says).toContain('words to read')
  })
})

it('has points for every rung that there is', () => {
  for (const rung of RUNGS) expect(RUNGS.indexOf(rung)).toBeGreaterThanOrEqual(0)
  for (const family of FAMILIES) expect(difficultyOf(itemOf({ family })).basis[0]?.says).toMatch(/^asks /)
})
