// A cache's run over time: what happened in each column of it.
import { databaseReadsOf, readsOf, type CacheCounts } from './cache-frame.ts'
import { cacheCursor } from './cache-cursor.ts'
import type { CachingTrace } from './run-caching.ts'

export interface CacheSeries {
  readonly columnUs: number
  /** Share of the column's reads that the cache answered; null where nobody read. */
  readonly hitRate: readonly (number | null)[]
  readonly staleRate: readonly (number | null)[]
  /** Counts in each column. */
  readonly databaseReads: readonly number[]
  readonly writes: readonly number[]
  /** At the end of each column. */
  readonly held: readonly number[]
}

export function cacheSeries(trace: CachingTrace, columns: number): CacheSeries {
  const columnUs = trace.endUs / columns
  const frameAt = cacheCursor(trace)
  const frames = Array.from({ length: columns + 1 }, (_, column) => {
    const { counts, shards } = frameAt(column * columnUs)
    return { counts: { ...counts }, held: shards.reduce((sum, { held }) => sum + held, 0) }
  })
  const each = <T>(pick: (after: CacheCounts, before: CacheCounts) => T): T[] =>
    frames.slice(1).map(({ counts }, index) => pick(counts, (frames[index] as (typeof frames)[number]).counts))
  const rate = (pick: (counts: CacheCounts) => number): (number | null)[] =>
    each((after, before) => {
      const reads = readsOf(after) - readsOf(before)
      return reads === 0 ? null : (pick(after) - pick(before)) / reads
    })
  return {
    columnUs,
    hitRate: rate(({ hits, stale }) => hits + stale),
    staleRate: rate(({ stale }) => stale),
    databaseReads: each((after, before) => databaseReadsOf(after) - databaseReadsOf(before)),
    writes: each((after, before) => after.writes - before.writes),
    held: frames.slice(1).map(({ held }) => held),
  }
}
