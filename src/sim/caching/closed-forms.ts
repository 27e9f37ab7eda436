// What mathematics says about a cache without running it: Zipf's shares, Che's approximation, TTL caches, a stampede.
import { exp, ln } from '../../std/real.ts'

/** Share of requests for each key, most popular first: proportional to 1 / n^exponent (Zipf's law; exponent 0: all alike). */
export function zipfShares(keys: number, exponent: number): readonly number[] {
  const weights = Array.from({ length: keys }, (_, index) => exp(-exponent * ln(index + 1)))
  const total = weights.reduce((sum, each) => sum + each, 0)
  return weights.map((each) => each / total)
}

/**
 * Solves Σ occupancy(share × time) = items for the characteristic time, counted in requests; Infinity when all keys fit.
 * `occupancy` rises from 0 to 1.
 */
export function characteristicTime(
  shares: readonly number[],
  items: number,
  occupancy: (requests: number) => number,
): number {
  if (items >= shares.length) return Infinity
  const filled = (time: number): number => shares.reduce((sum, share) => sum + occupancy(share * time), 0)
  let high = 1
  while (filled(high) < items) high *= 2
  let low = 0
  for (let turn = 0; turn < 100; turn += 1) {
    const middle = (low + high) / 2
    if (filled(middle) < items) low = middle
    else high = middle
  }
  return high
}

const hitRateOf = (shares: readonly number[], time: number, occupancy: (requests: number) => number): number =>
  time === Infinity ? 1 : shares.reduce((sum, share) => sum + share * occupancy(share * time), 0)

const inLru = (requests: number): number => 1 - exp(-requests)
const inTtl = (requests: number): number => requests / (1 + requests)

/**
 * Hit rate (0 to 1) of an LRU cache of `items` under independent references, by Che's approximation: a key is there when it was
 * asked for within the characteristic time T, with Σ (1 − e^(−share × T)) = items. H. Che, Y. Tung, Z. Wang, 'Hierarchical Web
 * Caching Systems: Modeling, Design and Experimental Results', IEEE J. Sel. Areas Commun. 20 (7), 2002.
 */
export const lruHitRate = (shares: readonly number[], items: number): number =>
  hitRateOf(shares, characteristicTime(shares, items, inLru), inLru)

/**
 * The same for random eviction: an item's stay does not depend on its use, so occupancy is share × T / (1 + share × T).
 * C. Fricker, P. Robert, J. Roberts, 'A versatile and accurate approximation for LRU cache performance', ITC 24, 2012.
 */
export const randomHitRate = (shares: readonly number[], items: number): number =>
  hitRateOf(shares, characteristicTime(shares, items, inTtl), inTtl)

/** Hit rate of a cache that always holds the `items` most popular keys: what LFU comes to under independent references. */
export const perfectHitRate = (shares: readonly number[], items: number): number =>
  shares.slice(0, items).reduce((sum, share) => sum + share, 0)

/**
 * Hit rate of one key with Poisson arrivals of `ratePerS` whose TTL of `ttlS` seconds is set when it is loaded, and not by hits:
 * each load is followed by ratePerS × ttlS hits on average, hence λT / (1 + λT). Exact. J. Jung, A. W. Berger, H. Balakrishnan,
 * 'Modeling TTL-based Internet Caches', INFOCOM 2003.
 */
export const ttlHitRate = (ratePerS: number, ttlS: number): number => inTtl(ratePerS * ttlS)

/** The same over all keys, weighted by how often each is asked for; memory for all of them. */
export const ttlHitRateOf = (shares: readonly number[], ratePerS: number, ttlS: number): number =>
  shares.reduce((sum, share) => sum + share * ttlHitRate(share * ratePerS, ttlS), 0)

/** Loads of one key after it has expired, with nothing against it: the first, and all that come while it is being loaded. */
export const stampedeLoads = (ratePerS: number, loadS: number): number => 1 + ratePerS * loadS
