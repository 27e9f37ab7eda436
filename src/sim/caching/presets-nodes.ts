// Presets about nodes: what replicas do not do for writes, and what a lost node takes with it.
import { shown } from '../read/refusal.ts'
import { cacheAt } from './cache-frame.ts'
import { countsAt, hitRateBetween, percent, runCachingInput, type CachingPreset } from './preset-reading.ts'
import type { CachingTrace } from './run-caching.ts'
import type { CachingInput } from './scenario.ts'

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

export const writes: CachingPreset = {
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

export const loss: CachingPreset = {
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
