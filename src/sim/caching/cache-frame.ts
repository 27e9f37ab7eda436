// Any moment of a cache's run: who found what, what the database had to do, and what stands in each place of memory.
import { slotOf, timeOf, type Records } from '../records.ts'
import { CACHE_RECORD, MOST_NODES, nodeOfHit, staleMsOfHit } from './happening.ts'
import { happenedBy, type CachingTrace } from './run-caching.ts'
import type { CachingScenario } from './scenario.ts'

export interface CacheCounts {
  hits: number
  stale: number
  misses: number
  waited: number
  bounced: number
  scanned: number
  loaded: number
  stored: number
  refused: number
  evicted: number
  expired: number
  invalidated: number
  writes: number
  dropped: number
  refreshed: number
  staleMs: number
  mostStaleMs: number
}

export interface ShardCells {
  /** Key in each place; 0 for an empty one. */
  readonly key: Int32Array
  /** 1 where the database has something newer. */
  readonly old: Uint8Array
  readonly usedUs: Float64Array
  /** Lost, and nothing stands in. */
  away: boolean
  held: number
}

export interface CacheState {
  readonly counts: CacheCounts
  readonly shards: readonly ShardCells[]
  /** Where each key is. */
  readonly placeOf: Map<number, number>
  /** Requests that each node has answered: shard × MOST_NODES + node. */
  readonly nodeReads: Float64Array
}

export interface CacheFrame extends CacheState {
  readonly timeUs: number
  readonly happened: number
}

const NO_COUNTS: CacheCounts = {
  hits: 0,
  stale: 0,
  misses: 0,
  waited: 0,
  bounced: 0,
  scanned: 0,
  loaded: 0,
  stored: 0,
  refused: 0,
  evicted: 0,
  expired: 0,
  invalidated: 0,
  writes: 0,
  dropped: 0,
  refreshed: 0,
  staleMs: 0,
  mostStaleMs: 0,
}

export const emptyCache = ({ shards, items }: CachingScenario): CacheState => ({
  counts: { ...NO_COUNTS },
  shards: Array.from({ length: shards }, () => ({
    key: new Int32Array(items),
    old: new Uint8Array(items),
    usedUs: new Float64Array(items).fill(-Infinity),
    away: false,
    held: 0,
  })),
  placeOf: new Map(),
  nodeReads: new Float64Array(shards * MOST_NODES),
})

const COUNTED: Readonly<Partial<Record<number, keyof CacheCounts>>> = {
  [CACHE_RECORD.hit]: 'hits',
  [CACHE_RECORD.stale]: 'stale',
  [CACHE_RECORD.miss]: 'misses',
  [CACHE_RECORD.waited]: 'waited',
  [CACHE_RECORD.bounced]: 'bounced',
  [CACHE_RECORD.scanned]: 'scanned',
  [CACHE_RECORD.loaded]: 'loaded',
  [CACHE_RECORD.stored]: 'stored',
  [CACHE_RECORD.refused]: 'refused',
  [CACHE_RECORD.evicted]: 'evicted',
  [CACHE_RECORD.expired]: 'expired',
  [CACHE_RECORD.invalidated]: 'invalidated',
  [CACHE_RECORD.wrote]: 'writes',
  [CACHE_RECORD.dropped]: 'dropped',
  [CACHE_RECORD.refreshed]: 'refreshed',
}

/** Goes on from record `from` up to, but not including, record `to`. */
export function foldCache(state: CacheState, records: Records, from: number, to: number): void {
  const { counts, shards, nodeReads } = state
  for (let index = from; index < to; index += 1) {
    const kind = records.kind[index] as number
    const counted = COUNTED[kind]
    if (counted !== undefined) counts[counted] += 1
    const owner = records.owner[index] as number
    const value = records.value[index] as number
    const cells = shards[owner] as ShardCells
    if (kind <= CACHE_RECORD.stale) {
      countAt(nodeReads, owner * MOST_NODES + nodeOfHit(value))
      counts.staleMs += staleMsOfHit(value)
      counts.mostStaleMs = Math.max(counts.mostStaleMs, staleMsOfHit(value))
      used(state, cells, slotOf(records, index), timeOf(records, index))
    } else if (kind === CACHE_RECORD.miss || kind === CACHE_RECORD.waited || kind === CACHE_RECORD.scanned)
      countAt(nodeReads, owner * MOST_NODES + value)
    else applyToCells(state, cells, kind, slotOf(records, index), value, timeOf(records, index))
  }
}

const countAt = (counts: Float64Array, at: number): void => {
  counts[at] = (counts[at] as number) + 1
}

function used({ placeOf }: CacheState, cells: ShardCells, key: number, timeUs: number): void {
  const place = placeOf.get(key)
  if (place !== undefined) cells.usedUs[place] = timeUs
}

function applyToCells(
  { placeOf }: CacheState,
  cells: ShardCells,
  kind: number,
  key: number,
  value: number,
  timeUs: number,
): void {
  if (kind === CACHE_RECORD.stored) {
    if (cells.key[value] === 0) cells.held += 1
    cells.key[value] = key
    cells.old[value] = 0
    cells.usedUs[value] = timeUs
    placeOf.set(key, value)
  } else if (kind === CACHE_RECORD.wrote) {
    const place = placeOf.get(key)
    if (place !== undefined) cells.old[place] = 1
  } else if (kind === CACHE_RECORD.evicted || kind === CACHE_RECORD.expired || kind === CACHE_RECORD.invalidated) {
    cells.key[value] = 0
    cells.held -= 1
    placeOf.delete(key)
  } else if (kind === CACHE_RECORD.nodeLost && value === 0) {
    for (const gone of cells.key) placeOf.delete(gone)
    cells.key.fill(0)
    cells.held = 0
    cells.away = true
  } else if (kind === CACHE_RECORD.replaced) cells.away = false
}

/** Reads of users, the batch job's left out. */
export const readsOf = ({ hits, stale, misses, waited, bounced }: CacheCounts): number =>
  hits + stale + misses + waited + bounced

/** Share of reads that the cache answered, fresh or old; 0 before the first read. */
export const hitRateOf = (counts: CacheCounts): number => (counts.hits + counts.stale) / Math.max(1, readsOf(counts))

/** Reads that the database was asked for. */
export const databaseReadsOf = ({ misses, bounced, scanned, refreshed }: CacheCounts): number =>
  misses + bounced + scanned + refreshed

/** The state after everything that happened at `timeUs` or before. */
export const cacheAt = (trace: CachingTrace, timeUs: number): CacheFrame =>
  cacheAfter(trace, happenedBy(trace, timeUs), timeUs)

/** The state after the first `happened` records: for stepping from one to the next. */
export function cacheAfter(trace: CachingTrace, happened: number, timeUs?: number): CacheFrame {
  const state = emptyCache(trace.scenario)
  foldCache(state, trace.records, 0, happened)
  return { ...state, happened, timeUs: timeUs ?? (happened > 0 ? timeOf(trace.records, happened - 1) : 0) }
}
