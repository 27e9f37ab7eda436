// Kinesis and DynamoDB streams: each shard is read in order, a failing batch blocks its lane until it is given up (R51–R53).
import { RECORD } from '../happening.ts'
import { BATCH_KB, POLLS_PER_S, STREAM_RETENTION_S } from '../rules.ts'
import type { StreamSource } from '../scenario.ts'
import { closeBatch, deliver, giveUp, openBatch, retryThrottled, retryWaitUs } from './batch.ts'
import { invoke } from './invoke.ts'
import { at, EVENT, laneNumber, note, OUTCOME, type Machine, type SourceState } from './machine.ts'
import { popFirst, pushLast, ringOf, type Ring } from './ring.ts'
import type { Batch, StreamLane, StreamState } from './source-states.ts'

export const streamOf = (spec: StreamSource): StreamState => ({
  spec,
  lanes: Array.from({ length: spec.shards * spec.factor }, () => ({
    buffer: ringOf(),
    pending: [],
    busy: false,
    blocked: false,
    gatherUs: 0,
    windowOrder: -1,
  })),
  unread: Array.from({ length: spec.shards }, ringOf),
  polling: Array.from({ length: spec.shards }, () => false),
  poisoned: new Set(spec.poisoned),
  sentUs: [0],
  batchMost: Math.max(1, Math.min(spec.batchSize, Math.floor(BATCH_KB / spec.messageKb))),
  pollUs: 1_000_000 / POLLS_PER_S[spec.kind],
  keepUs: Math.min(spec.maxRecordAgeS < 0 ? Infinity : spec.maxRecordAgeS, STREAM_RETENTION_S) * 1e6,
})

export function acceptRecord(machine: Machine, source: SourceState, stream: StreamState): void {
  source.totals.sent += 1
  note(machine, RECORD.accepted, source.index, 0, 1)
  const id = source.totals.sent
  stream.sentUs[id] = machine.nowUs
  const shard = (id - 1) % stream.spec.shards
  pushLast(stream.unread[shard] as Ring, id)
  if (stream.polling[shard] === true) return
  stream.polling[shard] = true
  const pollUs = Math.ceil(machine.nowUs / stream.pollUs) * stream.pollUs
  at(machine, pollUs, EVENT.streamPoll, laneNumber(source.index, shard))
}

export function pollShard(machine: Machine, source: SourceState, stream: StreamState, shard: number): void {
  const { shards, factor } = stream.spec
  const unread = stream.unread[shard] as Ring
  stream.polling[shard] = false
  while (unread.size > 0) {
    const id = popFirst(unread)
    // Keys are spread evenly: the n-th record of a shard belongs to its n-th part.
    const part = Math.floor((id - 1) / shards) % factor
    const lane = stream.lanes[shard * factor + part] as StreamLane
    if (lane.buffer.size === 0) lane.gatherUs = machine.nowUs
    pushLast(lane.buffer, id)
  }
  for (let part = 0; part < factor; part += 1) pumpLane(machine, source, stream, shard * factor + part)
}

export function streamWindow(machine: Machine, source: SourceState, stream: StreamState, lane: number): void {
  ;(stream.lanes[lane] as StreamLane).windowOrder = -1
  pumpLane(machine, source, stream, lane)
}

function pumpLane(machine: Machine, source: SourceState, stream: StreamState, index: number): void {
  const lane = stream.lanes[index] as StreamLane
  while (!lane.busy) {
    const pending = lane.pending.pop()
    if (pending !== undefined) tryRecords(machine, source, stream, pending)
    else if (!takeBatch(machine, source, stream, index)) return
  }
}

/** Puts the next batch of new records up; false when it is not time yet. */
function takeBatch(machine: Machine, source: SourceState, stream: StreamState, index: number): boolean {
  const lane = stream.lanes[index] as StreamLane
  const { buffer } = lane
  if (buffer.size === 0) return false
  const dueUs = lane.gatherUs + stream.spec.windowS * 1e6
  if (buffer.size < stream.batchMost && dueUs > machine.nowUs) {
    if (lane.windowOrder < 0) lane.windowOrder = at(machine, dueUs, EVENT.window, laneNumber(source.index, index))
    return false
  }
  const ids: number[] = []
  while (ids.length < stream.batchMost && buffer.size > 0) ids.push(popFirst(buffer))
  lane.gatherUs = machine.nowUs
  note(machine, RECORD.received, source.index, index, ids.length)
  lane.pending.push(open(machine, source, index, ids, 0))
  return true
}

