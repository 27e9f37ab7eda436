// A cache runs: every request in its turn, what the database answers, what expires, and a node that is lost.
import { doAt, runBefore } from '../kernel/calendar.ts'
import { indexAfter, trim, type Records } from '../records.ts'
import { askNode, cachingRunOf, load, noteAt, shardOfKey, store, versionOf, type CachingRun } from './caching-run.ts'
import { packHit } from './happening.ts'
import { loseNode } from './node-loss.ts'
import { requestsOf, type CacheRequest } from './requests.ts'
import type { CachingScenario } from './scenario.ts'
import { remove, touch, type CacheItem, type Shard } from './shard.ts'
import { take } from './station.ts'

export interface CachingTrace {
  readonly scenario: CachingScenario
  readonly endUs: number
  readonly records: Records
}

/** The last part of a TTL, in which an early refresh begins. */
const EARLY_SHARE = 0.2

/** `scenario` comes from `readCaching`. Other requests than its own may be given, in order of time. */
export function runCaching(
  scenario: CachingScenario,
  requests: Iterable<CacheRequest> = requestsOf(scenario),
): CachingTrace {
  const run = cachingRunOf(scenario)
  const endUs = Math.round(scenario.durationS * 1e6)
  if (scenario.warm) warmUp(run)
  if (scenario.lostAtS !== null) doAt(run.calendar, Math.round(scenario.lostAtS * 1e6), () => loseNode(run, 0))
  for (const request of requests) {
    // What is due at the very time of a request comes first.
    runBefore(run.calendar, request.timeUs + 1)
    run.calendar.nowUs = request.timeUs
    if (request.kind === 'write') write(run, request.key)
    else read(run, request.key, request.kind === 'scan')
  }
  runBefore(run.calendar, endUs)
  trim(run.records)
  return { scenario, endUs, records: run.records }
}

/** How many records have happened by `timeUs`. */
export const happenedBy = ({ records }: CachingTrace, timeUs: number): number => indexAfter(records, timeUs)

function warmUp(run: CachingRun): void {
  const { keys, items, shards } = run.scenario
  const room = Array.from({ length: shards }, () => items)
  for (let key = 1; key <= keys; key += 1) {
    const at = shardOfKey(run.scenario, key)
    if ((room[at] as number) <= 0) continue
    room[at] = (room[at] as number) - 1
    store(run, key)
  }
  // What was stored before the run begins has cost no node anything in it.
  for (const node of run.nodes.flat()) node.freeAtUs = 0
}

function read(run: CachingRun, key: number, scan: boolean): void {
  const at = shardOfKey(run.scenario, key)
  const shard = run.shards[at] as Shard
  const { node, answers } = askNode(run, at)
  if (!answers) {
    noteAt(run, 'bounced', at, key, node)
    return load(run, key, () => undefined)
  }
  const item = shard.items.get(key)
  if (item === undefined || !isVisible(run, item, node)) return miss(run, at, key, node, scan)
  const staleUs = stalenessUs(run, item, node)
  noteAt(run, staleUs === undefined ? 'hit' : 'stale', at, key, packHit(staleUs ?? 0, node))
  touch(shard, item)
  if (run.scenario.guard === 'early') refreshEarly(run, at, item)
}

/** A replica that has not received a first copy yet has none. */
const isLate = ({ scenario, calendar }: CachingRun, { storedUs }: CacheItem, node: number): boolean =>
  node > 0 && storedUs > 0 && calendar.nowUs - storedUs < scenario.lagMs * 1000
const isVisible = (run: CachingRun, item: CacheItem, node: number): boolean =>
  item.before !== undefined || !isLate(run, item, node)

/** Undefined for a fresh answer. */
function stalenessUs(run: CachingRun, item: CacheItem, node: number): number | undefined {
  const { nowUs } = run.calendar
  const late = isLate(run, item, node)
  const seen = late ? (item.before ?? item.version) : item.version
  if (seen === versionOf(run, item.key)) return undefined
  return nowUs - (late ? item.storedUs : (item.staleSinceUs ?? nowUs))
}

function miss(run: CachingRun, at: number, key: number, node: number, scan: boolean): void {
  const { strategy, guard } = run.scenario
  const fills = strategy !== 'write-through'
  if (guard === 'lock' && run.locked.has(key)) return noteAt(run, 'waited', at, key, node)
  noteAt(run, scan ? 'scanned' : 'miss', at, key, node)
  if (guard === 'lock') run.locked.add(key)
  load(run, key, () => {
    run.locked.delete(key)
    if (fills) store(run, key)
  })
}

function refreshEarly(run: CachingRun, at: number, { key, expiresUs }: CacheItem): void {
  const { ttlS } = run.scenario
  if (ttlS === null || expiresUs - run.calendar.nowUs > ttlS * 1e6 * EARLY_SHARE || run.locked.has(key)) return
  run.locked.add(key)
  noteAt(run, 'refreshed', at, key)
  load(run, key, () => {
    run.locked.delete(key)
    store(run, key)
  })
}

function write(run: CachingRun, key: number): void {
  const { scenario, calendar, versions, database } = run
  const at = shardOfKey(scenario, key)
  const shard = run.shards[at] as Shard
  take(database, calendar.nowUs)
  versions.set(key, versionOf(run, key) + 1)
  noteAt(run, 'wrote', at, key)
  const held = shard.items.get(key)
  if (held !== undefined) held.staleSinceUs ??= calendar.nowUs
  if (scenario.strategy !== 'lazy') return store(run, key)
  if (!scenario.invalidates || held === undefined || shard.away) return
  remove(shard, held)
  noteAt(run, 'invalidated', at, key, held.place)
}
