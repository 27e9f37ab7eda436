// A scenario runs: events in their order until the time is over; the same scenario gives the same trace.
import { asyncEnded, acceptEvent, tryEvent } from './kernel/async-queue.ts'
import { applyChange, scheduleArrival } from './kernel/changes.ts'
import { callFunction } from './kernel/client.ts'
import { reap } from './kernel/environments.ts'
import { dropFirst, earlier } from './kernel/heap.ts'
import { end } from './kernel/invoke.ts'
import {
  at,
  EVENT,
  laneOf,
  OUTCOME,
  sourceOfLane,
  type FunctionState,
  type Machine,
  type SourceState,
} from './kernel/machine.ts'
import { closePollers, pollersTick, setPollers } from './kernel/pollers.ts'
import { closeCapacity, makeReady, provisionedArrived } from './kernel/provisioned.ts'
import { acceptMessage, pump, queueEnded, queueWindow, returnBatch, showAgain, tryBatch } from './kernel/queue.ts'
import { machineOf } from './kernel/setup.ts'
import { acceptRecord, pollShard, retryRecords, streamEnded, streamWindow } from './kernel/stream.ts'
import { trim } from './records.ts'
import type { Scenario } from './scenario.ts'
import { MOST_EVENTS } from './read/estimate.ts'
import type { Trace } from './trace.ts'

/** `scenario` comes from `readScenario`: complete and checked. */
export function runScenario(scenario: Scenario): Trace {
  const machine = machineOf(scenario)
  for (const f of machine.functions) makeReady(machine, f)
  scenario.changes.forEach((change, index) => at(machine, Math.round(change.atS * 1e6), EVENT.change, index))
  for (const source of machine.sources) begin(machine, source)
  const finished = runUntilOver(machine)
  const endUs = finished ? machine.durationUs : machine.nowUs
  machine.nowUs = endUs
  for (const f of machine.functions) closeCapacity(machine, f)
  for (const source of machine.sources) if (source.queue !== undefined) closePollers(machine, source, source.queue)
  trim(machine.records)
  const { events, records, account } = machine
  return {
    scenario,
    endUs,
    finished,
    events,
    records,
    checkpoints: [],
    functions: machine.functions.map(({ totals }) => totals),
    sources: machine.sources.map(({ totals }) => totals),
    account: { peakConcurrency: account.peakConcurrency, peakClaimed: account.peakClaimed },
  }
}

function begin(machine: Machine, source: SourceState): void {
  const { queue } = source
  if (queue?.spec.kind === 'sqs') setPollers(machine, source, queue, queue.capacity)
  scheduleArrival(machine, source)
}

/** False when the run was broken off because repeats made far more events than could be foreseen. */
function runUntilOver(machine: Machine): boolean {
  const { durationUs } = machine
  while (machine.heap.size + machine.arrivals.size > 0) {
    const heap = earlier(machine.heap, machine.arrivals)
    const timeUs = heap.timeUs[0] as number
    if (timeUs >= durationUs) return true
    if (machine.events === MOST_EVENTS) return false
    const event = heap.event[0] as number
    machine.nowUs = timeUs
    machine.order = heap.order[0] as number
    machine.events += 1
    dropFirst(heap)
    handle(machine, event & 15, event >> 4)
  }
  return true
}

function handle(machine: Machine, kind: number, data: number): void {
  if (kind === EVENT.ended) return ended(machine, data)
  if (kind === EVENT.arrival) return arrived(machine, machine.sources[data] as SourceState)
  if (kind === EVENT.reap) return reap(machine, machine.functions[data] as FunctionState)
  if (kind === EVENT.clientRetry)
    return callFunction(machine, machine.sources[sourceOfLane(data)] as SourceState, laneOf(data))
  if (kind === EVENT.asyncTry) return tryEvent(machine, data)
  if (kind === EVENT.change) return applyAndPump(machine, data)
  if (kind === EVENT.provisionedReady) return provisionedArrived(machine, machine.functions[data] as FunctionState)
  if (kind === EVENT.batchReturn || kind === EVENT.batchRetry) return batchDue(machine, kind, data)
  return polled(machine, kind, data)
}

function arrived(machine: Machine, source: SourceState): void {
  if (machine.order !== source.arrivals.order) return
  const { spec, queue, stream } = source
  if (spec.kind === 'sync') callFunction(machine, source, 1)
  else if (spec.kind === 'async') acceptEvent(machine, source)
  else if (queue !== undefined) acceptMessage(machine, source, queue)
  else if (stream !== undefined) acceptRecord(machine, source, stream)
  // Last, so that an end at the very time of the next arrival comes before it: 10 a second of 100 ms need one environment.
  scheduleArrival(machine, source)
}

function ended(machine: Machine, slot: number): void {
  const { environments } = machine
  const source = machine.sources[environments.source[slot] as number] as SourceState
  const token = environments.token[slot] as number
  const outcome = end(machine, slot)
  const { spec, queue, stream } = source
  if (spec.kind === 'sync') answered(source, outcome)
  else if (spec.kind === 'async') asyncEnded(machine, source, token, outcome)
  else if (queue !== undefined) queueEnded(machine, source, queue, token, outcome)
  else if (stream !== undefined) streamEnded(machine, source, stream, token, outcome)
}

function answered({ totals }: SourceState, outcome: number): void {
  if (outcome === OUTCOME.succeeded) totals.delivered += 1
  else totals.dropped += 1
}

function batchDue(machine: Machine, kind: number, id: number): void {
  const batch = machine.batches[id]
  if (batch === undefined) return
  const source = machine.sources[batch.source] as SourceState
  const { queue, stream } = source
  if (queue !== undefined && kind === EVENT.batchReturn) returnBatch(machine, source, queue, id)
  else if (queue !== undefined) tryBatch(machine, source, queue, id)
  else if (stream !== undefined) retryRecords(machine, source, stream, id)
}

function polled(machine: Machine, kind: number, data: number): void {
  const whole = kind === EVENT.pollersTick || kind === EVENT.visibleAgain
  const source = machine.sources[whole ? data : sourceOfLane(data)] as SourceState
  const { queue, stream } = source
  if (queue !== undefined && kind === EVENT.visibleAgain) showAgain(machine, source, queue)
  else if (queue !== undefined && kind === EVENT.window) queueWindow(machine, source, queue)
  else if (queue !== undefined && pollersTick(machine, source, queue)) pump(machine, source, queue)
  else if (stream !== undefined && kind === EVENT.window) streamWindow(machine, source, stream, laneOf(data))
  else if (stream !== undefined) pollShard(machine, source, stream, laneOf(data))
}

/** A moved control may have made room for a queue. */
function applyAndPump(machine: Machine, index: number): void {
  applyChange(machine, index)
  for (const source of machine.sources) if (source.queue !== undefined) pump(machine, source, source.queue)
}
