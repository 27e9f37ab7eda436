// What a run is told: plain data, complete and checked; `readScenario` makes it from what somebody typed.
import type { Choices } from './model-choices.ts'
import type { Prices } from './prices.ts'

export interface Scenario {
  /** Concurrent executions of the account in this Region (R01). */
  readonly accountLimit: number
  readonly durationS: number
  /** Same scenario and seed, same trace. */
  readonly seed: string
  /** Which year's numbers hold; exam banks still use 2022's. */
  readonly rulesAsOf: RulesAsOf
  /** Only 2022's burst depends on the Region: 3,000, 1,000 or 500 (R21). */
  readonly region: RegionSize
  /** Whether +1,000 environments per 10 s is applied (R21). */
  readonly scalingRate: boolean
  readonly choices: Choices
  readonly functions: readonly FunctionSpec[]
  readonly sources: readonly SourceSpec[]
  /** Controls moved during the run, earliest first. */
  readonly changes: readonly Change[]
  readonly prices: Prices
}

export type RulesAsOf = 'now' | '2022'
export type RegionSize = 'large' | 'medium' | 'other'

export const DISTRIBUTIONS = ['constant', 'exponential', 'uniform', 'lognormal', 'hyperexponential'] as const
export type Distribution = (typeof DISTRIBUTIONS)[number]

export interface FunctionSpec {
  readonly name: string
  /** Reserved concurrency; null when none is set, 0 stops the function (R04, R05). */
  readonly reserved: number | null
  /** Provisioned concurrency of the alias; ready when the run begins (R07–R13). */
  readonly provisioned: number
  readonly durationMs: number
  readonly durationDistribution: Distribution
  /** Standard deviation over mean, for lognormal and hyperexponential. */
  readonly durationCv: number
  readonly initMs: number
  readonly timeoutS: number
  readonly memoryMb: number
  readonly ephemeralMb: number
  readonly arm: boolean
  /** Share of invocations whose handler throws at its end. */
  readonly errorShare: number
  /** Share of invocations that crash at their end: an error, and the environment is reset (R63). */
  readonly crashShare: number
}

export type SourceSpec = SyncSource | AsyncSource | SqsSource | FifoSource | StreamSource

interface SourceBase {
  readonly name: string
  /** Name of a function. */
  readonly target: string
  /** Provisioned environments serve the alias only (R07, R10). */
  readonly qualifier: 'alias' | '$LATEST'
  readonly arrivals: Arrivals
}

export interface SyncSource extends SourceBase {
  readonly kind: 'sync'
  /** What the client does with a 429; Lambda itself does nothing (R30). */
  readonly retries: ClientRetries
  /** API Gateway in front of the function; the caller comes to the function itself when it is left out. */
  readonly gateway?: Gateway
}

/** Its own throttle, a token bucket that is full when the run begins; it refuses before the function hears of it. */
export interface Gateway {
  /** Steady requests per second: how fast the bucket refills. */
  readonly ratePerS: number
  /** What the bucket holds. */
  readonly burst: number
}

export interface ClientRetries {
  readonly most: number
  readonly firstMs: number
  readonly longestMs: number
  /** Full jitter: a wait is drawn between 0 and what doubling gives. */
  readonly jitter: boolean
}

export interface AsyncSource extends SourceBase {
  readonly kind: 'async'
  /** 0 to 2 (R33). */
  readonly maxRetries: number
  readonly maxEventAgeS: number
  readonly deadLetterQueue: boolean
  readonly onFailure: boolean
  readonly onSuccess: boolean
}

interface MessageSource extends SourceBase {
  readonly batchSize: number
  readonly windowS: number
  readonly messageKb: number
  /** Which messages always fail, counted from 1 in the order they are sent. */
  readonly poisoned: readonly number[]
  /** ReportBatchItemFailures. */
  readonly partialResponses: boolean
}

interface QueueSource extends MessageSource {
  /** 2 to 1,000; null when off (R45). */
  readonly maxConcurrency: number | null
  readonly visibilityS: number
  /** Receives after which a message goes to the queue's own DLQ; null without one. */
  readonly maxReceives: number | null
}

export interface SqsSource extends QueueSource {
  readonly kind: 'sqs'
  /** Provisioned mode: fewest and most pollers; null in the default mode (R46). */
  readonly pollers: { readonly fewest: number; readonly most: number } | null
  /**
   * What the queue itself has been set to since its mapping was made, when nothing compares it with the function any
   * more. With it a message is visible again on time, even while it is worked on; without it late work is waited for.
   */
  readonly queueVisibilityS?: number
}

export interface FifoSource extends QueueSource {
  readonly kind: 'sqs-fifo'
  readonly groups: number
}

export interface StreamSource extends MessageSource {
  readonly kind: 'kinesis' | 'dynamodb'
  readonly shards: number
  /** ParallelizationFactor, 1 to 10 (R51). */
  readonly factor: number
  readonly bisect: boolean
  /** −1 retries until the record expires (R53). */
  readonly maxRetries: number
  /** −1 keeps a record until the stream itself forgets it. */
  readonly maxRecordAgeS: number
  readonly onFailure: boolean
}

export type Arrivals =
  | {
      readonly kind: 'even' | 'poisson'
      readonly ratePerS: number
      readonly startS: number
      readonly endS: number
      readonly offsetUs: number
    }
  | {
      /** One rate before `startS`, another from then on. */
      readonly kind: 'step'
      readonly ratePerS: number
      readonly beforePerS: number
      readonly startS: number
      readonly endS: number
      readonly offsetUs: number
    }
  | {
      /** The rate grows evenly from the one to the other. */
      readonly kind: 'ramp'
      readonly fromPerS: number
      readonly ratePerS: number
      readonly startS: number
      readonly endS: number
      readonly offsetUs: number
    }
  | {
      readonly kind: 'burst'
      readonly count: number
      readonly startS: number
      readonly everyS: number
      readonly endS: number
    }
  | { readonly kind: 'schedule'; readonly timesS: readonly number[] }

/** A control moved at a time; null takes a setting away. */
export type Change =
  | { readonly atS: number; readonly on: 'account'; readonly field: 'accountLimit'; readonly value: number }
  | {
      readonly atS: number
      readonly on: 'function'
      readonly name: string
      readonly field: FunctionField
      readonly value: number | null
    }
  | {
      readonly atS: number
      readonly on: 'source'
      readonly name: string
      readonly field: SourceField
      readonly value: number | null
    }

export const FUNCTION_FIELDS = ['reserved', 'provisioned', 'durationMs', 'initMs', 'errorShare'] as const
export type FunctionField = (typeof FUNCTION_FIELDS)[number]
export const SOURCE_FIELDS = ['ratePerS', 'maxConcurrency'] as const
export type SourceField = (typeof SOURCE_FIELDS)[number]

type Loose<T> = {
  readonly [K in keyof T]?: T[K] extends readonly (infer E)[] ? readonly Loose<E>[] : Loose<T[K]> | T[K]
}
/** A scenario as it is written by hand: whatever is left out takes its default. */
export type ScenarioInput = Loose<Scenario> & { readonly rateQuota?: 'window' | 'bucket' }
