// Which closed form speaks of these settings, if one does: it stands beside the run's own hit rate.
import {
  lruHitRate,
  perfectHitRate,
  randomHitRate,
  ttlHitRateOf,
  zipfShares,
} from '../../../sim/caching/closed-forms.ts'
import type { CachingScenario } from '../../../sim/caching/scenario.ts'

export interface Formula {
  readonly text: string
  readonly hitRate: number
}

/** None where writes, scans, losses or busy nodes have a part in it: the formulas know reads only, after a long while. */
export function formulaFor(scenario: CachingScenario): Formula | undefined {
  const { strategy, guard, keys, exponent, items, shards, ttlS, jitterPercent, eviction, ratePerS, writePercent } =
    scenario
  const { lostAtS, scanAtS, nodePerS, invalidates } = scenario
  const plain = lostAtS === null && scanAtS === null && nodePerS === null && shards === 1 && !invalidates
  if (strategy !== 'lazy' || guard === 'early' || !plain) return undefined
  const shares = zipfShares(keys, exponent)
  if (ttlS !== null) {
    if (items < keys || jitterPercent > 0) return undefined
    const readsPerS = ratePerS * (1 - writePercent / 100)
    return { text: 'TTL caches, λT ÷ (1 + λT) for each key, say', hitRate: ttlHitRateOf(shares, readsPerS, ttlS) }
  }
  if (eviction === 'allkeys-lru') return { text: 'Che’s approximation of LRU says', hitRate: lruHitRate(shares, items) }
  if (eviction === 'allkeys-random')
    return { text: 'For random eviction theory says', hitRate: randomHitRate(shares, items) }
  if (eviction === 'allkeys-lfu') return { text: 'A perfect LFU would have', hitRate: perfectHitRate(shares, items) }
  return undefined
}
