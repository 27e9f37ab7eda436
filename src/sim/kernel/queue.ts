// SQS, standard and FIFO: pollers take batches out of a queue, and what fails comes back after its visibility timeout.
import { RECORD } from '../happening.ts'
import { BATCH_KB, POLLER_CONCURRENCY, SQS_START, YEARS } from '../rules.ts'
import type { FifoSource, RulesAsOf, SqsSource } from '../scenario.ts'
import { closeBatch, deliver, giveUp, openBatch, retryThrottled, retryWaitUs } from './batch.ts'
import { invoke } from './invoke.ts'
import { at, EVENT, laneNumber, note, OUTCOME, type Machine, type SourceState } from './machine.ts'
import { backOff, keepPolling } from './pollers.ts'
import { first, popFirst, pushFirst, pushLast, ringOf } from './ring.ts'
import type { Batch, QueueLane, QueueState } from './source-states.ts'
import { deleteDone, hide, nextOver, sightOf } from './visibility.ts'

export function queueOf(spec: SqsSource | FifoSource, rulesAsOf: RulesAsOf): QueueState {
  const fifo = spec.kind === 'sqs-fifo'
  const pollers = spec.kind === 'sqs' ? spec.pollers : null
  const { sqsMost, sqsPerMinute } = YEARS[rulesAsOf]
  const mostByDefault = fifo ? Infinity : pollers === null ? sqsMost : pollers.most * POLLER_CONCURRENCY
  const most = Math.min(spec.maxConcurrency ?? Infinity, mostByDefault)
  const fewestByDefault = fifo ? most : pollers === null ? SQS_START : pollers.fewest * POLLER_CONCURRENCY
  const fewest = Math.min(fewestByDefault, most)
  return {
    spec,
    lanes: Array.from({ length: fifo ? spec.groups : 1 }, () => ({ visible: ringOf(), busy: false, listed: false })),
    ready: ringOf(),
    poisoned: new Set(spec.poisoned),
    receives: [0],
    batchMost: Math.max(1, Math.min(spec.batchSize, Math.floor(BATCH_KB / spec.messageKb))),
    inFlight: 0,
    capacity: fewest,
    fewest,
    most,
    fewestByDefault,
    mostByDefault,
    // R46: +1,000 a minute with provisioned pollers.
    tickUs: Math.round(60_000_000 / (pollers === null ? sqsPerMinute : 1000)),
    ticking: false,
    pollersSinceUs: 0,
    gatherUs: 0,
    windowOrder: -1,
    sight: sightOf(spec),
  }
}

export function acceptMessage(machine: Machine, source: SourceState, queue: QueueState): void {
  source.totals.sent += 1
  note(machine, RECORD.accepted, source.index, 0, 1)
  const id = source.totals.sent
  queue.receives[id] = 0
  const lane = (id - 1) % queue.lanes.length
  const { visible } = queue.lanes[lane] as QueueLane
  if (visible.size === 0) queue.gatherUs = machine.nowUs
  pushLast(visible, id)
  list(queue, lane)
  pump(machine, source, queue)
}

function list(queue: QueueState, index: number): void {
  const lane = queue.lanes[index] as QueueLane
  if (lane.listed || lane.busy || lane.visible.size === 0) return
  lane.listed = true
  pushLast(queue.ready, index)
}

/** Takes as many batches as the pollers may have out at once. */
export function pump(machine: Machine, source: SourceState, queue: QueueState): void {
  while (queue.inFlight < queue.capacity && queue.ready.size > 0) {
    const index = first(queue.ready)
    if (!windowOver(machine, source, queue, queue.lanes[index] as QueueLane)) break
    popFirst(queue.ready)
    receive(machine, source, queue, index)
  }
  keepPolling(machine, source, queue)
}

/** R41: a full batch goes at once, a smaller one when its window is over. */
function windowOver(machine: Machine, source: SourceState, queue: QueueState, lane: QueueLane): boolean {
  const dueUs = queue.gatherUs + queue.spec.windowS * 1e6
  if (lane.visible.size >= queue.batchMost || dueUs <= machine.nowUs) return true
  if (queue.windowOrder < 0) queue.windowOrder = at(machine, dueUs, EVENT.window, laneNumber(source.index, 0))
  return false
}

export function queueWindow(machine: Machine, source: SourceState, queue: QueueState): void {
  queue.windowOrder = -1
  pump(machine, source, queue)
}

