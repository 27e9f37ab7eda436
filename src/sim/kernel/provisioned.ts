// Provisioned concurrency: asked for, made ready all at once after its time, handed back, billed by the configured time.
import { RECORD } from '../happening.ts'
import { FUNCTION } from '../records.ts'
import { provisionedDelayUs } from '../rules.ts'
import { createEnvironment } from './environments.ts'
import { at, EVENT, note, type FunctionState, type Machine } from './machine.ts'
import { popFirst, pushLast } from './ring.ts'

/** Capacity is billed in steps of 5 minutes. */
const BILLING_STEP_US = 300_000_000

/** Claims concurrency at once; more becomes usable when all of it is there, fewer at once (R13, M9). */
export function requestProvisioned(machine: Machine, f: FunctionState, count: number): void {
  closeCapacity(machine, f)
  if (f.reserved < 0) machine.account.provisioned += count - f.provisioned
  f.provisioned = count
  note(machine, RECORD.provisionedRequested, FUNCTION + f.index, 0, count)
  while (f.ready > count && f.idleProvisioned.size > 0) remove(machine, f, popFirst(f.idleProvisioned))
  f.allocation = -1
  if (f.ready < count) {
    const delayUs = provisionedDelayUs(count - f.ready, machine.scenario.rulesAsOf)
    f.allocation = at(machine, machine.nowUs + delayUs, EVENT.provisionedReady, f.index)
  }
}

/** Called by the timer; one that a later request has overtaken does nothing. */
export function provisionedArrived(machine: Machine, f: FunctionState): void {
  if (machine.order === f.allocation) makeReady(machine, f)
}

/** All that is asked for and not there yet; when the run begins, that is everything. */
export function makeReady(machine: Machine, f: FunctionState): void {
  while (f.ready < f.provisioned) {
    const slot = createEnvironment(machine, f.index, true)
    machine.environments.outcome[slot] = 0
    f.ready += 1
    pushLast(f.idleProvisioned, slot)
    note(machine, RECORD.provisionedReady, FUNCTION + f.index, slot, 0)
    if (machine.nowUs > 0) f.totals.initMs += Math.ceil(f.initUs / 1000)
  }
}

/** After an invocation: idle again, or gone when there are now too many. */
export function returnProvisioned(machine: Machine, f: FunctionState, slot: number): void {
  if (f.ready > f.provisioned) remove(machine, f, slot)
  else pushLast(f.idleProvisioned, slot)
}

function remove(machine: Machine, f: FunctionState, slot: number): void {
  f.ready -= 1
  machine.environments.free.push(slot)
  note(machine, RECORD.provisionedRemoved, FUNCTION + f.index, slot, 0)
}

/** Adds what the setting up to now costs; called when it changes and when the run ends. */
export function closeCapacity(machine: Machine, f: FunctionState): void {
  const steps = Math.ceil((machine.nowUs - f.provisionedSinceUs) / BILLING_STEP_US)
  f.totals.capacityS += f.provisioned * steps * (BILLING_STEP_US / 1_000_000)
  f.provisionedSinceUs = machine.nowUs
}
