// The traps of caching, each as a run: stale reads, a stampede, a scan, what replicas do not do, a lost node, a full memory.
import type { LabPreset } from '../lab/prediction.ts'
import { shown } from '../read/refusal.ts'
import { slotOf } from '../records.ts'
import { cacheAt, hitRateOf, readsOf, type CacheCounts } from './cache-frame.ts'
import { stampedeLoads, zipfShares } from './closed-forms.ts'
import { CACHE_RECORD } from './happening.ts'
import { readCaching } from './read-caching.ts'
import { runCaching, type CachingTrace } from './run-caching.ts'
import type { CachingInput } from './scenario.ts'

type CachingPreset = LabPreset<CachingInput, CachingTrace>

export function runCachingInput(input: CachingInput): CachingTrace {
  const read = readCaching(input)
  if (!read.ok) throw new RangeError(read.error.map(({ path, what }) => `${path}: ${what}`).join(' '))
  return runCaching(read.value)
}

const countsAt = (trace: CachingTrace, second: number): CacheCounts => cacheAt(trace, second * 1e6).counts
const percent = (share: number): string => `${shown(Math.round(share * 1000) / 10)}%`

/** Share of the reads between two moments that the cache answered. */
function hitRateBetween(trace: CachingTrace, fromS: number, toS: number): number {
  const [before, after] = [countsAt(trace, fromS), countsAt(trace, toS)]
  const hits = (counts: CacheCounts): number => counts.hits + counts.stale
  return (hits(after) - hits(before)) / Math.max(1, readsOf(after) - readsOf(before))
}

const PRICES: CachingInput = { seed: 'stale', strategy: 'lazy', ttlS: 10, keys: 100, items: 100, writePercent: 5 }

const stale: CachingPreset = {
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

const stampede: CachingPreset = {
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

const scan: CachingPreset = {
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

const BUSY: CachingInput = {
  seed: 'writes',
  durationS: 20,
  ratePerS: 600,
  writePercent: 70,
  keys: 200,
  items: 200,
  strategy: 'both',
  nodePerS: 300,
  dbMs: 5,
}
const REMEDIES: readonly { readonly text: string; readonly brief: string; readonly change: CachingInput }[] = [
  { text: 'Two replicas, for a reader endpoint', brief: 'two replicas', change: { replicas: 2 } },
  { text: 'Two more shards', brief: 'three shards', change: { shards: 3 } },
  { text: 'Multi-AZ with one replica', brief: 'one replica', change: { replicas: 1 } },
]
const droppedWith = (change: CachingInput): number => {
  const trace = runCachingInput({ ...BUSY, ...change })
  return countsAt(trace, BUSY.durationS ?? 0).dropped
}

const writes: CachingPreset = {
  id: 'writes',
  title: 'More replicas, more writes?',
  story:
    'A leaderboard: 600 requests a second, 70% of them writes, and the one node can do 300 a second. Writes are lost.',
  scenario: { ...BUSY, replicas: 2 },
  variant: { text: 'Three shards without replicas.', scenario: { ...BUSY, shards: 3 } },
  question: 'Which change lets the cache take the writes?',
  options: REMEDIES.map(({ text }, index) => ({
    text,
    from: index,
    to: index,
    reason: [
      'Replicas answer reads. Every write still goes through the one primary, and then to each replica.',
      'Each shard has a primary of its own: writes are divided by the key’s slot.',
      'It helps when a node is lost, and not with writes.',
    ][index] as string,
  })),
  measure: () => {
    const dropped = REMEDIES.map(({ change }) => droppedWith(change))
    return dropped.indexOf(Math.min(...dropped))
  },
  sum: () =>
    `Lost writes of ${shown(Math.round(0.7 * 600 * 20))}: ${REMEDIES.map(({ brief, change }) => `${shown(droppedWith(change))} with ${brief}`).join(', ')}.`,
  expected: { figure: 1, within: 0, text: 'Writes scale with shards: cluster mode enabled. Replicas scale reads.' },
  factIds: ['grow-replicas.more-writes', 'grow-shards.more-writes', 'grow-multi-az.more-writes'],
}

const LOSS: CachingInput = {
  seed: 'loss',
  durationS: 60,
  ratePerS: 300,
  writePercent: 0,
  keys: 400,
  items: 100,
  shards: 4,
  lostAtS: 30,
  dbMs: 10,
  exponent: 0.8,
}

const heldAt = (trace: CachingTrace, second: number): number =>
  cacheAt(trace, second * 1e6).shards.reduce((sum, { held }) => sum + held, 0)

const loss: CachingPreset = {
  id: 'node-lost',
  title: 'One of four is lost',
  story: 'A Memcached cluster of four nodes. At 30 s one of them is lost. Memcached has no replication.',
  scenario: LOSS,
  variant: { text: 'Valkey, with a replica for each shard.', scenario: { ...LOSS, replicas: 1 } },
  question: 'Which part of the cached items is gone?',
  options: [
    { text: 'None: another node has a copy', from: 0, to: 0.02, reason: 'That takes replicas: Valkey or Redis OSS.' },
    {
      text: 'About a quarter',
      from: 0.15,
      to: 0.35,
      reason: 'What was on that node: cold keys, loaded again one by one.',
    },
    { text: 'All', from: 0.9, to: 1, reason: 'The client spreads keys over nodes; the other three are untouched.' },
  ],
  measure: (trace) => 1 - heldAt(trace, 30.001) / heldAt(trace, 29.999),
  sum: (trace) =>
    `${shown(heldAt(trace, 29.999))} items before, ${shown(heldAt(trace, 30.001))} after. Hit rate ${percent(hitRateBetween(trace, 25, 30))} before, ${percent(hitRateBetween(trace, 30, 35))} in the 5 s after.`,
  expected: {
    figure: 0.25,
    within: 0.05,
    text: 'A node without a replica takes its part of the keys with it; the database feels it.',
  },
  factIds: ['safe-memcached.survives-a-node', 'cache-loss.shard'],
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

const full: CachingPreset = {
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

export const CACHING_PRESETS: readonly CachingPreset[] = [stale, stampede, scan, writes, loss, full]
