// Reading of a cache's settings: defaults for what is absent, refusals in words for what cannot be.
import { err, ok, type Result } from '../../std/result.ts'
import {
  readBoolean,
  readChoice,
  readNumber,
  readOptional,
  readText,
  readerOf,
  refuse,
  refuseUnknown,
  type Range,
} from '../read/fields.ts'
import { shown, type Refusal } from '../read/refusal.ts'
import { EVICTIONS, GUARDS, STRATEGIES, type CachingScenario } from './scenario.ts'

/**
 * 0 to 5 replicas a shard are ElastiCache's own; how long a failover, a replacement and the lag of a replica take is a choice of
 * this model within what AWS says ('usually in seconds', 'asynchronous').
 */
export const CACHING_RANGES = {
  durationS: { least: 1, most: 600, otherwise: 60, unit: 's' },
  ratePerS: { least: 1, most: 2000, otherwise: 200, unit: 'a second' },
  writePercent: { least: 0, most: 100, otherwise: 5, unit: '%' },
  keys: { least: 1, most: 10_000, otherwise: 500, whole: true },
  exponent: { least: 0, most: 2, otherwise: 0.9 },
  jitterPercent: { least: 0, most: 100, otherwise: 0, unit: '%' },
  items: { least: 1, most: 5000, otherwise: 100, whole: true },
  shards: { least: 1, most: 6, otherwise: 1, whole: true },
  replicas: { least: 0, most: 5, otherwise: 0, whole: true },
  lagMs: { least: 0, most: 5000, otherwise: 50, unit: 'ms' },
  dbMs: { least: 0, most: 5000, otherwise: 20, unit: 'ms' },
  failoverS: { least: 0, most: 120, otherwise: 6, unit: 's' },
  replaceS: { least: 0, most: 600, otherwise: 20, unit: 's' },
  scanKeys: { least: 1, most: 20_000, otherwise: 1000, whole: true },
  scanPerS: { least: 1, most: 2000, otherwise: 200, unit: 'a second' },
} as const satisfies Readonly<Record<string, Range>>

export const CACHING_OPTIONAL = {
  ttlS: { least: 0.1, most: 3600, unit: 's' },
  nodePerS: { least: 1, most: 100_000, unit: 'a second' },
  dbPerS: { least: 1, most: 100_000, unit: 'a second' },
  lostAtS: { least: 0, most: 600, unit: 's' },
  scanAtS: { least: 0, most: 600, unit: 's' },
} as const satisfies Readonly<Record<string, Omit<Range, 'otherwise'>>>

type NumberField = keyof typeof CACHING_RANGES
type OptionalField = keyof typeof CACHING_OPTIONAL

export const CACHING_FIELDS: readonly string[] = [
  ...Object.keys(CACHING_RANGES),
  ...Object.keys(CACHING_OPTIONAL),
  'seed',
  'strategy',
  'invalidates',
  'guard',
  'eviction',
  'readReplicas',
  'warm',
]

/** Worked out in the page itself: about a fifth of a second. */
export const MOST_REQUESTS = 150_000

export function readCaching(input: unknown): Result<CachingScenario, readonly Refusal[]> {
  const refusals: Refusal[] = []
  const reader = readerOf(input, '', refusals)
  refuseUnknown(reader, CACHING_FIELDS)
  const numbers = Object.fromEntries(
    Object.entries(CACHING_RANGES).map(([key, range]) => [key, readNumber(reader, key, range)]),
  ) as Record<NumberField, number>
  const optional = Object.fromEntries(
    Object.entries(CACHING_OPTIONAL).map(([key, range]) => [key, readOptional(reader, key, range)]),
  ) as Record<OptionalField, number | null>
  const scenario: CachingScenario = {
    ...numbers,
    ...optional,
    seed: readText(reader, 'seed', '1'),
    strategy: readChoice(reader, 'strategy', STRATEGIES, 'lazy'),
    invalidates: readBoolean(reader, 'invalidates', false),
    guard: readChoice(reader, 'guard', GUARDS, 'none'),
    eviction: readChoice(reader, 'eviction', EVICTIONS, 'allkeys-lru'),
    readReplicas: readBoolean(reader, 'readReplicas', true),
    warm: readBoolean(reader, 'warm', false),
  }
  const { durationS, ratePerS } = scenario
  const requests = durationS * ratePerS
  if (requests > MOST_REQUESTS)
    refuse(
      reader,
      'durationS',
      `${shown(Math.round(requests))} requests; ${shown(MOST_REQUESTS)} are the most.`,
      `Choose at most ${shown(Math.floor(MOST_REQUESTS / ratePerS))} s.`,
    )
  return refusals.length > 0 ? err(refusals) : ok(scenario)
}
