// The formulas against cases worked by hand, and the simulation against the formulas.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cacheAt, hitRateOf, readsOf, type CacheCounts } from './cache-frame.ts'
import {
  characteristicTime,
  lruHitRate,
  perfectHitRate,
  randomHitRate,
  stampedeLoads,
  ttlHitRate,
  ttlHitRateOf,
  zipfShares,
} from './closed-forms.ts'
import { CACHE_RECORD } from './happening.ts'
import { slotOf, timeOf } from '../records.ts'
import type { CachingTrace } from './run-caching.ts'
import type { CachingInput } from './scenario.ts'
import { cache, cacheOf } from './testing/cache.ts'

describe('worked by hand', () => {
  test('Zipf', () => {
    const [a = 0, b = 0, c = 0] = zipfShares(3, 1)
    expect([a, b, c].map((share) => share * 11)).toEqual([6, 3, 2].map((n) => expect.closeTo(n, 9) as number))
    expect(zipfShares(4, 0)).toEqual([0.25, 0.25, 0.25, 0.25])
  })

  test('equal keys: any policy hits as often as there is room', () => {
    const shares = zipfShares(100, 0)
    for (const rate of [lruHitRate, randomHitRate, perfectHitRate]) expect(rate(shares, 37)).toBeCloseTo(0.37, 9)
  })

  test('all fit: every reference hits', () => {
    expect([lruHitRate(zipfShares(5, 1), 5), randomHitRate(zipfShares(5, 1), 9)]).toEqual([1, 1])
  })

  test('TTL: ten readers in a TTL, and one of eleven loads', () => {
    expect(ttlHitRate(5, 2)).toBeCloseTo(10 / 11, 12)
    expect(ttlHitRateOf([0.5, 0.5], 10, 2)).toBeCloseTo(10 / 11, 12)
    expect(stampedeLoads(68, 0.4)).toBeCloseTo(28.2, 9)
  })
})

const shapes = fc.record({
  keys: fc.integer({ min: 20, max: 600 }),
  exponent: fc.double({ min: 0, max: 1.6, noNaN: true }),
  share: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
  seed: fc.string({ minLength: 1, maxLength: 6 }),
})

describe('laws', () => {
  test('the characteristic time fills the cache, and the policies rank as they must', () => {
    fc.assert(
      fc.property(shapes, ({ keys, exponent, share }) => {
        const shares = zipfShares(keys, exponent)
        const items = Math.max(1, Math.floor(share * keys))
        const time = characteristicTime(shares, items, (n) => n / (1 + n))
        expect(shares.reduce((sum, each) => sum + (each * time) / (1 + each * time), 0)).toBeCloseTo(items, 6)
        expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9)
        const [random, lru, perfect] = [randomHitRate, lruHitRate, perfectHitRate].map((rate) => rate(shares, items))
        expect(random ?? NaN).toBeLessThanOrEqual((lru ?? NaN) + 1e-9)
        expect(lru ?? NaN).toBeLessThanOrEqual((perfect ?? NaN) + 1e-9)
      }),
    )
  })
})

const between = (trace: CachingTrace, fromS: number): number => {
  const [before, after] = [cacheAt(trace, fromS * 1e6).counts, cacheAt(trace, trace.endUs).counts]
  const hits = ({ hits: fresh, stale }: CacheCounts): number => fresh + stale
  return (hits(after) - hits(before)) / (readsOf(after) - readsOf(before))
}

/** 90,000 requests, of which the first third fills the cache; the database answers at once. */
const steady = (input: CachingInput): number =>
  between(cache({ durationS: 60, ratePerS: 1500, writePercent: 0, dbMs: 0, ...input }), 20)

