// The state of a cache while it runs, and what both reads and writes do to it: store, load, note.
import { randomFrom, type Random } from '../../std/random.ts'
import { calendarOf, doAt, type Calendar } from '../kernel/calendar.ts'
import { unit } from '../kernel/draw.ts'
import { append, recordsOf, type Records } from '../records.ts'
import { CACHE_RECORD, type CacheRecordName } from './happening.ts'
import type { CachingScenario } from './scenario.ts'
import { remove, shardOf, victimOf, type CacheItem, type Shard } from './shard.ts'
import { stationOf, take, waitUs, type Station } from './station.ts'

export interface CachingRun {
  readonly scenario: CachingScenario
  readonly calendar: Calendar
  readonly records: Records
  readonly shards: readonly Shard[]
  /** For each shard its primary, then its replicas. */
  readonly nodes: readonly (readonly Station[])[]
  readonly database: Station
  /** How often each key has been written. */
  readonly versions: Map<number, number>
  /** Keys that are being loaded by somebody whom the others wait for. */
  readonly locked: Set<number>
  /** Which node of a shard the next read goes to. */
  readonly turns: number[]
  readonly jitter: Random
}

/** A client turns to the database rather than wait longer for a busy node. */
const PATIENCE_US = 50_000

export function cachingRunOf(scenario: CachingScenario): CachingRun {
  const { shards, replicas, items, eviction, seed, nodePerS, dbPerS } = scenario
  const each = Array.from({ length: shards }, (_, index) => index)
  return {
    scenario,
    calendar: calendarOf(),
    records: recordsOf(16_384),
    shards: each.map((index) => shardOf(items, eviction, `${seed} eviction ${index}`)),
    nodes: each.map(() => Array.from({ length: replicas + 1 }, () => stationOf(nodePerS))),
    database: stationOf(dbPerS),
    versions: new Map(),
    locked: new Set(),
    turns: each.map(() => 0),
    jitter: randomFrom(`${seed} jitter`),
  }
}

/** Neighbours in popularity are spread evenly, as by a hash slot. */
export const shardOfKey = ({ shards }: Pick<CachingScenario, 'shards'>, key: number): number =>
  (Math.imul(key, 0x9e3779b1) >>> 0) % shards

export const noteAt = (run: CachingRun, what: CacheRecordName, shard: number, key: number, value = 0): void =>
  append(run.records, run.calendar.nowUs, CACHE_RECORD[what], shard, key, value)

export const versionOf = ({ versions }: CachingRun, key: number): number => versions.get(key) ?? 0

/** A read of the database; `done` when it has answered. */
export function load(run: CachingRun, key: number, done: () => void): void {
  const { scenario, calendar, database } = run
  const tookUs = Math.round(take(database, calendar.nowUs) + scenario.dbMs * 1000)
  doAt(calendar, calendar.nowUs + tookUs, () => {
    noteAt(run, 'loaded', shardOfKey(scenario, key), key, tookUs)
    done()
  })
}

/** A copy of what the database holds now is stored, at the primary and at every replica; each has the work of it. */
export function store(run: CachingRun, key: number): void {
  const { scenario, calendar } = run
  const at = shardOfKey(scenario, key)
  const shard = run.shards[at] as Shard
  const [primary, ...replicas] = run.nodes[at] as readonly Station[]
  const { nowUs } = calendar
  if (shard.away || shard.headless || primary === undefined || waitUs(primary, nowUs) > PATIENCE_US)
    return noteAt(run, 'dropped', at, key)
  for (const node of [primary, ...replicas]) take(node, nowUs)
  const held = shard.items.get(key)
  if (held === undefined && !makeRoom(run, shard, at)) return noteAt(run, 'refused', at, key)
  const place = held?.place ?? (shard.free.pop() as number)
  const item: CacheItem = {
    key,
    place,
    version: versionOf(run, key),
    storedUs: nowUs,
    expiresUs: nowUs + ttlUs(run),
    staleSinceUs: undefined,
    before: held?.version,
    uses: (held?.uses ?? 0) + 1,
  }
  shard.items.delete(key)
  shard.items.set(key, item)
  noteAt(run, 'stored', at, key, place)
  if (item.expiresUs !== Infinity) doAt(calendar, item.expiresUs, () => expire(run, shard, at, item))
}

function makeRoom(run: CachingRun, shard: Shard, at: number): boolean {
  if (shard.free.length > 0) return true
  const victim = victimOf(shard, run.scenario.ttlS !== null)
  if (victim === undefined) return false
  remove(shard, victim)
  noteAt(run, 'evicted', at, victim.key, victim.place)
  return true
}

function ttlUs({ scenario, jitter }: CachingRun): number {
  const { ttlS, jitterPercent } = scenario
  if (ttlS === null) return Infinity
  return Math.round(ttlS * 1e6 * (1 + (jitterPercent / 100) * (jitterPercent === 0 ? 0 : unit(jitter))))
}

/** The timer of a copy that has gone, or was stored anew, does nothing. */
function expire(run: CachingRun, shard: Shard, at: number, item: CacheItem): void {
  if (shard.items.get(item.key) !== item) return
  remove(shard, item)
  noteAt(run, 'expired', at, item.key, item.place)
}

/** Which node a read goes to, and whether it takes it. */
export function askNode(run: CachingRun, at: number): { readonly node: number; readonly answers: boolean } {
  const shard = run.shards[at] as Shard
  const nodes = run.nodes[at] as readonly Station[]
  const { readReplicas, replicas } = run.scenario
  const fromReplicas = readReplicas && replicas > 0
  const turn = run.turns[at] as number
  run.turns[at] = turn + 1
  const node = fromReplicas ? 1 + (turn % replicas) : 0
  const station = nodes[node] as Station
  const gone = shard.away || (shard.headless && !fromReplicas)
  if (gone || waitUs(station, run.calendar.nowUs) > PATIENCE_US) return { node, answers: false }
  take(station, run.calendar.nowUs)
  return { node, answers: true }
}
