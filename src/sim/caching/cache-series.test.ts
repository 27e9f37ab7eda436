// Columns add up to the whole run, and a cursor shows at any moment what a frame made from the start shows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cacheCursor } from './cache-cursor.ts'
import { cacheAt, databaseReadsOf } from './cache-frame.ts'
import { cacheSeries } from './cache-series.ts'
import { cache, cacheOf, randomCaching } from './testing/cache.ts'

test('columns of a run worked out by hand', () => {
  const trace = cacheOf({ durationS: 4, keys: 3, items: 3, dbMs: 0 }, 'r1@0.5 r1@0.6 w1@1.1 r1@1.5 r2@1.6 r1@3.9')
  expect(cacheSeries(trace, 4)).toEqual({
    columnUs: 1e6,
    hitRate: [0.5, 0.5, null, 1],
    staleRate: [0, 0.5, null, 1],
    databaseReads: [1, 1, 0, 0],
    writes: [0, 1, 0, 0],
    held: [1, 2, 2, 2],
  })
})

test('any run: the columns’ counts are the whole’s', () => {
  fc.assert(
    fc.property(randomCaching, fc.integer({ min: 1, max: 50 }), (input, columns) => {
      const trace = cache(input)
      const series = cacheSeries(trace, columns)
      const { counts } = cacheAt(trace, trace.endUs)
      const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)
      // What was stored before the run began is in no column, and neither reads nor writes are.
      expect(sum(series.databaseReads)).toBe(databaseReadsOf(counts) - databaseReadsOf(cacheAt(trace, 0).counts))
      expect(sum(series.writes)).toBe(counts.writes - cacheAt(trace, 0).counts.writes)
    }),
    { numRuns: 50 },
  )
})

test('forth and back', () => {
  fc.assert(
    fc.property(
      randomCaching,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      (input, shares) => {
        const trace = cache(input)
        const frameAt = cacheCursor(trace)
        for (const share of shares) expect(frameAt(share * trace.endUs)).toEqual(cacheAt(trace, share * trace.endUs))
      },
    ),
    { numRuns: 40 },
  )
})
