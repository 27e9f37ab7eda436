// Presets about memory: a scan that pollutes it, and a policy that may evict nothing.
import { shown } from '../read/refusal.ts'
import { hitRateOf } from './cache-frame.ts'
import { countsAt, hitRateBetween, percent, type CachingPreset } from './preset-reading.ts'
import type { CachingInput } from './scenario.ts'

const SCAN: CachingInput = {
  seed: 'scan',
  durationS: 50,
  ratePerS: 300,
  writePercent: 0,
  keys: 300,
  exponent: 1.1,
  items: 100,
  scanAtS: 25,
  scanKeys: 5000,
  scanPerS: 500,
  dbMs: 10,
}
const SCAN_ENDS_S = 35

export const scan: CachingPreset = {
  id: 'scan',
  title: 'The nightly scan',
  story:
    'A cache of 100 items, evicting by LRU, answers most reads. At 25 s a batch job reads 5,000 cold records through it, 500 a second.',
  scenario: SCAN,
  variant: { text: 'The same under LFU.', scenario: { ...SCAN, eviction: 'allkeys-lfu' } },
  question: 'What happens to the hit rate of everybody else?',
  options: [
    {
      text: 'It stays: their keys are more popular',
      from: -0.05,
      to: 0.05,
      reason: 'That is LFU. LRU sees only who came last.',
    },
    {
      text: 'It falls by 10 to 40 points while the job runs',
      from: 0.1,
      to: 0.4,
      reason: 'Each scanned record pushes one out that would have been used again.',
    },
    {
      text: 'It falls to nothing',
      from: 0.6,
      to: 1,
      reason: 'The most popular come back faster than they are pushed out.',
    },
  ],
  measure: (trace) => hitRateBetween(trace, 15, 25) - hitRateBetween(trace, 27, SCAN_ENDS_S),
  sum: (trace, figure) =>
    `${percent(hitRateBetween(trace, 15, 25))} before − ${percent(hitRateBetween(trace, 27, SCAN_ENDS_S))} during = ${shown(Math.round(figure * 1000) / 10)} points.`,
  expected: {
    figure: 0.26,
    within: 0.03,
    text: 'One pass over cold data pollutes an LRU cache; LFU keeps what is used often.',
  },
  factIds: ['policy-allkeys-lru.removes', 'policy-allkeys-lfu.removes'],
}

const FULL: CachingInput = {
  seed: 'full',
  durationS: 30,
  ratePerS: 200,
  writePercent: 0,
  keys: 400,
  items: 100,
  eviction: 'volatile-lru',
  dbMs: 10,
}

export const full: CachingPreset = {
  id: 'volatile-without-ttl',
  title: 'Full, and nothing to evict',
  story: 'ElastiCache’s default policy is volatile-lru. Somebody stores items without a TTL, and the memory is full.',
  scenario: FULL,
  variant: { text: 'With a TTL of 60 s on every key.', scenario: { ...FULL, ttlS: 60 } },
  question: 'What happens to the next new item?',
  options: [
    {
      text: 'The least recently used item makes room',
      from: 0,
      to: 0.01,
      reason: 'That is allkeys-lru, or volatile-lru with TTLs.',
    },
    {
      text: 'It is refused: out of memory',
      from: 0.99,
      to: 1,
      reason: 'volatile policies evict only keys with a TTL. None has one, so it acts like noeviction.',
    },
    { text: 'A random item makes room', from: 0.4, to: 0.6, reason: 'That is allkeys-random.' },
  ],
  measure: (trace) => {
    const { refused, evicted } = countsAt(trace, 30)
    return refused / (refused + evicted)
  },
  sum: (trace) => {
    const counts = countsAt(trace, 30)
    return `${shown(counts.stored)} stored, then ${shown(counts.refused)} refused, ${shown(counts.evicted)} evicted. Hit rate ${percent(hitRateOf(counts))}.`
  },
  expected: { figure: 1, within: 0, text: 'Give keys a TTL, or choose an allkeys policy.' },
  factIds: ['full-cache.default-no-ttl', 'full-volatile-lru.frees-memory-without-ttl', 'policy-volatile-lru.removes'],
}
