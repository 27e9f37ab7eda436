// What a run has counted by its end, function by function and source by source.
import type { Reason } from './happening.ts'

export interface FunctionTotals {
  /** Requests that reached the function, throttled ones and repeated ones included. */
  arrivals: number
  onDemand: number
  provisioned: number
  /** Those on demand that came for the alias while its provisioned environments were busy. */
  spilled: number
  /** By cause, in the order of CAUSES. */
  readonly throttled: number[]
  coldStarts: number
  failed: number
  peakConcurrency: number
  /** Environments × µs that were busy within the run. */
  busyUs: number
  /** Of provisioned environments alone. */
  provisionedBusyUs: number
  /** Billed milliseconds of handlers. */
  onDemandMs: number
  provisionedMs: number
  /** Billed milliseconds of init. */
  initMs: number
  /** Provisioned environments × seconds, each setting rounded up to 5 minutes. */
  capacityS: number
}

export interface SourceTotals {
  /** Requests, events, messages or records that came in. */
  sent: number
  delivered: number
  /** Tries beyond the first, of requests, events or batches. */
  retried: number
  deadLettered: number
  dropped: number
  /** 429s of the gateway in front of the function. */
  refused: number
  /** Of those dead-lettered and dropped. */
  readonly reasons: Partial<Record<Reason, number>>
  /** Successes handed on to an on-success destination. */
  onSuccess: number
  /** Pollers × µs of SQS's provisioned mode. */
  pollerUs: number
}

export const functionTotals = (): FunctionTotals => ({
  arrivals: 0,
  onDemand: 0,
  provisioned: 0,
  spilled: 0,
  throttled: [0, 0, 0, 0, 0],
  coldStarts: 0,
  failed: 0,
  peakConcurrency: 0,
  busyUs: 0,
  provisionedBusyUs: 0,
  onDemandMs: 0,
  provisionedMs: 0,
  initMs: 0,
  capacityS: 0,
})

export const sourceTotals = (): SourceTotals => ({
  sent: 0,
  delivered: 0,
  retried: 0,
  deadLettered: 0,
  dropped: 0,
  refused: 0,
  reasons: {},
  onSuccess: 0,
  pollerUs: 0,
})
