// AWS's numbers that do not move with a scenario, and those that did between 2022 and now; each names its rule.
import type { RegionSize, RulesAsOf, Scenario } from './scenario.ts'

/** R03: this many stay unreserved; an account with fewer keeps all of them. */
export const unreservedFloor = (accountLimit: number): number => Math.min(100, accountLimit)
/** R24: requests per second for each unit of concurrency. */
export const RATE_FACTOR = 10
/** R61 on demand: then the init is run again inside the first invocation. */
export const INIT_LIMIT_US = 10_000_000
/** R13: one to two minutes before the first environment is made; the middle. */
export const PROVISIONED_PREPARATION_US = 90_000_000
/** R33 */
export const ERROR_WAITS_US = [60_000_000, 120_000_000] as const
/** R34 */
export const BACKOFF_FIRST_US = 1_000_000
export const BACKOFF_LONGEST_US = 300_000_000
/** R41: a batch is closed when it holds this much. */
export const BATCH_KB = 6 * 1024
/** R44 */
export const SQS_START = 5
export const SQS_FEWEST = 2
/** R46 */
export const POLLER_CONCURRENCY = 10
/** R52 */
export const POLLS_PER_S = { kinesis: 1, dynamodb: 4 } as const
/** R53: what a stream keeps when nothing else is set. */
export const STREAM_RETENTION_S = 86_400

interface Year {
  readonly sqsPerMinute: number
  readonly sqsMost: number
  readonly provisionedAtOnce: number
  readonly provisionedPerMinute: number
  /** R39: an asynchronous event. */
  readonly asyncKb: number
  /** B5: a cold start's init is billed since 2025-08-01. */
  readonly initBilled: boolean
}

/** R44, R13, R39, B5 */
export const YEARS: Readonly<Record<RulesAsOf, Year>> = {
  now: {
    sqsPerMinute: 300,
    sqsMost: 1250,
    provisionedAtOnce: 0,
    provisionedPerMinute: 6000,
    asyncKb: 1024,
    initBilled: true,
  },
  '2022': {
    sqsPerMinute: 60,
    sqsMost: 1000,
    provisionedAtOnce: 3000,
    provisionedPerMinute: 500,
    asyncKb: 256,
    initBilled: false,
  },
}

const BURST_2022: Readonly<Record<RegionSize, number>> = { large: 3000, medium: 1000, other: 500 }

export interface ScalingRule {
  /** A stock of this many new environments, full when the run begins. */
  readonly stock: number
  /** Time for one of them to come back. */
  readonly refillUs: number
  /** 2022: one stock for all functions of the account. */
  readonly shared: boolean
}

/** R21–R23 */
export const scalingRule = ({ rulesAsOf, region }: Scenario): ScalingRule =>
  rulesAsOf === 'now'
    ? { stock: 1000, refillUs: 10_000, shared: false }
    : { stock: BURST_2022[region], refillUs: 120_000, shared: true }

/** R13: from the request until all of `count` are usable. */
export function provisionedDelayUs(count: number, rulesAsOf: RulesAsOf): number {
  const { provisionedAtOnce, provisionedPerMinute } = YEARS[rulesAsOf]
  const later = Math.max(0, count - provisionedAtOnce)
  return PROVISIONED_PREPARATION_US + Math.ceil((later * 60_000_000) / provisionedPerMinute)
}
