// The same seed gives the same numbers for ever: these were worked out by another program, in another language.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashText, pick, randomFrom, sample, shuffled } from './random.ts'

const take = (seed: string, count: number): number[] => {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => random.next())
}

describe('randomFrom', () => {
  it.each([
    ['', [1653483689, 3040867876, 2449582513, 1375209956, 1634094575]],
    ['7', [3189152951, 2978262100, 140567039, 3559894355, 2521662887]],
    ['41', [1940222478, 2409279047, 861825520, 272202076, 2426030111]],
    ['lambda.timeout', [2781130817, 3390161622, 3930671709, 3182675973, 3536386853]],
    ['élan 🚀', [3979453894, 349868239, 1293696711, 1953215888, 3956810748]],
  ])('gives for the seed "%s" what it has always given', (seed, numbers) => {
    expect(take(seed, 5)).toEqual(numbers)
  })

  it('is still the same stream after ten thousand numbers', () => {
    expect(take('x', 10_000).at(-1)).toBe(1031411728)
  })

  it('shares nothing between two streams', () => {
    const [one, other] = [randomFrom('7'), randomFrom('7')]
    one.next()
    one.next()
    expect(other.next()).toBe(3189152951)
  })

  it('gives unsigned integers of 32 bits, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (seed) => {
        const numbers = take(seed, 20)
        expect(numbers).toEqual(take(seed, 20))
        for (const number of numbers) expect(number >>> 0).toBe(number)
      }),
    )
  })

  it('gives unrelated streams for neighbouring seeds', () => {
    const firsts = Array.from({ length: 2000 }, (_, seed) => take(String(seed), 1)[0] ?? 0)
    expect(new Set(firsts).size).toBe(2000)
    const flipped = firsts.slice(1).map((number, index) => bitsOf(number ^ (firsts[index] ?? 0)))
    const mean = flipped.reduce((sum, bits) => sum + bits, 0) / flipped.length
    // 16 of 32 bits on the average; ±0.32 is five standard errors.
    expect(mean).toBeGreaterThan(15.68)
    expect(mean).toBeLessThan(16.32)
  })
})

describe('below', () => {
  it('gives for a die what it has always given', () => {
    const random = randomFrom('7')
    const throws = Array.from({ length: 12 }, () => random.below(6))
    expect(throws).toEqual([4, 4, 0, 4, 3, 4, 4, 1, 5, 4, 0, 5])
  })

  it('stays below its bound and never goes under zero', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 0x1_0000_0000 }), (seed, bound) => {
        const random = randomFrom(seed)
        for (let draw = 0; draw < 30; draw += 1) {
          const number = random.below(bound)
          expect(Number.isInteger(number)).toBe(true)
          expect(number).toBeGreaterThanOrEqual(0)
          expect(number).toBeLessThan(bound)
        }
      }),
    )
  })

  it('knows one answer to a bound of one, and all of them to the greatest', () => {
    const random = randomFrom('one')
    expect(Array.from({ length: 50 }, () => random.below(1))).toEqual(Array.from({ length: 50 }, () => 0))
    expect(randomFrom('7').below(0x1_0000_0000)).toBe(3189152951)
  })

  it.each([2, 3, 6, 7, 10, 64])('meets all of %i numbers equally often', (bound) => {
    const counts = countsOf(bound, 60_000, (random) => random.below(bound))
    expect(chiSquare(counts)).toBeLessThan(criticalAt(bound - 1))
  })

  it('is no more regular than chance', () => {
    const chi = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((seed) =>
      chiSquare(countsOf(10, 5000, (random) => random.below(10), seed)),
    )
    const mean = chi.reduce((sum, value) => sum + value, 0) / chi.length
    // Chi² with 9 degrees of freedom has mean 9; eight of them 9 ± 1.5 (one standard error).
    expect(mean).toBeGreaterThan(4.5)
    expect(mean).toBeLessThan(13.5)
  })
})

describe('shuffled', () => {
  it('gives the order it has always given, and leaves the list alone', () => {
    const list = [...'abcdefgh']
    expect(shuffled(randomFrom('7'), list).join('')).toBe('hbdcgaef')
    expect(list.join('')).toBe('abcdefgh')
  })

  it('is a permutation', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, list) => {
        const order = (a: number, b: number): number => a - b
        expect(shuffled(randomFrom(seed), list).sort(order)).toEqual([...list].sort(order))
      }),
    )
  })

  it('meets each of the 24 orders of four equally often', () => {
    const random = randomFrom('orders')
    const seen = new Map<string, number>()
    for (let round = 0; round < 24_000; round += 1) {
      const order = shuffled(random, [...'abcd']).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect(seen.size).toBe(24)
    expect(chiSquare([...seen.values()])).toBeLessThan(criticalAt(23))
  })
})

describe('pick and sample', () => {
  it('picks each element equally often', () => {
    const list = ['a', 'b', 'c', 'd', 'e']
    const counts = countsOf(5, 20_000, (random) => list.indexOf(pick(random, list)))
    expect(chiSquare(counts)).toBeLessThan(criticalAt(4))
  })

  it('refuses to pick from nothing', () => {
    expect(() => pick(randomFrom('7'), [])).toThrow(RangeError)
  })

  it('samples different elements of the list, as many as there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.integer()), fc.nat(12), (seed, list, count) => {
        const drawn = sample(randomFrom(seed), list, count)
        expect(drawn).toHaveLength(Math.min(count, list.length))
        expect(new Set(drawn).size).toBe(drawn.length)
        for (const element of drawn) expect(list).toContain(element)
      }),
    )
    expect(sample(randomFrom('7'), [...'abcdefgh'], 3)).toEqual(['h', 'b', 'd'])
  })
})

describe('hashText', () => {
  it.each([
    ['', 0xab3e7c0b],
    ['7', 0x7a21d05d],
    ['41', 0x5b524fba],
    ['lambda.timeout', 0xc9299cc8],
    ['élan 🚀', 0x9e4dd481],
  ])('of "%s" is what it has always been', (text, hash) => {
    expect(hashText(text)).toBe(hash)
  })

  it('tells thousands of ids apart', () => {
    const hashes = Array.from({ length: 5000 }, (_, index) => hashText(`lambda.attribute-${index}`))
    expect(new Set(hashes).size).toBe(5000)
  })
})

function bitsOf(number: number): number {
  return [...(number >>> 0).toString(2)].filter((bit) => bit === '1').length
}

function countsOf(
  kinds: number,
  draws: number,
  draw: (random: ReturnType<typeof randomFrom>) => number,
  seed = `uniform-${kinds}`,
): number[] {
  const random = randomFrom(seed)
  const counts = Array.from({ length: kinds }, () => 0)
  for (let index = 0; index < draws; index += 1) {
    const drawn = draw(random)
    counts[drawn] = (counts[drawn] ?? Number.NaN) + 1
  }
  return counts
}

function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

/** The 99.9 % point of chi², by Wilson and Hilferty's approximation. */
function criticalAt(freedom: number): number {
  const part = 2 / (9 * freedom)
  return freedom * (1 - part + 3.0902 * Math.sqrt(part)) ** 3
}
