// Distractors are chosen so that the key's look tells nothing, and never say what a key says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../std/random.ts'
import { chooseDistractors } from './choose-distractors.ts'
import { contentWords, sharedWords } from './cues.ts'
import type { Candidate, Key } from './draft.ts'
import { equivalent } from './testing/equivalence.ts'

const candidate = (text: string, part: Partial<Candidate> = {}): Candidate => ({
  text,
  reason: `because of ${text}`,
  factIds: ['a.b'],
  failing: 'neighbour',
  ...part,
})
const key = (text: string, part: Partial<Key> = {}): Key => ({ text, reason: 'so it is', factIds: ['a.b'], ...part })

const choose = (seed: number | string, keys: readonly Key[], texts: readonly string[], stem = 'Which?'): string[] =>
  chooseDistractors(
    randomFrom(`${seed}`),
    stem,
    keys,
    texts.map((text) => candidate(text)),
    3,
  )?.map(({ text }) => text) ?? []

/** Shares of the ranks 0 to 3 that `rankOf` finds over many seeds. */
function ranks(seeds: number, rankOf: (seed: number) => number): number[] {
  const counts = [0, 0, 0, 0]
  for (let seed = 0; seed < seeds; seed += 1) {
    const rank = rankOf(seed)
    counts[rank] = (counts[rank] ?? 0) + 1
  }
  return counts.map((count) => count / seeds)
}

const SEEDS = 3000
const word = (length: number, letter: string): string => letter.repeat(length)

describe('the rank of the key', () => {
  test('by length is even, wherever the key stands among the candidates', () => {
    const pool = [5, 6, 7, 8, 31, 32, 33, 34].map((length, index) => word(length, 'bcdfghjk'.charAt(index)))
    const shares = ranks(
      SEEDS,
      (seed) => choose(seed, [key(word(20, 'm'))], pool).filter((text) => text.length < 20).length,
    )
    for (const share of shares) expect(Math.abs(share - 0.25)).toBeLessThan(0.04)
  })

  test('by words shared with the stem is seldom high, since right answers lean that way, and never alone on top', () => {
    const stem = 'Which queue keeps order in a group?'
    const strangers = ['alpha bravo delta', 'tango hotel india', 'romeo oscar kilos']
    const parrots = ['queue order group', 'group queue order', 'order group queue']
    const asked = contentWords(stem)
    const shares = ranks(SEEDS, (seed) => {
      const texts = choose(seed, [key('queue order delta')], [...strangers, ...parrots], stem)
      return texts.filter((text) => sharedWords(text, asked) < 2).length
    })
    shares.forEach((share, rank) => expect(Math.abs(share - ([0.3, 0.3, 0.4, 0][rank] ?? 1))).toBeLessThan(0.04))
  })

  test('a set in which the stem points at the key alone is never shown, even where there is no other', () => {
    const stem = 'Which queue keeps order in a group?'
    const strangers = ['alpha bravo delta', 'tango hotel india', 'romeo oscar kilos']
    expect(choose(1, [key('queue order delta')], strangers, stem)).toEqual([])
    expect(choose(1, [key('queue order delta')], ['queue order', ...strangers.slice(1)], stem)).toEqual([])
  })

  test('by number is at an end more often than in the middle, since sums lie in the middle by themselves', () => {
    const pool = ['11', '12', '13', '14', '91', '92', '93', '94']
    const shares = ranks(SEEDS, (seed) => choose(seed, [key('50')], pool).filter((text) => Number(text) < 50).length)
    const [lowest = 0, low = 1, high = 1, highest = 0] = shares
    expect(Math.abs(lowest - 0.36)).toBeLessThan(0.05)
    expect(Math.abs(highest - 0.36)).toBeLessThan(0.05)
    expect(low + high).toBeLessThan(0.36)
  })

  test('gives way where the pool leaves no choice', () => {
    const pool = ['a longer one', 'another longer one', 'the longest of them all']
    for (let seed = 0; seed < 20; seed += 1)
      expect([...choose(seed, [key('short')], pool)].sort()).toEqual([...pool].sort())
  })
})

