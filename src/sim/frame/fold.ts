// The state of all that is drawn, as a fold over the records: it knows nothing of the kernel, so each checks the other.
import { RECORD } from '../happening.ts'
import { FUNCTION, slotOf, timeOf, type Records } from '../records.ts'
import type { Change, Scenario } from '../scenario.ts'
import { functionAt, OF_FUNCTION, OF_SOURCE, SOURCE_NUMBERS, sourceAt } from './places.ts'

/** In `fn` of a slot without an environment. */
export const NO_FUNCTION = 255
export const ENVIRONMENT = { none: 0, idle: 1, busy: 2 } as const

export interface FoldState {
  /** Functions, then sources, then the account limit. */
  readonly numbers: Float64Array
  fn: Uint8Array
  state: Uint8Array
  provisioned: Uint8Array
  /** When it became idle or busy. */
  sinceUs: Float64Array
  /** When its init is over. */
  readyUs: Float64Array
}

export function beginFold(scenario: Scenario): FoldState {
  const length = sourceAt(scenario, scenario.sources.length) + 1
  const numbers = new Float64Array(length)
  scenario.functions.forEach(({ reserved, provisioned }, index) => {
    numbers[functionAt(index) + OF_FUNCTION.reserved] = reserved ?? -1
    numbers[functionAt(index) + OF_FUNCTION.provisionedWanted] = provisioned
  })
  numbers[length - 1] = scenario.accountLimit
  return { numbers, ...environments(64) }
}

const environments = (capacity: number): Omit<FoldState, 'numbers'> => ({
  fn: new Uint8Array(capacity).fill(NO_FUNCTION),
  state: new Uint8Array(capacity),
  provisioned: new Uint8Array(capacity),
  sinceUs: new Float64Array(capacity),
  readyUs: new Float64Array(capacity),
})

export const copyFold = (state: FoldState): FoldState => ({
  numbers: state.numbers.slice(),
  fn: state.fn.slice(),
  state: state.state.slice(),
  provisioned: state.provisioned.slice(),
  sinceUs: state.sinceUs.slice(),
  readyUs: state.readyUs.slice(),
})

function grow(state: FoldState): void {
  const next = environments(state.fn.length * 2)
  for (const column of ['fn', 'state', 'provisioned', 'sinceUs', 'readyUs'] as const) next[column].set(state[column])
  Object.assign(state, next)
}

/** Applies the records from `from` up to, but not including, `until`. */
export function fold(scenario: Scenario, state: FoldState, records: Records, from: number, until: number): void {
  const { kind: kinds } = records
  const flows = flowsOf(scenario)
  for (let index = from; index < until; index += 1) {
    const kind = kinds[index] as number
    if (kind <= RECORD.spilledCold) started(flows, state, records, index, kind)
    else if (kind <= RECORD.timedOut) ended(flows, state, records, index, kind)
    else if (kind === RECORD.throttled) throttled(flows, state, records, index)
    else if (kind === RECORD.changed) changed(scenario, state, records.value[index] as number)
    else if ((records.owner[index] as number) >= FUNCTION) pooled(state, records, index, kind)
    else flowed(flows, state, records, index, kind)
  }
}

/** How a source's things move; looked up once, because a fold has millions of records. */
const FLOW = { sync: 0, async: 1, sqs: 2, 'sqs-fifo': 2, kinesis: 3, dynamodb: 3 } as const

interface Flows {
  readonly flow: Uint8Array
  /** Index of its function. */
  readonly target: Uint8Array
  readonly firstSource: number
}

const flowsOf = (scenario: Scenario): Flows => ({
  flow: Uint8Array.from(scenario.sources, ({ kind }) => FLOW[kind]),
  target: Uint8Array.from(scenario.sources, ({ target }) =>
    scenario.functions.findIndex(({ name }) => name === target),
  ),
  firstSource: sourceAt(scenario, 0),
})

