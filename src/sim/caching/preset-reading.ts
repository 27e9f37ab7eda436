// What presets of caching read from a run: counts at a second, hit rates between two.
import type { LabPreset } from '../lab/prediction.ts'
import { shown } from '../read/refusal.ts'
import { cacheAt, readsOf, type CacheCounts } from './cache-frame.ts'
import { readCaching } from './read-caching.ts'
import { runCaching, type CachingTrace } from './run-caching.ts'
import type { CachingInput } from './scenario.ts'

export type CachingPreset = LabPreset<CachingInput, CachingTrace>

export function runCachingInput(input: CachingInput): CachingTrace {
  const read = readCaching(input)
  if (!read.ok) throw new RangeError(read.error.map(({ path, what }) => `${path}: ${what}`).join(' '))
  return runCaching(read.value)
}

export const countsAt = (trace: CachingTrace, second: number): CacheCounts => cacheAt(trace, second * 1e6).counts
export const percent = (share: number): string => `${shown(Math.round(share * 1000) / 10)}%`

/** Share of the reads between two moments that the cache answered. */
export function hitRateBetween(trace: CachingTrace, fromS: number, toS: number): number {
  const [before, after] = [countsAt(trace, fromS), countsAt(trace, toS)]
  const hits = (counts: CacheCounts): number => counts.hits + counts.stale
  return (hits(after) - hits(before)) / Math.max(1, readsOf(after) - readsOf(before))
}
