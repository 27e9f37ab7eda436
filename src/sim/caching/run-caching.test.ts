// What a cache does, request by request, worked out by hand; and the laws that every run keeps.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cacheAfter, cacheAt, databaseReadsOf, readsOf, type CacheCounts } from './cache-frame.ts'
import { CACHE_RECORD_NAMES } from './happening.ts'
import { slotOf, timeOf } from '../records.ts'
import type { CachingTrace } from './run-caching.ts'
import { cache, cacheOf, randomCaching } from './testing/cache.ts'

const end = (trace: CachingTrace): CacheCounts => cacheAt(trace, trace.endUs).counts
/** Every record in a word or two, in order. */
const told = ({ records }: CachingTrace): string =>
  Array.from({ length: records.length }, (_, index) => {
    const name = CACHE_RECORD_NAMES[records.kind[index] as number] ?? ''
    return `${name} ${slotOf(records, index)}@${timeOf(records, index) / 1e6}`
  }).join(', ')
const BRIEF = { durationS: 10, keys: 5, items: 3, dbMs: 100 } as const

describe('how it is filled', () => {
  test('lazy: a miss loads and stores, a write is not told', () => {
    const trace = cacheOf({ ...BRIEF, strategy: 'lazy' }, 'r1@1 r1@2 w1@3 r1@4')
    expect(told(trace)).toBe('miss 1@1, loaded 1@1.1, stored 1@1.1, hit 1@2, wrote 1@3, stale 1@4')
    expect(end(trace).mostStaleMs).toBe(1000)
  })

  test('lazy with invalidation: the next reader misses', () => {
    const trace = cacheOf({ ...BRIEF, invalidates: true }, 'r1@1 w1@3 r1@4')
    expect(told(trace)).toBe(
      'miss 1@1, loaded 1@1.1, stored 1@1.1, wrote 1@3, invalidated 1@3, miss 1@4, loaded 1@4.1, stored 1@4.1',
    )
  })

  test('write-through: a write stores, a miss does not', () => {
    const trace = cacheOf({ ...BRIEF, strategy: 'write-through' }, 'r1@1 r1@2 w1@3 r1@4 w1@5 r1@6')
    expect(told(trace)).toBe(
      'miss 1@1, loaded 1@1.1, miss 1@2, loaded 1@2.1, wrote 1@3, stored 1@3, hit 1@4, wrote 1@5, stored 1@5, hit 1@6',
    )
  })

  test('both: either stores, and nothing is stale', () => {
    const trace = cacheOf({ ...BRIEF, strategy: 'both' }, 'r1@1 w1@3 r1@4')
    expect(told(trace)).toBe('miss 1@1, loaded 1@1.1, stored 1@1.1, wrote 1@3, stored 1@3, hit 1@4')
  })

  test('warm: the most popular are there, stored before anybody asks', () => {
    const trace = cacheOf({ ...BRIEF, warm: true, ttlS: 5 }, 'r3@1 r4@2')
    expect(end(trace)).toMatchObject({ hits: 1, misses: 1 })
  })
})

describe('many at once', () => {
  const MANY = 'r1@1 r1@1.01 r1@1.02 r1@1.2'
  test('nothing against it: all that come during the load go to the database', () => {
    expect(end(cacheOf(BRIEF, MANY))).toMatchObject({ misses: 3, hits: 1, loaded: 3 })
  })

  test('a lock: one loads, the others wait', () => {
    expect(end(cacheOf({ ...BRIEF, guard: 'lock' }, MANY))).toMatchObject({ misses: 1, waited: 2, hits: 1, loaded: 1 })
  })

  test('early refresh: loaded once in the last fifth of the TTL, so that nobody misses', () => {
    const trace = cacheOf({ ...BRIEF, ttlS: 2, guard: 'early' }, 'r1@1 r1@2.8 r1@2.81 r1@3.05 r1@4')
    expect(told(trace)).toBe(
      'miss 1@1, loaded 1@1.1, stored 1@1.1, hit 1@2.8, refreshed 1@2.8, hit 1@2.81, loaded 1@2.9, stored 1@2.9, hit 1@3.05, hit 1@4, expired 1@4.9',
    )
  })

  test('a slow database makes each that follows wait for those before', () => {
    const trace = cacheOf({ ...BRIEF, dbPerS: 10, dbMs: 0 }, 'r1@1 r2@1 r3@1')
    expect(told(trace)).toContain('loaded 3@1.2')
  })
})

describe('who has to go', () => {
  const evicted = (
    eviction: 'allkeys-lru' | 'allkeys-lfu' | 'volatile-ttl' | 'volatile-lru' | 'noeviction',
    ttlS?: number,
  ) =>
    told(
      cacheOf({ ...BRIEF, dbMs: 0, eviction, ttlS: ttlS ?? null }, 'r1@1 r2@1.1 r3@1.2 r1@2 r1@2.1 r3@2.2 r2@2.3 r4@3'),
    )
      .split(', ')
      .filter((text) => /^(evicted|refused)/.test(text))
      .join()

  test.each([
    ['allkeys-lru', undefined, 'evicted 1@3'],
    ['allkeys-lfu', undefined, 'evicted 3@3'],
    ['volatile-lru', 60, 'evicted 1@3'],
    ['volatile-ttl', 60, 'evicted 1@3'],
    ['volatile-lru', undefined, 'refused 4@3'],
    ['volatile-ttl', undefined, 'refused 4@3'],
    ['noeviction', 60, 'refused 4@3'],
  ] as const)('%s with TTL %s', (eviction, ttlS, says) => {
    expect(evicted(eviction, ttlS)).toBe(says)
  })
})

