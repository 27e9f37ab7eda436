// A cache's run told in sentences: each thing is named when it first happens, with the numbers of that moment.
import type { Sentence } from '../narration.ts'
import { shown } from '../read/refusal.ts'
import { slotOf, timeOf } from '../records.ts'
import { emptyCache, foldCache, type CacheState } from './cache-frame.ts'
import { CACHE_RECORD_NAMES, staleMsOfHit, type CacheRecordName } from './happening.ts'
import type { CachingTrace } from './run-caching.ts'
import type { CachingScenario } from './scenario.ts'

interface Told {
  readonly scenario: CachingScenario
  readonly key: number
  readonly value: number
  readonly shard: number
  /** After it has happened. */
  readonly state: CacheState
}

type Telling = (told: Told) => string

export const keyText = (key: number, { keys }: CachingScenario): string =>
  key > keys ? `the batch job’s key ${shown(key - keys)}` : `key ${shown(key)}`

const agoText = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${shown(Math.round(ms / 100) / 10)} s`)

const STORED: Readonly<Record<CachingScenario['strategy'], string>> = {
  lazy: 'Lazy loading: the application stores what it had to load.',
  'write-through': 'Write-through: the application writes the database, then the cache. Two trips for each write.',
  both: 'Loads and writes both fill the cache.',
}

const evicted: Telling = ({ key, scenario, state }) =>
  `The memory is full: ${keyText(key, scenario)} has to go, by ${scenario.eviction}. ${shown(state.counts.hits + state.counts.stale)} hits so far.`

const nodeLost: Telling = ({ shard, value, scenario }) =>
  value === 1
    ? `The primary of shard ${shard + 1} is lost. Its replica has nearly all of it and takes over in ${scenario.failoverS} s.`
    : `The node of shard ${shard + 1} is lost, and all of its items with it: nobody else has them.${scenario.shards > 1 ? ` That is about 1 in ${scenario.shards} keys.` : ''}`

const TOLD: Readonly<Record<CacheRecordName, Telling>> = {
  hit: ({ key, scenario }) => `Hit: ${keyText(key, scenario)} comes from memory, and the database knows nothing of it.`,
  stale: ({ key, value, scenario }) =>
    `Stale: a reader gets a copy of ${keyText(key, scenario)} that the database overwrote ${agoText(staleMsOfHit(value))} ago.`,
  miss: ({ key, scenario }) =>
    `Miss: ${keyText(key, scenario)} is not there. Three trips: ask the cache, ask the database${scenario.strategy === 'write-through' ? '; a read stores nothing here.' : ', store the answer.'}`,
  waited: ({ key, scenario }) =>
    `A second reader misses ${keyText(key, scenario)}, and waits for the load of the first.`,
  bounced: ({ shard }) => `Shard ${shard + 1} does not answer in time: the reader turns to the database.`,
  loaded: ({ value }) => `The database answers, after ${shown(Math.round(value / 1000))} ms.`,
  stored: ({ scenario }) => STORED[scenario.strategy],
  refused: ({ scenario }) =>
    `Out of memory: ${scenario.eviction} has nothing that it may evict${scenario.eviction.startsWith('volatile') ? ', since no key has a TTL' : ''}. The new item is not stored.`,
  evicted,
  expired: ({ key, scenario }) => `The TTL of ${keyText(key, scenario)} is over: the next reader misses.`,
  invalidated: ({ key, scenario }) => `A write deletes the cached copy of ${keyText(key, scenario)}.`,
  wrote: ({ key, scenario }) =>
    `Write: the database has a new ${keyText(key, scenario)}.${scenario.strategy === 'lazy' && !scenario.invalidates ? ' The cache is not told.' : ''}`,
  dropped: ({ shard }) =>
    `The primary of shard ${shard + 1} does not take the write in time. Writes have no other node to go to.`,
  refreshed: ({ key, scenario }) => `Early refresh: ${keyText(key, scenario)} is loaded again before its TTL is over.`,
  nodeLost,
  failedOver: ({ value }) =>
    `Failover: a replica is primary. ${value === 0 ? 'Nothing' : shown(value)} of what was stored last had not reached it.`,
  replaced: () => 'An empty node stands in. Every one of its keys has to be loaded again.',
  scanned: () => 'A batch job begins to read keys that nobody else asks for, through the same cache.',
}

/** What record `index` says; the state is that after it. */
function tell({ scenario, records }: CachingTrace, index: number, state: CacheState): string {
  const what = CACHE_RECORD_NAMES[records.kind[index] as number] as CacheRecordName
  return TOLD[what]({
    scenario,
    key: slotOf(records, index),
    value: records.value[index] as number,
    shard: records.owner[index] as number,
    state,
  })
}

export function cacheSentence(trace: CachingTrace, index: number): string {
  const state = emptyCache(trace.scenario)
  foldCache(state, trace.records, 0, index + 1)
  return tell(trace, index, state)
}

/** A warm start's own stores are no news. */
export function narrateCaching(trace: CachingTrace): readonly Sentence[] {
  const { records, scenario } = trace
  const state = emptyCache(scenario)
  const told = new Set<number>()
  const sentences: Sentence[] = []
  let at = 0
  for (let index = 0; index < records.length; index += 1) {
    const kind = records.kind[index] as number
    const timeUs = timeOf(records, index)
    if (told.has(kind) || timeUs === 0) continue
    told.add(kind)
    foldCache(state, records, at, index + 1)
    at = index + 1
    sentences.push({ timeUs, index, text: tell(trace, index, state) })
  }
  return sentences
}
