// How many batches SQS's pollers have out at once: more while there is a backlog, fewer after throttles and errors (R44–R49, M7).
import { RECORD } from '../happening.ts'
import { POLLER_CONCURRENCY, SQS_FEWEST } from '../rules.ts'
import { at, EVENT, note, type Machine, type SourceState } from './machine.ts'
import type { QueueState } from './source-states.ts'

/** Starts the clock by which pollers are added, when all are busy and more is waiting. */
export function keepPolling(machine: Machine, source: SourceState, queue: QueueState): void {
  if (queue.ticking || !wantsMore(queue)) return
  queue.ticking = true
  at(machine, machine.nowUs + queue.tickUs, EVENT.pollersTick, source.index)
}

const wantsMore = (queue: QueueState): boolean =>
  queue.ready.size > 0 && queue.inFlight >= queue.capacity && queue.capacity < queue.most

/** One more or one fewer a tick; answers whether the pollers may take more now. */
export function pollersTick(machine: Machine, source: SourceState, queue: QueueState): boolean {
  const more = wantsMore(queue)
  const fewer = !more && queue.capacity > Math.max(queue.fewest, queue.inFlight)
  queue.ticking = more || fewer
  if (more) setPollers(machine, source, queue, queue.capacity + 1)
  else if (fewer) setPollers(machine, source, queue, queue.capacity - 1)
  if (queue.ticking) at(machine, machine.nowUs + queue.tickUs, EVENT.pollersTick, source.index)
  return more
}

/** After a throttle by M7, after an error by `fewer`; never below 2. */
export function backOff(machine: Machine, source: SourceState, queue: QueueState, fewer?: number): void {
  if (queue.spec.kind === 'sqs-fifo') return
  const halve = fewer === undefined && machine.scenario.choices.sqsBackoff === 'halve'
  const next = halve ? Math.floor(queue.capacity / 2) : queue.capacity - (fewer ?? 1)
  const floor = Math.min(SQS_FEWEST, queue.most)
  if (queue.capacity > floor) setPollers(machine, source, queue, Math.max(floor, next))
}

export function setPollers(machine: Machine, source: SourceState, queue: QueueState, count: number): void {
  closePollers(machine, source, queue)
  queue.capacity = count
  note(machine, RECORD.pollers, source.index, 0, count)
}

/** Adds what provisioned pollers cost up to now. */
export function closePollers(machine: Machine, source: SourceState, queue: QueueState): void {
  const provisioned = queue.spec.kind === 'sqs' && queue.spec.pollers !== null
  const pollers = Math.ceil(Math.max(queue.capacity, queue.fewest) / POLLER_CONCURRENCY)
  if (provisioned) source.totals.pollerUs += pollers * (machine.nowUs - queue.pollersSinceUs)
  queue.pollersSinceUs = machine.nowUs
}
