// Any moment of a trace: what a picture of it needs to know, and nothing that it would have to work out.
import { CAUSES, type Cause } from '../happening.ts'
import { indexAfter, timeOf } from '../records.ts'
import type { Scenario } from '../scenario.ts'
import type { Trace } from '../trace.ts'
import { checkpointBefore } from './checkpoints.ts'
import { copyFold, ENVIRONMENT, fold, type FoldState } from './fold.ts'
import { functionAt, OF_FUNCTION, OF_SOURCE, sourceAt } from './places.ts'

export interface Frame {
  readonly timeUs: number
  /** How many records of the trace have happened by now. */
  readonly happened: number
  readonly environments: EnvironmentCells
  readonly functions: readonly FunctionFrame[]
  readonly sources: readonly SourceFrame[]
  readonly account: AccountFrame
}

/** One entry a slot; a slot is used again, so a cell keeps its place in the picture. */
export interface EnvironmentCells {
  readonly count: number
  /** Index of its function; 255 for an empty slot. */
  readonly fn: Uint8Array
  /** See CELL. */
  readonly state: Uint8Array
  readonly provisioned: Uint8Array
  readonly sinceUs: Float64Array
  readonly readyUs: Float64Array
}

export const CELL = { none: 0, idle: 1, busy: 2, initialising: 3 } as const

export interface FunctionFrame {
  readonly name: string
  readonly concurrency: number
  readonly busyOnDemand: number
  readonly busyProvisioned: number
  readonly idleOnDemand: number
  readonly idleProvisioned: number
  readonly reserved: number | null
  /** Asked for; `provisionedReady` of them exist. */
  readonly provisioned: number
  readonly provisionedReady: number
  readonly invocations: number
  readonly onDemand: number
  readonly provisionedInvocations: number
  readonly spilled: number
  readonly coldStarts: number
  readonly failed: number
  readonly throttled: Readonly<Record<Cause, number>>
  readonly throttles: number
}

export interface SourceFrame {
  readonly name: string
  readonly sent: number
  /** In the queue, unread, or between two tries. */
  readonly waiting: number
  readonly inFlight: number
  readonly delivered: number
  readonly retried: number
  readonly deadLettered: number
  readonly dropped: number
  readonly blockedLanes: number
  /** What SQS's pollers allow themselves; 0 for other sources. */
  readonly pollers: number
  /** 429s of the gateway in front of the function; the function has not seen them. */
  readonly refused: number
}

export interface AccountFrame {
  readonly limit: number
  readonly reserved: number
  /** Provisioned without a reservation. */
  readonly provisioned: number
  /** Busy on demand without a reservation. */
  readonly unreservedBusy: number
  /** R17: what counts as used. */
  readonly claimed: number
  /** What is left for requests on demand of functions without a reservation. */
  readonly unreservedFree: number
  readonly concurrency: number
}

/** The state after everything that happened at `timeUs` or before; cheap for any moment. */
export function frameAt(trace: Trace, timeUs: number): Frame {
  return frameAfter(trace, indexAfter(trace.records, timeUs), timeUs)
}

/** The state after the first `happened` records: for stepping from one to the next. */
export function frameAfter(
  trace: Trace,
  happened: number,
  timeUs = happened > 0 ? timeOf(trace.records, happened - 1) : 0,
): Frame {
  const { scenario, records } = trace
  const nearest = checkpointBefore(trace, happened)
  const state = copyFold(nearest.state)
  fold(scenario, state, records, nearest.from, happened)
  return frameOf(scenario, state, happened, timeUs)
}

export function frameOf(scenario: Scenario, state: FoldState, happened: number, timeUs: number): Frame {
  const functions = scenario.functions.map(({ name }, index) => functionFrame(state, name, index))
  const sources = scenario.sources.map(({ name }, index) => sourceFrame(scenario, state, name, index))
  return {
    timeUs,
    happened,
    environments: cells(state, timeUs),
    functions,
    sources,
    account: accountFrame(functions, state.numbers.at(-1) ?? 0),
  }
}

function cells({ fn, state, provisioned, sinceUs, readyUs }: FoldState, timeUs: number): EnvironmentCells {
  let count = fn.length
  while (count > 0 && state[count - 1] === ENVIRONMENT.none) count -= 1
  for (let slot = 0; slot < count; slot += 1) {
    if (state[slot] === ENVIRONMENT.busy && (readyUs[slot] as number) > timeUs) state[slot] = CELL.initialising
  }
  return { count, fn, state, provisioned, sinceUs, readyUs }
}

function functionFrame({ numbers }: FoldState, name: string, index: number): FunctionFrame {
  const of = (field: number): number => numbers[functionAt(index) + field] as number
  const busyOnDemand = of(OF_FUNCTION.busyOnDemand)
  const busyProvisioned = of(OF_FUNCTION.busyProvisioned)
  const idleProvisioned = of(OF_FUNCTION.idleProvisioned)
  const onDemand = of(OF_FUNCTION.onDemand)
  const provisionedInvocations = of(OF_FUNCTION.provisioned)
  const reserved = of(OF_FUNCTION.reserved)
  const counts = CAUSES.map((cause, at) => [cause, of(OF_FUNCTION.throttled + at)] as const)
  return {
    name,
    concurrency: busyOnDemand + busyProvisioned,
    busyOnDemand,
    busyProvisioned,
    idleOnDemand: of(OF_FUNCTION.idleOnDemand),
    idleProvisioned,
    reserved: reserved < 0 ? null : reserved,
    provisioned: of(OF_FUNCTION.provisionedWanted),
    provisionedReady: busyProvisioned + idleProvisioned,
    invocations: onDemand + provisionedInvocations,
    onDemand,
    provisionedInvocations,
    spilled: of(OF_FUNCTION.spilled),
    coldStarts: of(OF_FUNCTION.coldStarts),
    failed: of(OF_FUNCTION.failed),
    throttled: Object.fromEntries(counts) as Record<Cause, number>,
    throttles: counts.reduce((sum, [, count]) => sum + count, 0),
  }
}

function sourceFrame(scenario: Scenario, { numbers }: FoldState, name: string, index: number): SourceFrame {
  const of = (field: number): number => numbers[sourceAt(scenario, index) + field] as number
  return {
    name,
    sent: of(OF_SOURCE.sent),
    waiting: of(OF_SOURCE.waiting),
    inFlight: of(OF_SOURCE.inFlight),
    delivered: of(OF_SOURCE.delivered),
    retried: of(OF_SOURCE.retried),
    deadLettered: of(OF_SOURCE.deadLettered),
    dropped: of(OF_SOURCE.dropped),
    blockedLanes: of(OF_SOURCE.blockedLanes),
    pollers: of(OF_SOURCE.pollers),
    refused: of(OF_SOURCE.refused),
  }
}

function accountFrame(functions: readonly FunctionFrame[], limit: number): AccountFrame {
  const sum = (amount: (f: FunctionFrame) => number): number => functions.reduce((total, f) => total + amount(f), 0)
  const reserved = sum((f) => f.reserved ?? 0)
  const provisioned = sum((f) => (f.reserved === null ? f.provisioned : 0))
  const unreservedBusy = sum((f) => (f.reserved === null ? f.busyOnDemand : 0))
  const claimed = reserved + provisioned + unreservedBusy
  return {
    limit,
    reserved,
    provisioned,
    unreservedBusy,
    claimed,
    unreservedFree: Math.max(0, limit - claimed),
    concurrency: sum((f) => f.concurrency),
  }
}
