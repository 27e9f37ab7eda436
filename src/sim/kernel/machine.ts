// The state of a run while it runs: the calendar, the pool, each function and each source.
import type { Random } from '../../std/random.ts'
import type { RecordKind } from '../happening.ts'
import { append, type Records } from '../records.ts'
import type { FunctionSpec, Scenario, SourceSpec } from '../scenario.ts'
import type { FunctionTotals, SourceTotals } from '../totals.ts'
import type { ArrivalState } from './arrivals.ts'
import type { Sampler } from './draw.ts'
import { schedule, type Heap } from './heap.ts'
import type { Bucket, Rate, Stock } from './limits.ts'
import type { Ring } from './ring.ts'
import type { AsyncEvent, Batch, QueueState, StreamState } from './source-states.ts'

/** What the calendar holds: `data × 16 + kind`. */
export const EVENT = {
  ended: 0,
  arrival: 1,
  reap: 2,
  clientRetry: 3,
  asyncTry: 4,
  pollersTick: 5,
  batchReturn: 6,
  batchRetry: 7,
  window: 8,
  streamPoll: 9,
  change: 10,
  provisionedReady: 11,
  visibleAgain: 12,
} as const
export type EventKind = (typeof EVENT)[keyof typeof EVENT]

export interface Machine {
  readonly scenario: Scenario
  readonly durationUs: number
  readonly heap: Heap
  /** Arrivals stand apart: each source has one at most, and half of all events never enter the large heap. */
  readonly arrivals: Heap
  /** How many events were ever scheduled; the next one's place among ties. */
  issued: number
  readonly records: Records
  nowUs: number
  /** The place among ties of the event being handled: tells a stale timer from a live one. */
  order: number
  events: number
  readonly account: Account
  readonly environments: Environments
  readonly functions: readonly FunctionState[]
  readonly sources: readonly SourceState[]
  readonly batches: (Batch | undefined)[]
  readonly freeBatches: number[]
  readonly asyncEvents: AsyncEvent[]
  readonly freeEvents: number[]
}

export interface Account {
  limit: number
  /** Sum of what functions reserve. */
  reserved: number
  /** Sum of what functions without a reservation have provisioned. */
  provisioned: number
  /** Busy on demand, of functions without a reservation. */
  busy: number
  peakConcurrency: number
  peakClaimed: number
  concurrency: number
  readonly rate: Rate
}

/** One slot an execution environment; a slot is used again after its environment has ended. */
export interface Environments {
  fn: Uint8Array
  source: Uint8Array
  /** What its invocation is about: an event, a batch, an attempt. */
  token: Int32Array
  provisioned: Uint8Array
  /** Its init has to be run again. */
  reset: Uint8Array
  outcome: Uint8Array
  idleSinceUs: Float64Array
  readonly free: number[]
  used: number
}

export const OUTCOME = { succeeded: 0, failed: 1, crashed: 2, timedOut: 3 } as const

export interface FunctionState {
  readonly index: number
  readonly spec: FunctionSpec
  /** −1 without a reservation. */
  reserved: number
  /** Asked for; claims concurrency although it may not be ready. */
  provisioned: number
  /** Provisioned environments that exist. */
  ready: number
  allocation: number
  provisionedSinceUs: number
  busyOnDemand: number
  busyProvisioned: number
  readonly idle: Ring
  readonly idleProvisioned: Ring
  reaping: boolean
  initUs: number
  errorShare: number
  readonly timeoutUs: number
  readonly duration: Sampler
  readonly faults: Random
  readonly rate: Rate
  readonly provisionedRate: Rate
  readonly stock: Stock
  readonly totals: FunctionTotals
}

export interface SourceState {
  readonly index: number
  readonly spec: SourceSpec
  readonly target: FunctionState
  readonly alias: boolean
  readonly arrivals: ArrivalState
  readonly totals: SourceTotals
  readonly random: Random
  readonly queue: QueueState | undefined
  readonly stream: StreamState | undefined
  /** The bucket of the gateway in front of the function. */
  readonly bucket: Bucket | undefined
}

/** Answers the event's order, which names this one entry for good. */
export function at(machine: Machine, timeUs: number, kind: EventKind, data: number): number {
  const order = machine.issued++
  schedule(kind === EVENT.arrival ? machine.arrivals : machine.heap, timeUs, order, data * 16 + kind)
  return order
}

/** Lanes of one source are fewer than this, and sources are few. */
const LANES = 2 ** 16

/** A lane of a source as the data of an event. */
export const laneNumber = (source: number, lane: number): number => source * LANES + lane
export const sourceOfLane = (data: number): number => data >>> 16
export const laneOf = (data: number): number => data & (LANES - 1)

/** `owner` is a source's index, or FUNCTION + a function's, or NOBODY. */
export const note = (machine: Machine, kind: RecordKind, owner: number, slot: number, value: number): void =>
  append(machine.records, machine.nowUs, kind, owner, slot, value)