const baseOf = (flows: Flows, source: number): number => flows.firstSource + source * SOURCE_NUMBERS

function add(numbers: Float64Array, at: number, amount: number): void {
  numbers[at] = (numbers[at] as number) + amount
}

function started(flows: Flows, state: FoldState, records: Records, index: number, kind: number): void {
  const slot = slotOf(records, index)
  const fn = flows.target[records.owner[index] as number] as number
  const { numbers } = state
  const base = functionAt(fn)
  const provisioned = kind === RECORD.startedProvisioned
  const cold = kind === RECORD.startedCold || kind === RECORD.spilledCold
  while (slot >= state.fn.length) grow(state)
  add(numbers, base + (provisioned ? OF_FUNCTION.busyProvisioned : OF_FUNCTION.busyOnDemand), 1)
  add(numbers, base + (provisioned ? OF_FUNCTION.provisioned : OF_FUNCTION.onDemand), 1)
  if (cold) add(numbers, base + OF_FUNCTION.coldStarts, 1)
  else add(numbers, base + (provisioned ? OF_FUNCTION.idleProvisioned : OF_FUNCTION.idleOnDemand), -1)
  if (kind >= RECORD.spilledWarm) add(numbers, base + OF_FUNCTION.spilled, 1)
  if (cold) state.provisioned[slot] = 0
  state.fn[slot] = fn
  state.state[slot] = ENVIRONMENT.busy
  state.sinceUs[slot] = timeOf(records, index)
  state.readyUs[slot] = timeOf(records, index) + (cold ? (records.value[index] as number) : 0)
  move(flows, numbers, records, index, 1)
}

function ended(flows: Flows, state: FoldState, records: Records, index: number, kind: number): void {
  const slot = slotOf(records, index)
  const { numbers } = state
  const base = functionAt(flows.target[records.owner[index] as number] as number)
  const provisioned = state.provisioned[slot] === 1
  add(numbers, base + (provisioned ? OF_FUNCTION.busyProvisioned : OF_FUNCTION.busyOnDemand), -1)
  add(numbers, base + (provisioned ? OF_FUNCTION.idleProvisioned : OF_FUNCTION.idleOnDemand), 1)
  if (kind !== RECORD.succeeded) add(numbers, base + OF_FUNCTION.failed, 1)
  state.state[slot] = ENVIRONMENT.idle
  state.sinceUs[slot] = timeOf(records, index)
  move(flows, numbers, records, index, kind === RECORD.succeeded ? 0 : -1)
}

/** One request or event into an invocation (1), out of it done (0), or out of it to be tried again or lost (−1). */
function move(flows: Flows, numbers: Float64Array, records: Records, index: number, how: number): void {
  const source = records.owner[index] as number
  const flow = flows.flow[source] as number
  if (flow > FLOW.async) return
  const base = baseOf(flows, source)
  if (flow === FLOW.sync && how === 1) add(numbers, base + OF_SOURCE.sent, 1)
  if (flow === FLOW.sync && how === -1) add(numbers, base + OF_SOURCE.dropped, 1)
  add(numbers, base + OF_SOURCE.inFlight, how === 1 ? 1 : -1)
  if (how === 0) add(numbers, base + OF_SOURCE.delivered, 1)
  else if (flow === FLOW.async) add(numbers, base + OF_SOURCE.waiting, -how)
}

function throttled(flows: Flows, { numbers }: FoldState, records: Records, index: number): void {
  const cause = slotOf(records, index)
  add(numbers, functionAt(flows.target[records.owner[index] as number] as number) + OF_FUNCTION.throttled + cause, 1)
  const source = records.owner[index] as number
  if (flows.flow[source] !== FLOW.sync) return
  add(numbers, baseOf(flows, source) + OF_SOURCE.sent, 1)
  add(numbers, baseOf(flows, source) + OF_SOURCE.dropped, 1)
}

