// Caches for tests: one written by hand with requests of its own, and any that may be asked for.
import fc from 'fast-check'
import { readCaching } from '../read-caching.ts'
import type { CacheRequest } from '../requests.ts'
import { runCaching, type CachingTrace } from '../run-caching.ts'
import { EVICTIONS, GUARDS, STRATEGIES, type CachingInput, type CachingScenario } from '../scenario.ts'

export function cachingOf(input: CachingInput): CachingScenario {
  const read = readCaching(input)
  if (!read.ok) throw new Error(read.error.map(({ path, what }) => `${path}: ${what}`).join('\n'))
  return read.value
}

export const cache = (input: CachingInput): CachingTrace => runCaching(cachingOf(input))

/** `r1@0.5` reads key 1 half a second after the start, `w` writes, `s` scans. */
export function cacheOf(input: CachingInput, requests: string): CachingTrace {
  const kinds = { r: 'read', w: 'write', s: 'scan' } as const
  const list = requests.split(' ').map((text): CacheRequest => {
    const [, kind = 'r', key, second] = /^([rws])(\d+)@([\d.]+)$/.exec(text) ?? []
    return { timeUs: Math.round(Number(second) * 1e6), key: Number(key), kind: kinds[kind as 'r'] }
  })
  return runCaching(cachingOf(input), list)
}

export const randomCaching: fc.Arbitrary<CachingInput> = fc.record({
  durationS: fc.integer({ min: 1, max: 20 }),
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  ratePerS: fc.integer({ min: 1, max: 100 }),
  writePercent: fc.integer({ min: 0, max: 100 }),
  keys: fc.integer({ min: 1, max: 200 }),
  exponent: fc.double({ min: 0, max: 2, noNaN: true }),
  strategy: fc.constantFrom(...STRATEGIES),
  invalidates: fc.boolean(),
  ttlS: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
  jitterPercent: fc.integer({ min: 0, max: 100 }),
  guard: fc.constantFrom(...GUARDS),
  items: fc.integer({ min: 1, max: 100 }),
  eviction: fc.constantFrom(...EVICTIONS),
  shards: fc.integer({ min: 1, max: 4 }),
  replicas: fc.integer({ min: 0, max: 3 }),
  readReplicas: fc.boolean(),
  nodePerS: fc.option(fc.integer({ min: 5, max: 100 }), { nil: null }),
  dbMs: fc.integer({ min: 0, max: 1000 }),
  dbPerS: fc.option(fc.integer({ min: 5, max: 100 }), { nil: null }),
  lostAtS: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
  warm: fc.boolean(),
  scanAtS: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
})