describe('the simulation', () => {
  test('LRU: within 2 points of Che’s approximation, whatever the keys, their popularity and the room', () => {
    fc.assert(
      fc.property(shapes, ({ keys, exponent, share, seed }) => {
        const items = Math.max(2, Math.floor(share * keys))
        const run = steady({ keys, exponent, items, seed, eviction: 'allkeys-lru' })
        expect(Math.abs(run - lruHitRate(zipfShares(keys, exponent), items))).toBeLessThan(0.02)
      }),
      { numRuns: 25 },
    )
  })

  test('random eviction: within 2 points of its closed form', () => {
    fc.assert(
      fc.property(shapes, ({ keys, exponent, share, seed }) => {
        // The form counts what is in the cache as independent of each other, which five places of 25 keys are not.
        const items = Math.max(15, Math.floor(share * keys))
        const run = steady({ keys, exponent, items, seed, eviction: 'allkeys-random' })
        expect(Math.abs(run - randomHitRate(zipfShares(keys, exponent), items))).toBeLessThan(0.02)
      }),
      { numRuns: 8 },
    )
  })

  test('TTL: within four standard errors of λT / (1 + λT), over 40 runs', () => {
    fc.assert(
      fc.property(
        fc.record({
          keys: fc.integer({ min: 1, max: 50 }),
          exponent: fc.double({ min: 0, max: 1.5, noNaN: true }),
          ttlS: fc.double({ min: 0.1, max: 2, noNaN: true }),
          ratePerS: fc.integer({ min: 1, max: 60 }),
        }),
        ({ keys, exponent, ttlS, ratePerS }) => {
          const rates = Array.from({ length: 40 }, (_, seed) =>
            between(
              cache({
                durationS: 60,
                writePercent: 0,
                dbMs: 0,
                items: 50,
                keys,
                exponent,
                ttlS,
                ratePerS,
                seed: `${seed}`,
              }),
              10,
            ),
          )
          const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
          const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1)
          const error = Math.sqrt(variance / rates.length)
          const expected = ttlHitRateOf(zipfShares(keys, exponent), ratePerS, ttlS)
          // A ratio of two counts leans by about 1 / (requests in a run): one in 50 × rate.
          expect(Math.abs(mean - expected)).toBeLessThan(4 * error + 1 / (50 * ratePerS))
        },
      ),
      { numRuns: 12, seed: 2002 },
    )
  })

  test('TTL: exactly, by counting', () => {
    // Set by the load at 0 and not by hits: 1.0 and 1.9 hit, 2.0 is over, 2.5 and 3.9 hit, 4.1 loads.
    const trace = cacheOf(
      { ttlS: 2, dbMs: 0, keys: 1, durationS: 10 },
      'r1@0 r1@1.0 r1@1.9 r1@2.0 r1@2.5 r1@3.9 r1@4.1 r1@6.0 r1@6.1',
    )
    const { hits, misses, expired } = cacheAt(trace, 10e6).counts
    expect({ hits, misses, expired }).toEqual({ hits: 5, misses: 4, expired: 4 })
    expect(hitRateOf(cacheAt(trace, 10e6).counts)).toBeCloseTo(5 / 9, 12)
  })

  test('a stampede: 1 + λ × load time on average', () => {
    const loads = Array.from({ length: 120 }, (_, seed) => {
      const { records } = cache({
        seed: `${seed}`,
        durationS: 3,
        ratePerS: 100,
        writePercent: 0,
        keys: 1,
        items: 1,
        ttlS: 2,
        dbMs: 300,
        warm: true,
      })
      let count = 0
      for (let index = 0; index < records.length; index += 1) {
        if (timeOf(records, index) === 0 || slotOf(records, index) !== 1) continue
        if (records.kind[index] === CACHE_RECORD.miss) count += 1
        if (records.kind[index] === CACHE_RECORD.stored) break
      }
      return count
    })
    const mean = loads.reduce((sum, count) => sum + count, 0) / loads.length
    // Poisson: the standard error of the mean of 120 counts around 30.
    expect(Math.abs(mean - stampedeLoads(100, 0.3))).toBeLessThan(4 * Math.sqrt(30 / 120))
  })
})