function changed(scenario: Scenario, { numbers }: FoldState, index: number): void {
  const change = scenario.changes[index] as Change
  if (change.on === 'account') numbers[numbers.length - 1] = change.value
  if (change.on !== 'function' || change.field !== 'reserved') return
  const fn = scenario.functions.findIndex(({ name }) => name === change.name)
  numbers[functionAt(fn) + OF_FUNCTION.reserved] = change.value ?? -1
}

/** Environments that come and go without a request. */
function pooled(state: FoldState, records: Records, index: number, kind: number): void {
  const { numbers } = state
  const slot = slotOf(records, index)
  const fn = (records.owner[index] as number) - FUNCTION
  const base = functionAt(fn)
  if (kind === RECORD.provisionedRequested) {
    numbers[base + OF_FUNCTION.provisionedWanted] = records.value[index] as number
    return
  }
  while (slot >= state.fn.length) grow(state)
  const ready = kind === RECORD.provisionedReady
  const idle = kind === RECORD.reaped ? OF_FUNCTION.idleOnDemand : OF_FUNCTION.idleProvisioned
  add(numbers, base + idle, ready ? 1 : -1)
  state.fn[slot] = ready ? fn : NO_FUNCTION
  state.state[slot] = ready ? ENVIRONMENT.idle : ENVIRONMENT.none
  state.provisioned[slot] = ready ? 1 : 0
  state.sinceUs[slot] = timeOf(records, index)
  state.readyUs[slot] = timeOf(records, index)
}

/** Events, messages, records and clients on their way. */
function flowed(flows: Flows, state: FoldState, records: Records, index: number, kind: number): void {
  const source = records.owner[index] as number
  const value = records.value[index] as number
  const { numbers } = state
  const base = baseOf(flows, source)
  const shift = (field: number, amount: number): void => add(numbers, base + field, amount)
  if (kind === RECORD.accepted) {
    shift(OF_SOURCE.sent, value)
    shift(OF_SOURCE.waiting, value)
  } else if (kind === RECORD.received || kind === RECORD.returned || kind === RECORD.visibleTooSoon) {
    const sign = kind === RECORD.received ? 1 : -1
    shift(OF_SOURCE.waiting, -sign * value)
    shift(OF_SOURCE.inFlight, sign * value)
  } else if (kind === RECORD.gatewayRefused) {
    shift(OF_SOURCE.sent, 1)
    shift(OF_SOURCE.dropped, 1)
    shift(OF_SOURCE.refused, 1)
  } else if (kind === RECORD.deletedLate) {
    shift(OF_SOURCE.waiting, -value)
    shift(OF_SOURCE.delivered, value)
  } else if (kind === RECORD.delivered) {
    shift(OF_SOURCE.inFlight, -value)
    shift(OF_SOURCE.delivered, value)
  } else if (kind === RECORD.deadLettered || kind === RECORD.dropped) {
    shift(flows.flow[source] === FLOW.kinesis ? OF_SOURCE.inFlight : OF_SOURCE.waiting, -value)
    shift(kind === RECORD.dropped ? OF_SOURCE.dropped : OF_SOURCE.deadLettered, value)
  } else if (kind === RECORD.initRepeated) {
    state.readyUs[slotOf(records, index)] = timeOf(records, index) + value
  } else if (kind === RECORD.clientRetry) {
    shift(OF_SOURCE.dropped, -1)
    shift(OF_SOURCE.waiting, 1)
  } else if (kind === RECORD.clientRetried) {
    shift(OF_SOURCE.waiting, -1)
    shift(OF_SOURCE.sent, -1)
    shift(OF_SOURCE.retried, 1)
  } else if (kind === RECORD.laneBlocked) shift(OF_SOURCE.blockedLanes, 1)
  else if (kind === RECORD.laneFreed) shift(OF_SOURCE.blockedLanes, -1)
  else if (kind === RECORD.pollers) numbers[base + OF_SOURCE.pollers] = value
}