function receive(machine: Machine, source: SourceState, queue: QueueState, index: number): void {
  const lane = queue.lanes[index] as QueueLane
  const { maxReceives } = queue.spec
  const ids: number[] = []
  let spent = 0
  lane.listed = false
  while (ids.length < queue.batchMost && lane.visible.size > 0) {
    const id = popFirst(lane.visible)
    if (queue.sight?.gone.has(id) === true) continue
    queue.sight?.seen.delete(id)
    const received = (queue.receives[id] as number) + 1
    queue.receives[id] = received
    if (maxReceives === null || received <= maxReceives) ids.push(id)
    else {
      spent += 1
      queue.sight?.gone.add(id)
    }
    if (received > 1) source.totals.retried += 1
  }
  giveUp(machine, source, spent, 'MaxReceiveCount', true)
  queue.gatherUs = machine.nowUs
  if (ids.length === 0) return
  queue.inFlight += 1
  lane.busy = queue.spec.kind === 'sqs-fifo'
  note(machine, RECORD.received, source.index, index, ids.length)
  const batch = { source: source.index, lane: index, ids, receivedUs: machine.nowUs, throttles: 0, retries: 0 }
  if (queue.sight !== undefined) hide(machine, source, queue.sight, ids)
  list(queue, index)
  tryBatch(machine, source, queue, openBatch(machine, batch))
}

/** R49: a throttled batch is tried again until its messages become visible, then they are left to the queue. */
export function tryBatch(machine: Machine, source: SourceState, queue: QueueState, id: number): void {
  const batch = machine.batches[id] as Batch
  const poisoned = !queue.spec.partialResponses && batch.ids.some((message) => queue.poisoned.has(message))
  if (invoke(machine, source, id, poisoned)) return
  backOff(machine, source, queue)
  const waitUs = retryWaitUs(batch.throttles)
  if (machine.nowUs + waitUs < visibleUs(queue, batch)) retryThrottled(machine, source, id, batch, waitUs)
  else comeBack(machine, queue, id)
}

const visibleUs = (queue: QueueState, { receivedUs }: Batch): number =>
  receivedUs + (queue.sight?.visibilityUs ?? queue.spec.visibilityS * 1e6)

function comeBack(machine: Machine, queue: QueueState, id: number): void {
  queue.inFlight -= 1
  // Each message has its own time to come back then.
  if (queue.sight !== undefined) return closeBatch(machine, id)
  at(machine, Math.max(machine.nowUs, visibleUs(queue, machine.batches[id] as Batch)), EVENT.batchReturn, id)
}

export function queueEnded(
  machine: Machine,
  source: SourceState,
  queue: QueueState,
  id: number,
  outcome: number,
): void {
  const batch = machine.batches[id] as Batch
  const failed = outcome === OUTCOME.succeeded ? failedOf(queue, batch.ids) : batch.ids
  const done = batch.ids.length - failed.length
  if (queue.sight === undefined) deliver(machine, source, done)
  else deleteDone(machine, source, queue.sight, done === 0 ? [] : batch.ids.filter((each) => !failed.includes(each)))
  if (failed.length > 0) {
    machine.batches[id] = { ...batch, ids: failed }
    comeBack(machine, queue, id)
    // R48: errors slow the pollers down, unless the function names what failed.
    if (!queue.spec.partialResponses) backOff(machine, source, queue, 1)
  } else {
    closeBatch(machine, id)
    queue.inFlight -= 1
    ;(queue.lanes[batch.lane] as QueueLane).busy = false
    list(queue, batch.lane)
  }
  pump(machine, source, queue)
}

/** Named in a partial batch response; order would break if a FIFO batch went on after its first failure. */
function failedOf(queue: QueueState, ids: readonly number[]): readonly number[] {
  if (!queue.spec.partialResponses || queue.poisoned.size === 0) return []
  if (queue.spec.kind === 'sqs') return ids.filter((id) => queue.poisoned.has(id))
  const firstFailed = ids.findIndex((id) => queue.poisoned.has(id))
  return firstFailed < 0 ? [] : ids.slice(firstFailed)
}

/** The visibility timeout is over: visible again, in a FIFO queue where they were. */
export function returnBatch(machine: Machine, source: SourceState, queue: QueueState, id: number): void {
  const { ids, lane: index } = machine.batches[id] as Batch
  const lane = queue.lanes[index] as QueueLane
  if (lane.visible.size === 0) queue.gatherUs = machine.nowUs
  if (queue.spec.kind === 'sqs') for (const message of ids) pushLast(lane.visible, message)
  else for (const message of ids.toReversed()) pushFirst(lane.visible, message)
  lane.busy = false
  note(machine, RECORD.returned, source.index, index, ids.length)
  closeBatch(machine, id)
  list(queue, index)
  pump(machine, source, queue)
}

/** The same, message by message, whether the work on it is done or not. */
export function showAgain(machine: Machine, source: SourceState, queue: QueueState): void {
  const lane = queue.lanes[0] as QueueLane
  const ids = queue.sight === undefined ? [] : nextOver(queue.sight)
  if (ids.length === 0) return
  if (lane.visible.size === 0) queue.gatherUs = machine.nowUs
  for (const id of ids) pushLast(lane.visible, id)
  note(machine, RECORD.visibleTooSoon, source.index, 0, ids.length)
  list(queue, 0)
  pump(machine, source, queue)
}
