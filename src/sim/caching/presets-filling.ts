// Presets about how a cache is filled: a stale read, a stampede.
import { shown } from '../read/refusal.ts'
import { slotOf } from '../records.ts'
import { stampedeLoads, zipfShares } from './closed-forms.ts'
import { CACHE_RECORD } from './happening.ts'
import { countsAt, type CachingPreset } from './preset-reading.ts'
import type { CachingTrace } from './run-caching.ts'
import type { CachingInput } from './scenario.ts'

const PRICES: CachingInput = { seed: 'stale', strategy: 'lazy', ttlS: 10, keys: 100, items: 100, writePercent: 5 }

export const stale: CachingPreset = {
  id: 'stale-read',
  title: 'The old price',
  story: 'A shop caches prices by lazy loading, with a TTL of 10 s. Somebody changes a price in the database.',
  scenario: PRICES,
  variant: { text: 'Write-through on top of lazy loading.', scenario: { ...PRICES, strategy: 'both' } },
  question: 'For how long can readers still get the old price?',
  options: [
    {
      text: 'Not at all',
      from: 0,
      to: 0.05,
      reason: 'That is write-through: a write goes to the cache, too. Lazy loading is not told of writes.',
    },
    { text: 'For up to 10 s', from: 8, to: 10, reason: 'Until the TTL is over. It bounds how old a copy can get.' },
    { text: 'Until the memory is full', from: 11, to: 60, reason: 'So it would be without a TTL.' },
  ],
  measure: (trace) => countsAt(trace, 60).mostStaleMs / 1000,
  sum: (trace, figure) => {
    const { stale: old, hits } = countsAt(trace, 60)
    return `${shown(old)} of ${shown(hits + old)} hits were stale, the oldest by ${shown(Math.round(figure * 100) / 100)} s.`
  },
  expected: { figure: 10, within: 0.5, text: 'Lazy loading serves old data until the TTL is over.' },
  factIds: ['cache-read.stale-bounded', 'pattern-lazy-ttl.written-keys-are-fresh', 'pattern-lazy-ttl.bounds-the-age'],
}

const HOT: CachingInput = {
  seed: 'home page',
  durationS: 30,
  ratePerS: 400,
  writePercent: 0,
  keys: 200,
  items: 200,
  exponent: 1,
  ttlS: 10,
  dbMs: 400,
  warm: true,
}

/** Reads of the database for the most popular key, from its expiry to the first answer. */
function loadsOfFirst({ records }: CachingTrace): number {
  let expired = false
  let loads = 0
  for (let index = 0; index < records.length; index += 1) {
    const kind = records.kind[index] as number
    if (slotOf(records, index) !== 1) continue
    if (kind === CACHE_RECORD.expired) expired = true
    if (expired && kind === CACHE_RECORD.miss) loads += 1
    if (expired && kind === CACHE_RECORD.stored) return loads
  }
  return loads
}

const firstPerS = ({ scenario }: CachingTrace): number =>
  (zipfShares(scenario.keys, scenario.exponent)[0] ?? 0) * scenario.ratePerS

export const stampede: CachingPreset = {
  id: 'stampede',
  title: 'The stampede',
  story:
    'The home page is one key. It is read some 68 times a second, and the database takes 400 ms to make it. Its TTL of 10 s is over.',
  scenario: HOT,
  variant: { text: 'One load, for which the others wait.', scenario: { ...HOT, guard: 'lock' } },
  question: 'How often does the database make the page before it is cached again?',
  options: [
    { text: 'Once', from: 0, to: 1, reason: 'So it is with a lock: one loads, the others wait.' },
    { text: 'Twice', from: 2, to: 2, reason: 'Nobody tells the third reader, either.' },
    {
      text: 'About 28 times',
      from: 10,
      to: 60,
      reason: 'The first reader, and all that come while the page is being made: none of them finds it.',
    },
    { text: '680 times', from: 300, to: 2000, reason: 'That is a whole TTL of readers; after 400 ms they hit again.' },
  ],
  measure: loadsOfFirst,
  sum: (trace, figure) => {
    const ratePerS = firstPerS(trace)
    const expected = stampedeLoads(ratePerS, trace.scenario.dbMs / 1000)
    return `1 + ${shown(Math.round(ratePerS))} a second × 0.4 s = ${shown(Math.round(expected))} expected; ${shown(figure)} in this run.`
  },
  expected: {
    figure: 28,
    within: 11,
    text: 'Every reader that comes during the load loads, too, unless something holds them.',
  },
  factIds: ['elasticache.lazy-read', 'cache-trips.lazy-miss'],
}