const open = (machine: Machine, source: SourceState, lane: number, ids: readonly number[], retries: number): number =>
  openBatch(machine, { source: source.index, lane, ids, receivedUs: machine.nowUs, throttles: 0, retries })

/** Runs a batch, without the records that are too old; the lane is busy until it has ended. */
export function tryRecords(machine: Machine, source: SourceState, stream: StreamState, id: number): void {
  const batch = machine.batches[id] as Batch
  const lane = stream.lanes[batch.lane] as StreamLane
  const ids = batch.ids.filter((record) => machine.nowUs - (stream.sentUs[record] as number) < stream.keepUs)
  const { maxRecordAgeS, onFailure } = stream.spec
  giveUp(machine, source, batch.ids.length - ids.length, 'RecordAgeExceeded', onFailure && maxRecordAgeS >= 0)
  if (ids.length === 0) {
    closeBatch(machine, id)
    return free(machine, source, lane, batch.lane)
  }
  const current = { ...batch, ids }
  machine.batches[id] = current
  lane.busy = true
  if (batch.retries + batch.throttles > 0) source.totals.retried += 1
  const poisoned = !stream.spec.partialResponses && ids.some((record) => stream.poisoned.has(record))
  if (invoke(machine, source, id, poisoned)) return
  block(machine, source, lane, batch.lane)
  retryThrottled(machine, source, id, current, retryWaitUs(current.throttles))
}

export function retryRecords(machine: Machine, source: SourceState, stream: StreamState, id: number): void {
  const { lane } = machine.batches[id] as Batch
  ;(stream.lanes[lane] as StreamLane).busy = false
  tryRecords(machine, source, stream, id)
  pumpLane(machine, source, stream, lane)
}

function block(machine: Machine, source: SourceState, lane: StreamLane, index: number): void {
  if (!lane.blocked) note(machine, RECORD.laneBlocked, source.index, index, 0)
  lane.blocked = true
}

function free(machine: Machine, source: SourceState, lane: StreamLane, index: number): void {
  lane.busy = false
  if (lane.blocked) note(machine, RECORD.laneFreed, source.index, index, 0)
  lane.blocked = false
}

export function streamEnded(
  machine: Machine,
  source: SourceState,
  stream: StreamState,
  id: number,
  outcome: number,
): void {
  const batch = machine.batches[id] as Batch
  const lane = stream.lanes[batch.lane] as StreamLane
  const done = outcome === OUTCOME.succeeded ? doneOf(stream, batch.ids) : 0
  deliver(machine, source, done)
  if (done === batch.ids.length) {
    closeBatch(machine, id)
    free(machine, source, lane, batch.lane)
  } else {
    // What was done before the first failure is not run again, and starts the count of retries anew.
    machine.batches[id] = { ...batch, ids: batch.ids.slice(done), throttles: 0, retries: done > 0 ? 0 : batch.retries }
    failBatch(machine, source, stream, id)
  }
  pumpLane(machine, source, stream, batch.lane)
}

/** With a partial batch response everything before the first failure counts. */
function doneOf(stream: StreamState, ids: readonly number[]): number {
  const firstFailed = stream.spec.partialResponses ? ids.findIndex((id) => stream.poisoned.has(id)) : -1
  return firstFailed < 0 ? ids.length : firstFailed
}

/** R53: split in two (which uses up no retry), tried again, or given up. */
function failBatch(machine: Machine, source: SourceState, stream: StreamState, id: number): void {
  const { ids, lane: index, retries } = machine.batches[id] as Batch
  const lane = stream.lanes[index] as StreamLane
  const { bisect, maxRetries, onFailure } = stream.spec
  if (bisect && ids.length > 1) {
    const middle = Math.ceil(ids.length / 2)
    note(machine, RECORD.bisected, source.index, index, ids.length)
    closeBatch(machine, id)
    lane.pending.push(open(machine, source, index, ids.slice(middle), retries))
    lane.pending.push(open(machine, source, index, ids.slice(0, middle), retries))
    lane.busy = false
  } else if (maxRetries >= 0 && retries >= maxRetries) {
    giveUp(machine, source, ids.length, 'RetriesExhausted', onFailure)
    closeBatch(machine, id)
    free(machine, source, lane, index)
  } else {
    ;(machine.batches[id] as Batch).retries = retries + 1
    block(machine, source, lane, index)
    note(machine, RECORD.retryAfterError, source.index, retries + 1, retryWaitUs(retries))
    at(machine, machine.nowUs + retryWaitUs(retries), EVENT.batchRetry, id)
  }
}
