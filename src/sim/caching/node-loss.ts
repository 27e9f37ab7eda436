// A primary is lost: with replicas one of them takes over, without them the shard begins anew, empty.
import { doAt } from '../kernel/calendar.ts'
import { noteAt, type CachingRun } from './caching-run.ts'
import { remove, type Shard } from './shard.ts'

export function loseNode(run: CachingRun, at: number): void {
  const { scenario, calendar } = run
  const shard = run.shards[at] as Shard
  const replicated = scenario.replicas > 0
  noteAt(run, 'nodeLost', at, 0, replicated ? 1 : 0)
  if (replicated) {
    shard.headless = true
    const lostUs = calendar.nowUs
    return doAt(calendar, calendar.nowUs + scenario.failoverS * 1e6, () => failOver(run, shard, at, lostUs))
  }
  shard.away = true
  for (const item of [...shard.items.values()]) remove(shard, item)
  doAt(calendar, calendar.nowUs + scenario.replaceS * 1e6, () => {
    shard.away = false
    noteAt(run, 'replaced', at, 0)
  })
}

/** Replication is asynchronous: what the primary stored last never reached the replica. */
function failOver(run: CachingRun, shard: Shard, at: number, lostUs: number): void {
  const lagUs = run.scenario.lagMs * 1000
  const lost = [...shard.items.values()].filter(({ storedUs }) => storedUs > 0 && lostUs - storedUs < lagUs)
  shard.headless = false
  noteAt(run, 'failedOver', at, 0, lost.length)
  for (const item of lost) {
    remove(shard, item)
    noteAt(run, 'evicted', at, item.key, item.place)
  }
}
