// A formula stands beside a run only where it speaks of that run.
import { expect, test } from 'vitest'
import { cacheAt, hitRateOf } from '../../../sim/caching/cache-frame.ts'
import { runCachingInput } from '../../../sim/caching/preset-reading.ts'
import type { CachingInput } from '../../../sim/caching/scenario.ts'
import { formulaFor } from './formula-for.ts'

const pair = (input: CachingInput): { formula: number; run: number } => {
  const trace = runCachingInput({
    durationS: 150,
    ratePerS: 500,
    writePercent: 0,
    keys: 200,
    items: 60,
    dbMs: 1,
    ...input,
  })
  return { formula: formulaFor(trace.scenario)?.hitRate ?? NaN, run: hitRateOf(cacheAt(trace, trace.endUs).counts) }
}

test.each([
  ['LRU', { eviction: 'allkeys-lru' }],
  ['random', { eviction: 'allkeys-random' }],
  ['TTL', { ttlS: 5, items: 200 }],
  ['TTL with writes', { ttlS: 5, items: 200, writePercent: 30 }],
] as const)('%s: near the run', (_, input) => {
  const { formula, run } = pair(input)
  expect(Math.abs(formula - run)).toBeLessThan(0.02)
})

test('LFU comes near the perfect one, and not above it', () => {
  const { formula, run } = pair({ eviction: 'allkeys-lfu' })
  expect(run).toBeLessThanOrEqual(formula + 0.01)
  expect(run).toBeGreaterThan(formula - 0.1)
})

test.each([
  { strategy: 'both' },
  { scanAtS: 1 },
  { lostAtS: 1 },
  { nodePerS: 10 },
  { shards: 2 },
  { ttlS: 5 },
] as const)('none for %o', (input) => {
  expect(pair(input).formula).toBeNaN()
})
