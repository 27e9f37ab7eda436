// What can happen in a run: the kinds of records, why a request gets a 429, why an event is given up.

/** What a record says; `slot` and `value` mean what the comment says. */
export const RECORD = {
  /** On an idle environment; slot = environment. */
  startedWarm: 0,
  /** On a new environment; slot = environment, value = µs of init. */
  startedCold: 1,
  /** slot = environment. */
  startedProvisioned: 2,
  /** On demand because provisioned environments were busy. */
  spilledWarm: 3,
  spilledCold: 4,
  /** slot = environment. */
  succeeded: 5,
  failed: 6,
  /** An error that resets the environment: next time its init is run again. */
  crashed: 7,
  timedOut: 8,
  /** An idle environment is ended; slot = environment. */
  reaped: 9,
  /** slot = cause, see CAUSE. */
  throttled: 10,
  /** value = how many; they claim concurrency from now on. */
  provisionedRequested: 11,
  /** slot = environment. */
  provisionedReady: 12,
  provisionedRemoved: 13,
  /** An event, message or record has come in. */
  accepted: 14,
  /** Out of the queue into an invocation; value = how many. */
  received: 15,
  /** Back to the queue, visible at once; value = how many. */
  returned: 16,
  /** Waits after an error; slot = attempt that failed, value = µs. */
  retryAfterError: 17,
  /** Waits after a throttle; slot = throttles so far, value = µs. */
  backedOff: 18,
  /** Done; value = how many. */
  delivered: 19,
  /** Kept in a DLQ or failure destination; slot = reason, see REASON; value = how many. */
  deadLettered: 20,
  /** Lost; slot = reason, value = how many. */
  dropped: 21,
  /** A failed batch of a stream is split; slot = lane, value = records in it. */
  bisected: 22,
  /** A stream's lane lets nothing new through until its batch is done or given up; slot = lane. */
  laneBlocked: 23,
  /** slot = lane. */
  laneFreed: 24,
  /** A client waits before it tries again; slot = attempt, value = µs. */
  clientRetry: 25,
  /** A client's request is lost; slot = attempts made. */
  clientGaveUp: 26,
  /** A control was moved; value = index into the scenario's changes. */
  changed: 27,
  /** The concurrency a queue's pollers allow themselves; value = how many. */
  pollers: 28,
  /** A client tries again; slot = attempt. */
  clientRetried: 29,
  /** The environment just started was reset before: its init runs again; slot = environment, value = µs. */
  initRepeated: 30,
  /** The gateway in front of the function answers 429; the function never sees the request. slot = attempt. */
  gatewayRefused: 31,
  /** Visible again although the work on them is not done; value = how many. */
  visibleTooSoon: 32,
  /** Done and deleted while they were visible again; value = how many. */
  deletedLate: 33,
} as const

export type RecordKind = (typeof RECORD)[keyof typeof RECORD]
export type RecordName = keyof typeof RECORD
export const RECORD_NAMES = Object.keys(RECORD) as readonly RecordName[]

/** Why a request got a 429. */
export const CAUSE = { accountPool: 0, accountRate: 1, reservedCap: 2, reservedRate: 3, scalingRate: 4 } as const
export type Cause = keyof typeof CAUSE
export const CAUSES = Object.keys(CAUSE) as readonly Cause[]

/** R28: the API's reasons, mapped by name; AWS gives no prose, and none at all for the scaling rate. */
export const API_REASONS: Readonly<Record<Cause, string>> = {
  accountPool: 'ConcurrentInvocationLimitExceeded',
  accountRate: 'FunctionInvocationRateLimitExceeded',
  reservedCap: 'ReservedFunctionConcurrentInvocationLimitExceeded',
  reservedRate: 'ReservedFunctionInvocationRateLimitExceeded',
  scalingRate: 'ConcurrentInvocationLimitExceeded',
}

/** Why an event, message or record was given up. */
export const REASON = {
  RetriesExhausted: 0,
  EventAgeExceeded: 1,
  ZeroReservedConcurrency: 2,
  MaxReceiveCount: 3,
  RecordAgeExceeded: 4,
} as const
export type Reason = keyof typeof REASON
export const REASONS = Object.keys(REASON) as readonly Reason[]
