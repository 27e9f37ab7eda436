// What holds for any cache: every request is answered once, memory is a bound, and what is not switched on does not happen.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cacheAt, databaseReadsOf, emptyCache, foldCache, hitRateOf, readsOf, type CacheCounts } from './cache-frame.ts'
import { requestsOf } from './requests.ts'
import { happenedBy } from './run-caching.ts'
import type { CachingInput } from './scenario.ts'
import { cache, cachingOf, randomCaching } from './testing/cache.ts'

const countsOf = (input: CachingInput): CacheCounts => {
  const trace = cache(input)
  return cacheAt(trace, trace.endUs).counts
}
const noScan = randomCaching.map((input) => ({ ...input, scanAtS: null }))

describe('requests', () => {
  test('hits, stale ones, misses, waits and bounces are the reads; nothing is counted twice or forgotten', () => {
    fc.assert(
      fc.property(noScan, (input) => {
        const sent = [...requestsOf(cachingOf(input))].filter(({ kind }) => kind === 'read').length
        const counts = countsOf(input)
        expect(readsOf(counts)).toBe(sent)
        expect(hitRateOf(counts)).toBeGreaterThanOrEqual(0)
        expect(hitRateOf(counts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('each that a node has answered is counted at one node', () => {
    fc.assert(
      fc.property(randomCaching, (input) => {
        const trace = cache(input)
        const { counts, nodeReads } = cacheAt(trace, trace.endUs)
        const { hits, stale, misses, waited, scanned } = counts
        expect(nodeReads.reduce((sum, each) => sum + each, 0)).toBe(hits + stale + misses + waited + scanned)
      }),
    )
  })

  test('the database is asked for what the cache does not have, and for nothing else', () => {
    fc.assert(
      fc.property(noScan, (input) => {
        const counts = countsOf({ ...input, guard: 'none' })
        expect(counts.waited).toBe(0)
        expect(databaseReadsOf(counts) + counts.hits + counts.stale).toBe(readsOf(counts))
      }),
    )
  })
})

describe('memory', () => {
  test('at no moment more than its items, each key in one place', () => {
    fc.assert(
      fc.property(randomCaching, fc.double({ min: 0, max: 1, noNaN: true }), (input, share) => {
        const trace = cache(input)
        const { shards, placeOf } = cacheAt(trace, share * trace.endUs)
        for (const { key, held } of shards) {
          const keys = [...key].filter((each) => each !== 0)
          expect(held).toBeLessThanOrEqual(cachingOf(input).items)
          expect(new Set(keys).size).toBe(keys.length)
          expect(keys.every((each) => placeOf.has(each))).toBe(true)
        }
      }),
    )
  })

  test('where every key has room nothing is evicted, and nothing is refused', () => {
    fc.assert(
      fc.property(noScan, (input) => {
        const keys = Math.min(input.keys ?? 1, input.items ?? 1)
        // What a failover loses is counted as evicted, too.
        const { evicted, refused } = countsOf({ ...input, keys, lostAtS: null })
        expect([evicted, refused]).toEqual([0, 0])
      }),
    )
  })

  test('LRU: one place more never makes a hit less', () => {
    fc.assert(
      fc.property(randomCaching, ({ seed = '1', ratePerS = 50, keys = 50, exponent = 1, items = 10 }) => {
        const plain = { durationS: 20, seed, ratePerS, keys, exponent, writePercent: 0, dbMs: 0 }
        const hits = [items, items + 1, items + 7].map(
          (room) => countsOf({ ...plain, items: room, eviction: 'allkeys-lru' }).hits,
        )
        expect(hits).toEqual(hits.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('what is not switched on', () => {
  test('does not happen', () => {
    fc.assert(
      fc.property(randomCaching, (input) => {
        const counts = countsOf(input)
        if ((input.ttlS ?? null) === null) expect(counts.expired).toBe(0)
        if (input.guard !== 'lock') expect(counts.waited).toBe(0)
        if (input.guard !== 'early') expect(counts.refreshed).toBe(0)
        if (input.invalidates !== true) expect(counts.invalidated).toBe(0)
        if ((input.scanAtS ?? null) === null) expect(counts.scanned).toBe(0)
        if (input.eviction === 'noeviction' && (input.lostAtS ?? null) === null) expect(counts.evicted).toBe(0)
        if (input.writePercent === 0) expect([counts.writes, counts.stale]).toEqual([0, 0])
      }),
    )
  })
})

test('any moment that is sought is what a replay in two pieces shows', () => {
  const shares = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(randomCaching, shares, (input, [a, b]) => {
      const trace = cache(input)
      const [early, late] = [Math.min(a, b) * trace.endUs, Math.max(a, b) * trace.endUs]
      const state = emptyCache(trace.scenario)
      foldCache(state, trace.records, 0, happenedBy(trace, early))
      foldCache(state, trace.records, happenedBy(trace, early), happenedBy(trace, late))
      const { counts, shards, placeOf, nodeReads } = cacheAt(trace, late)
      expect(state).toEqual({ counts, shards, placeOf, nodeReads })
    }),
    { numRuns: 50 },
  )
})
