// The memory of one shard: items in the order of their last use, each at a place of its own, and who has to go when it is full.
import { randomFrom, type Random } from '../../std/random.ts'
import type { Eviction } from './scenario.ts'

export interface CacheItem {
  readonly key: number
  readonly place: number
  /** The database's version of the key that it is a copy of. */
  version: number
  storedUs: number
  expiresUs: number
  /** Since when the database has something newer; undefined while it has not. */
  staleSinceUs: number | undefined
  /** What a replica still has that has not received this copy: a version, or nothing. */
  before: number | undefined
  uses: number
}

export interface Shard {
  readonly capacity: number
  readonly eviction: Eviction
  /** Least recently used first. */
  readonly items: Map<number, CacheItem>
  readonly free: number[]
  readonly random: Random
  /** Lost, and nothing stands in yet. */
  away: boolean
  /** A primary is missing, while replicas go on answering reads. */
  headless: boolean
}

export const shardOf = (capacity: number, eviction: Eviction, seed: string): Shard => ({
  capacity,
  eviction,
  items: new Map(),
  free: Array.from({ length: capacity }, (_, index) => capacity - 1 - index),
  random: randomFrom(seed),
  away: false,
  headless: false,
})

/** Marks the item as used just now. */
export function touch({ items }: Shard, item: CacheItem): void {
  item.uses += 1
  items.delete(item.key)
  items.set(item.key, item)
}

export function remove({ items, free }: Shard, item: CacheItem): void {
  items.delete(item.key)
  free.push(item.place)
}

/**
 * Which item has to go; undefined when the policy allows none. The `volatile` policies choose among items with a TTL, and in one
 * run either all have one or none has. LRU is exact here; Valkey and Redis OSS sample a few keys. LFU counts uses while an item is in memory.
 */
export function victimOf({ items, eviction, random }: Shard, withTtl: boolean): CacheItem | undefined {
  if (eviction === 'noeviction' || (eviction.startsWith('volatile') && !withTtl)) return undefined
  if (eviction === 'allkeys-lru' || eviction === 'volatile-lru') return first(items)
  if (eviction === 'allkeys-random') return nth(items, random.below(items.size))
  return least(items, eviction === 'volatile-ttl' ? (item) => item.expiresUs : (item) => item.uses)
}

const first = (items: Map<number, CacheItem>): CacheItem | undefined => nth(items, 0)

function nth(items: Map<number, CacheItem>, index: number): CacheItem | undefined {
  let at = 0
  for (const item of items.values()) {
    if (at === index) return item
    at += 1
  }
  return undefined
}

/** Of several, the one that was used longest ago. */
function least(items: Map<number, CacheItem>, rank: (item: CacheItem) => number): CacheItem | undefined {
  let found: CacheItem | undefined
  let lowest = Infinity
  for (const item of items.values()) {
    const here = rank(item)
    if (found !== undefined && here >= lowest) continue
    found = item
    lowest = here
  }
  return found
}