describe('a key stands in no other words', () => {
  const LIKE_15 = ['900 s', '900 seconds', '0.25 hours', '15 Minutes', ' 15  minutes ', 'at most 15 minutes']

  test.each(LIKE_15)('%s is never offered beside 15 minutes', (text) => {
    for (let seed = 0; seed < 30; seed += 1) {
      expect(choose(seed, [key('15 minutes')], ['1 s', '2 s', text, '3 s', '4 s'])).not.toContain(text)
    }
  })

  test('nor does a distractor stand beside its twin', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const texts = choose(seed, [key('no limit')], ['60 s', '1 minute', 'One minute', 'one  minute.', 'two', 'three'])
      expect(texts.filter((text) => ['60 s', '1 minute'].includes(text)).length).toBeLessThan(2)
      expect(texts.filter((text) => /^one/i.test(text)).length).toBeLessThan(2)
    }
  })

  test('numbers of one count are compared by their magnitude', () => {
    const candidates = [900, 1, 2, 3].map((magnitude) => candidate(`n ${magnitude}`, { magnitude }))
    const chosen = chooseDistractors(randomFrom('1'), 'Which?', [key('15', { magnitude: 900 })], candidates, 3)
    expect(chosen?.map(({ magnitude }) => magnitude).sort()).toEqual([1, 2, 3])
  })

  test('counts of different things are different options', () => {
    const texts = ['200 with an error header', '202', '204']
    expect([...choose(1, [key('200 without an error header')], texts)].sort()).toEqual([...texts].sort())
  })

  test('all keys count, and not the first alone', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      expect(choose(seed, [key('one'), key('two')], ['a', 'Two', 'b', 'c'])).not.toContain('Two')
    }
  })

  test('property: no option of a choice is equal or equivalent to another', () => {
    const someText = fc.oneof(
      fc.constantFrom(
        '15 minutes',
        '900 s',
        '0.25 hours',
        '1 MB',
        '1,000 KB',
        '5',
        '5 layers',
        'no limit',
        'No limit.',
      ),
      fc
        .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom('s', 'minutes', 'ms', 'MB', 'KB', 'layers', ''))
        .map(([number, unit]) => `${number} ${unit}`.trim()),
      fc.constantFrom('within a shard', 'Within a shard', 'within a group', 'C# on .NET', 'C on .NET'),
    )
    fc.assert(
      fc.property(someText, fc.array(someText, { maxLength: 12 }), fc.nat(), (right, texts, seed) => {
        const chosen = choose(seed, [key(right)], texts)
        const options = [right, ...chosen]
        options.forEach((one, at) => {
          for (const two of options.slice(at + 1)) expect(equivalent(one, two), `${one} | ${two}`).toBe(false)
        })
        expect([0, 3]).toContain(chosen.length)
      }),
      { numRuns: 600 },
    )
  })
})

describe('the choice', () => {
  const pool = Array.from({ length: 20 }, (_, index) => `option number ${index}`)

  test('is the same for the same seed, and another for another', () => {
    expect(choose('x', [key('the key')], pool)).toEqual(choose('x', [key('the key')], pool))
    expect(
      new Set(Array.from({ length: 20 }, (_, seed) => choose(seed, [key('the key')], pool).join())).size,
    ).toBeGreaterThan(10)
  })

  test('is made among the first twelve, where the nearest confusions stand', () => {
    const chosen = new Set(Array.from({ length: 300 }, (_, seed) => choose(seed, [key('the key')], pool)).flat())
    expect([...chosen].sort()).toEqual([...pool.slice(0, 12)].sort())
  })

  test('gives as many as are wanted, each with all it came with', () => {
    const candidates = pool.map((text) => candidate(text, { failing: 'costlier' }))
    const five = chooseDistractors(randomFrom('1'), 'Which?', [key('the key')], candidates, 5)
    expect(five).toHaveLength(5)
    expect(five?.every((chosen) => candidates.includes(chosen))).toBe(true)
  })

  test('is refused where too few differ, or where there is no key', () => {
    const twins = ['a', 'A', 'b', 'a.'].map((text) => candidate(text))
    expect(chooseDistractors(randomFrom('1'), 'Which?', [key('k')], twins, 3)).toBeUndefined()
    expect(chooseDistractors(randomFrom('1'), 'Which?', [], twins, 1)).toBeUndefined()
  })
})
