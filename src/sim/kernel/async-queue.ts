// Asynchronous invocation: accepted at once, tried again after errors and throttles, given up by count or by age.
import { RECORD, type Reason } from '../happening.ts'
import { BACKOFF_FIRST_US, BACKOFF_LONGEST_US, ERROR_WAITS_US } from '../rules.ts'
import type { AsyncSource } from '../scenario.ts'
import { giveUp } from './batch.ts'
import { invoke } from './invoke.ts'
import { at, EVENT, note, OUTCOME, type Machine, type SourceState } from './machine.ts'
import type { AsyncEvent } from './source-states.ts'

export function acceptEvent(machine: Machine, source: SourceState): void {
  source.totals.sent += 1
  note(machine, RECORD.accepted, source.index, 0, 1)
  const id = machine.freeEvents.pop() ?? machine.asyncEvents.length
  machine.asyncEvents[id] = { source: source.index, sentUs: machine.nowUs, errors: 0, throttles: 0 }
  tryEvent(machine, id)
}

/** M6: the poller takes an event as soon as it is due. */
export function tryEvent(machine: Machine, id: number): void {
  const event = machine.asyncEvents[id] as AsyncEvent
  const source = machine.sources[event.source] as SourceState
  const ageUs = machine.nowUs - event.sentUs
  if (source.target.reserved === 0) return lose(machine, source, id, 'ZeroReservedConcurrency')
  if (ageUs > 0 && ageUs >= longestUs(source)) return lose(machine, source, id, 'EventAgeExceeded')
  if (event.errors + event.throttles > 0) source.totals.retried += 1
  if (invoke(machine, source, id, false)) return
  const doubling = machine.scenario.choices.asyncBackoff === 'doubling'
  const doubledUs = BACKOFF_FIRST_US * 2 ** (doubling ? Math.min(event.throttles, 20) : 0)
  event.throttles += 1
  wait(machine, source, id, RECORD.backedOff, event.throttles, Math.min(doubledUs, BACKOFF_LONGEST_US))
}

export function asyncEnded(machine: Machine, source: SourceState, id: number, outcome: number): void {
  const spec = source.spec as AsyncSource
  const event = machine.asyncEvents[id] as AsyncEvent
  if (outcome === OUTCOME.succeeded) {
    source.totals.delivered += 1
    if (spec.onSuccess) source.totals.onSuccess += 1
    machine.freeEvents.push(id)
    return
  }
  event.errors += 1
  if (event.errors > spec.maxRetries) return lose(machine, source, id, 'RetriesExhausted')
  const waitUs = ERROR_WAITS_US[Math.min(event.errors, ERROR_WAITS_US.length) - 1] as number
  wait(machine, source, id, RECORD.retryAfterError, event.errors, waitUs)
}

const longestUs = (source: SourceState): number => (source.spec as AsyncSource).maxEventAgeS * 1e6

/** Until its next try, or until it is too old, whichever comes first. */
function wait(
  machine: Machine,
  source: SourceState,
  id: number,
  kind: typeof RECORD.backedOff | typeof RECORD.retryAfterError,
  tries: number,
  waitUs: number,
): void {
  const tooOldUs = (machine.asyncEvents[id] as AsyncEvent).sentUs + longestUs(source)
  const nextUs = Math.max(machine.nowUs, Math.min(machine.nowUs + waitUs, tooOldUs))
  note(machine, kind, source.index, tries, nextUs - machine.nowUs)
  at(machine, nextUs, EVENT.asyncTry, id)
}

function lose(machine: Machine, source: SourceState, id: number, reason: Reason): void {
  const { deadLetterQueue, onFailure } = source.spec as AsyncSource
  giveUp(machine, source, 1, reason, deadLetterQueue || onFailure)
  machine.freeEvents.push(id)
}
