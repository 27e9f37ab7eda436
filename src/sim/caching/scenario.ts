// A cache to set up: who asks for what, how it is filled, what it throws away, how many nodes it has, and what stands behind it.

/** Who fills the cache: a read that missed, a write, or both. */
export const STRATEGIES = ['lazy', 'write-through', 'both'] as const
export type Strategy = (typeof STRATEGIES)[number]

/** As the parameter `maxmemory-policy` names them. */
export const EVICTIONS = [
  'allkeys-lru',
  'allkeys-lfu',
  'allkeys-random',
  'volatile-lru',
  'volatile-ttl',
  'noeviction',
] as const
export type Eviction = (typeof EVICTIONS)[number]

/** Against many loads of one key: nothing, one load that the others wait for, or a refresh before the TTL is over. */
export const GUARDS = ['none', 'lock', 'early'] as const
export type Guard = (typeof GUARDS)[number]

export interface CachingScenario {
  readonly durationS: number
  readonly seed: string
  /** Requests come at random (Poisson). */
  readonly ratePerS: number
  readonly writePercent: number
  /** Key n is asked for in proportion to 1 / n^exponent. */
  readonly keys: number
  readonly exponent: number
  readonly strategy: Strategy
  /** Lazy loading: a write deletes the cached copy. */
  readonly invalidates: boolean
  /** Null: items do not expire. */
  readonly ttlS: number | null
  /** Each item's TTL is longer by a random share of up to this. */
  readonly jitterPercent: number
  readonly guard: Guard
  /** Items that fit into one shard. */
  readonly items: number
  readonly eviction: Eviction
  readonly shards: number
  /** For each shard. */
  readonly replicas: number
  readonly readReplicas: boolean
  /** A replica has what the primary had so long ago. */
  readonly lagMs: number
  /** What one node can do each second; null: more than is asked. */
  readonly nodePerS: number | null
  /** A read of the database takes this long when it is idle. */
  readonly dbMs: number
  /** What the database can do each second; null: more than is asked. */
  readonly dbPerS: number | null
  /** The primary of the first shard is lost. */
  readonly lostAtS: number | null
  /** Until a replica is primary. */
  readonly failoverS: number
  /** Until an empty node stands in for one that had no replica. */
  readonly replaceS: number
  /** The cache begins with the most popular keys in it, all stored at the same moment. */
  readonly warm: boolean
  /** A batch job reads keys of its own, once each, through the cache. */
  readonly scanAtS: number | null
  readonly scanKeys: number
  readonly scanPerS: number
}

/** As it is typed, linked or moved: what is absent has its default. */
export type CachingInput = Partial<CachingScenario>
