// A synchronous caller: gets its answer or a 429 at once, and tries again on its own account when it is told to.
import { RECORD } from '../happening.ts'
import type { SyncSource } from '../scenario.ts'
import { unit } from './draw.ts'
import { invoke } from './invoke.ts'
import { takeToken } from './limits.ts'
import { at, EVENT, laneNumber, note, type Machine, type SourceState } from './machine.ts'

export function callFunction(machine: Machine, source: SourceState, attempt: number): void {
  if (attempt === 1) source.totals.sent += 1
  else {
    source.totals.retried += 1
    note(machine, RECORD.clientRetried, source.index, attempt, 0)
  }
  if (letThrough(machine, source, attempt) && invoke(machine, source, attempt, false)) return
  const { most, firstMs, longestMs, jitter } = (source.spec as SyncSource).retries
  if (attempt > most) {
    source.totals.dropped += 1
    if (most > 0) note(machine, RECORD.clientGaveUp, source.index, attempt, 0)
    return
  }
  const longestUs = Math.min(longestMs, firstMs * 2 ** (attempt - 1)) * 1000
  const waitUs = Math.round(jitter ? longestUs * unit(source.random) : longestUs)
  note(machine, RECORD.clientRetry, source.index, attempt, waitUs)
  at(machine, machine.nowUs + waitUs, EVENT.clientRetry, laneNumber(source.index, attempt + 1))
}

/** What the gateway refuses never reaches the function: it counts neither there nor against the account. */
function letThrough(machine: Machine, source: SourceState, attempt: number): boolean {
  if (source.bucket === undefined || takeToken(source.bucket, machine.nowUs)) return true
  source.totals.refused += 1
  note(machine, RECORD.gatewayRefused, source.index, attempt, 0)
  return false
}
