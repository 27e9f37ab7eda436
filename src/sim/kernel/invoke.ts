// One request at a function: admitted or refused, started, and ended.
import { RECORD, type RecordKind } from '../happening.ts'
import { INIT_LIMIT_US, YEARS } from '../rules.ts'
import { admit, causeOf, COLD } from './admit.ts'
import { drawChance, drawUs } from './draw.ts'
import { makeIdle } from './environments.ts'
import { at, EVENT, note, OUTCOME, type FunctionState, type Machine, type SourceState } from './machine.ts'
import { returnProvisioned } from './provisioned.ts'

/**
 * Runs one request, or refuses it. `token` comes back when it ends; `poisoned` makes the handler fail.
 * Answers whether it runs; when not, it was throttled.
 */
export function invoke(machine: Machine, source: SourceState, token: number, poisoned: boolean): boolean {
  const f = source.target
  const { totals } = f
  totals.arrivals += 1
  const slot = admit(machine, f, source)
  if (slot >= 0) {
    start(machine, f, source, slot, token, poisoned)
    return true
  }
  const cause = causeOf(slot)
  totals.throttled[cause] = (totals.throttled[cause] as number) + 1
  note(machine, RECORD.throttled, source.index, cause, 0)
  return false
}

function start(
  machine: Machine,
  f: FunctionState,
  source: SourceState,
  slot: number,
  token: number,
  poisoned: boolean,
): void {
  const { environments, nowUs } = machine
  const cold = environments.outcome[slot] === COLD
  const provisioned = environments.provisioned[slot] === 1
  let initUs = cold || environments.reset[slot] === 1 ? f.initUs : 0
  let holdUs = drawUs(f.duration)
  // R61: an init over the limit is broken off and run again inside the invocation.
  if (initUs > INIT_LIMIT_US && !provisioned) {
    holdUs += initUs
    initUs = INIT_LIMIT_US
  }
  environments.outcome[slot] = outcomeOf(f, holdUs, poisoned)
  holdUs = Math.min(holdUs, f.timeoutUs)
  environments.reset[slot] = 0
  environments.source[slot] = source.index
  environments.token[slot] = token
  const endUs = nowUs + initUs + holdUs
  const withinUs = Math.min(endUs, machine.durationUs) - nowUs
  const spilled = !provisioned && source.alias && f.provisioned > 0
  count(machine, f, provisioned, withinUs)
  bill(machine, f, provisioned, holdUs, initUs)
  if (cold) f.totals.coldStarts += 1
  if (spilled) f.totals.spilled += 1
  note(machine, kindOfStart(provisioned, spilled, cold), source.index, slot, cold ? initUs : 0)
  if (initUs > 0 && !cold) note(machine, RECORD.initRepeated, source.index, slot, initUs)
  at(machine, endUs, EVENT.ended, slot)
}

function outcomeOf(f: FunctionState, holdUs: number, poisoned: boolean): number {
  const { spec, faults, errorShare } = f
  // Both are drawn each time: moving one of the two sliders leaves the other's draws alone.
  const failed = errorShare > 0 && drawChance(faults, errorShare)
  const crashed = spec.crashShare > 0 && drawChance(faults, spec.crashShare)
  if (holdUs > f.timeoutUs) return OUTCOME.timedOut
  if (crashed) return OUTCOME.crashed
  return failed || poisoned ? OUTCOME.failed : OUTCOME.succeeded
}

const kindOfStart = (provisioned: boolean, spilled: boolean, cold: boolean): RecordKind => {
  if (provisioned) return RECORD.startedProvisioned
  if (spilled) return cold ? RECORD.spilledCold : RECORD.spilledWarm
  return cold ? RECORD.startedCold : RECORD.startedWarm
}

/** M8 */
export const countsAsUnreserved = (machine: Machine, f: FunctionState, provisioned: boolean): boolean =>
  f.reserved < 0 && (!provisioned || machine.scenario.choices.provisionedBusy === 'unreserved')

function count(machine: Machine, f: FunctionState, provisioned: boolean, withinUs: number): void {
  const { account } = machine
  const { totals } = f
  totals.busyUs += withinUs
  if (provisioned) {
    f.busyProvisioned += 1
    totals.provisioned += 1
    totals.provisionedBusyUs += withinUs
  } else {
    f.busyOnDemand += 1
    totals.onDemand += 1
  }
  totals.peakConcurrency = Math.max(totals.peakConcurrency, f.busyOnDemand + f.busyProvisioned)
  account.concurrency += 1
  account.peakConcurrency = Math.max(account.peakConcurrency, account.concurrency)
  if (countsAsUnreserved(machine, f, provisioned)) account.busy += 1
  notePeakClaimed(machine)
}

export function notePeakClaimed({ account }: Machine): void {
  account.peakClaimed = Math.max(account.peakClaimed, account.busy + account.reserved + account.provisioned)
}

/** Billed when it starts, for all it will take: whole milliseconds, rounded up. */
function bill(machine: Machine, f: FunctionState, provisioned: boolean, holdUs: number, initUs: number): void {
  const handlerMs = Math.ceil(holdUs / 1000)
  if (provisioned) f.totals.provisionedMs += handlerMs
  else f.totals.onDemandMs += handlerMs
  if (initUs > 0 && YEARS[machine.scenario.rulesAsOf].initBilled) {
    f.totals.initMs += Math.ceil((holdUs + initUs) / 1000) - handlerMs
  }
}

/** The environment is free again; answers how its invocation went. */
export function end(machine: Machine, slot: number): number {
  const { environments, account } = machine
  const f = machine.functions[environments.fn[slot] as number] as FunctionState
  const outcome = environments.outcome[slot] as number
  const provisioned = environments.provisioned[slot] === 1
  environments.reset[slot] = outcome >= OUTCOME.crashed ? 1 : 0
  account.concurrency -= 1
  if (countsAsUnreserved(machine, f, provisioned)) account.busy -= 1
  if (outcome !== OUTCOME.succeeded) f.totals.failed += 1
  note(machine, (RECORD.succeeded + outcome) as RecordKind, environments.source[slot] as number, slot, 0)
  if (provisioned) {
    f.busyProvisioned -= 1
    returnProvisioned(machine, f, slot)
  } else {
    f.busyOnDemand -= 1
    makeIdle(machine, f, slot)
  }
  return outcome
}