describe('nodes', () => {
  const HALF = { ...BRIEF, items: 10, dbMs: 0, durationS: 60, lostAtS: 5, replaceS: 10, failoverS: 3 } as const
  test('lost without a replica: the database answers, then an empty node', () => {
    const trace = cacheOf(HALF, 'r1@1 r1@6 r1@16 r1@17')
    expect(told(trace)).toContain('nodeLost 0@5, bounced 1@6, loaded 1@6, replaced 0@15, miss 1@16')
    expect(end(trace)).toMatchObject({ bounced: 1, misses: 2, hits: 1 })
  })

  test('lost with a replica: reads go on, writes wait for the failover, and what came last is lost', () => {
    const trace = cacheOf({ ...HALF, replicas: 1, lagMs: 200, strategy: 'both' }, 'r1@1 w2@4.9 r1@6 w1@6.5 r1@9 r2@9.1')
    expect(told(trace)).toBe(
      'miss 1@1, loaded 1@1, stored 1@1, wrote 2@4.9, stored 2@4.9, nodeLost 0@5, hit 1@6, wrote 1@6.5, dropped 1@6.5, failedOver 0@8, evicted 2@8, stale 1@9, miss 2@9.1, loaded 2@9.1, stored 2@9.1',
    )
  })

  test('a replica lags: just after a write a reader sees the copy before', () => {
    const trace = cacheOf(
      { ...BRIEF, replicas: 1, lagMs: 500, strategy: 'both', dbMs: 0 },
      'w1@1 r1@2 w1@3 r1@3.1 r1@3.6',
    )
    expect(told(trace)).toBe('wrote 1@1, stored 1@1, hit 1@2, wrote 1@3, stored 1@3, stale 1@3.1, hit 1@3.6')
  })

  test('replicas take reads off the primary, and no write', () => {
    const load = {
      durationS: 20,
      ratePerS: 600,
      keys: 200,
      items: 200,
      nodePerS: 300,
      strategy: 'both',
      dbMs: 5,
    } as const
    const lost = (writePercent: number, more: object): number => {
      const { dropped, bounced } = end(cache({ ...load, writePercent, ...more }))
      return dropped + bounced
    }
    expect(lost(0, {})).toBeGreaterThan(4000)
    expect(lost(0, { replicas: 3 })).toBeLessThan(0.05 * lost(0, {}))
    expect(lost(100, { replicas: 3 })).toBe(lost(100, {}))
    expect(lost(100, { shards: 4 })).toBeLessThan(lost(100, {}) / 4)
  })
})

describe('any run', () => {
  test('every read is counted once, the database answers what it was asked, and memory is never overfull', () => {
    fc.assert(
      fc.property(randomCaching, (input) => {
        const trace = cache(input)
        const { counts, shards } = cacheAt(trace, trace.endUs)
        const { records } = trace
        const asked = databaseReadsOf(counts)
        expect(counts.loaded).toBeLessThanOrEqual(asked)
        expect(readsOf(counts) + counts.scanned + counts.writes).toBeGreaterThanOrEqual(0)
        for (const { key, held } of shards) {
          expect(key.reduce((sum, each) => sum + Number(each !== 0), 0)).toBe(held)
          expect(held).toBeLessThanOrEqual(input.items ?? 100)
        }
        for (let index = 1; index < records.length; index += 1)
          expect(timeOf(records, index)).toBeGreaterThanOrEqual(timeOf(records, index - 1))
      }),
    )
  })

  test('what is written through is never stale but on a replica that lags, a bounced write or a load', () => {
    fc.assert(
      fc.property(randomCaching, (input) => {
        const trace = cache({
          ...input,
          strategy: 'both',
          replicas: 0,
          nodePerS: null,
          lostAtS: null,
          eviction: 'allkeys-lru',
        })
        expect(end(trace).stale).toBe(0)
      }),
    )
  })

  test('without writes nothing is ever stale, whatever else is lost', () => {
    fc.assert(
      fc.property(randomCaching, (input) => {
        expect(end(cache({ ...input, writePercent: 0 })).stale).toBe(0)
      }),
    )
  })

  test('a TTL bounds staleness, with its jitter', () => {
    fc.assert(
      fc.property(randomCaching, (input) => {
        const { ttlS, jitterPercent } = { ttlS: input.ttlS ?? 5, jitterPercent: input.jitterPercent ?? 0 }
        const { mostStaleMs } = end(cache({ ...input, ttlS, replicas: 0 }))
        expect(mostStaleMs).toBeLessThanOrEqual(ttlS * 1000 * (1 + jitterPercent / 100))
      }),
    )
  })

  test('the same settings give the same records; a frame by time is a frame by count', () => {
    fc.assert(
      fc.property(randomCaching, fc.double({ min: 0, max: 1, noNaN: true }), (input, share) => {
        const trace = cache(input)
        expect(told(cache(input))).toBe(told(trace))
        const frame = cacheAt(trace, share * trace.endUs)
        expect(cacheAfter(trace, frame.happened, frame.timeUs)).toEqual(frame)
      }),
      { numRuns: 50 },
    )
  })
})
