// What can happen at a cache: the kinds of records; `owner` is the shard, `slot` the key, and `value` what the comment says.

export const CACHE_RECORD = {
  /** A read found its key, as fresh as the database; value = 8 × ms of staleness + node. */
  hit: 0,
  /** A read found an old copy. */
  stale: 1,
  /** A read goes to the database; value = node that was asked. */
  miss: 2,
  /** A read waits for the load of its key that is under way; value = node. */
  waited: 3,
  /** A read goes to the database because its node is away, or has too much to do; value = node. */
  bounced: 4,
  /** The database has answered a read; value = µs. */
  loaded: 5,
  /** value = place in the shard. */
  stored: 6,
  /** No memory and nothing to evict: the item is not stored. */
  refused: 7,
  /** value = place. */
  evicted: 8,
  expired: 9,
  invalidated: 10,
  /** A write to the database. */
  wrote: 11,
  /** A write to the cache is lost, because its node is away or has too much to do. */
  dropped: 12,
  /** A load begins before the TTL is over. */
  refreshed: 13,
  /** All the shard's items are gone, unless it has replicas; value = 1 when it has. */
  nodeLost: 14,
  /** A replica is primary; value = items that it had not received yet. */
  failedOver: 15,
  /** An empty node stands in. */
  replaced: 16,
  /** The batch job reads a key that is not there. */
  scanned: 17,
} as const
export type CacheRecordName = keyof typeof CACHE_RECORD

export const CACHE_RECORD_NAMES = Object.keys(CACHE_RECORD) as readonly CacheRecordName[]

/** Node and staleness of a hit share one number. */
export const packHit = (staleUs: number, node: number): number => Math.floor(staleUs / 1000) * 8 + node
export const nodeOfHit = (value: number): number => value & 7
export const staleMsOfHit = (value: number): number => value >> 3

export const MOST_NODES = 6
