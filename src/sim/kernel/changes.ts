// Controls moved during a run take effect here; what runs may finish (M9).
import { RECORD } from '../happening.ts'
import { NOBODY } from '../records.ts'
import type { Change, FunctionField } from '../scenario.ts'
import { changeRate, nextArrivalUs } from './arrivals.ts'
import { countsAsUnreserved, notePeakClaimed } from './invoke.ts'
import { at, EVENT, note, type FunctionState, type Machine, type SourceState } from './machine.ts'
import { setPollers } from './pollers.ts'
import { requestProvisioned } from './provisioned.ts'

export function applyChange(machine: Machine, index: number): void {
  const change = machine.scenario.changes[index] as Change
  note(machine, RECORD.changed, NOBODY, 0, index)
  if (change.on === 'account') machine.account.limit = change.value
  else if (change.on === 'function') {
    const f = machine.functions.find(({ spec }) => spec.name === change.name)
    if (f !== undefined) changeFunction(machine, f, change.field, change.value)
  } else {
    const source = machine.sources.find(({ spec }) => spec.name === change.name)
    if (source === undefined) return
    if (change.field === 'ratePerS') changeArrivals(machine, source, change.value ?? 0)
    else changeMaxConcurrency(machine, source, change.value)
  }
  notePeakClaimed(machine)
}

function changeFunction(machine: Machine, f: FunctionState, field: FunctionField, value: number | null): void {
  if (field === 'reserved') reserve(machine, f, value ?? -1)
  else if (field === 'provisioned') requestProvisioned(machine, f, value ?? 0)
  else if (field === 'durationMs') f.duration.meanUs = Math.round((value ?? 0) * 1000)
  else if (field === 'initMs') f.initUs = Math.round((value ?? 0) * 1000)
  else f.errorShare = value ?? 0
}

/** What runs moves from the one pool to the other together with its function. */
function reserve(machine: Machine, f: FunctionState, reserved: number): void {
  const { account } = machine
  const running = (): number =>
    (countsAsUnreserved(machine, f, false) ? f.busyOnDemand : 0) +
    (countsAsUnreserved(machine, f, true) ? f.busyProvisioned : 0)
  account.busy -= running()
  account.reserved += Math.max(0, reserved) - Math.max(0, f.reserved)
  account.provisioned += (reserved < 0 ? f.provisioned : 0) - (f.reserved < 0 ? f.provisioned : 0)
  f.reserved = reserved
  account.busy += running()
}

export function changeArrivals(machine: Machine, source: SourceState, ratePerS: number): void {
  changeRate(source.arrivals, ratePerS, machine.nowUs)
  scheduleArrival(machine, source)
}

export function scheduleArrival(machine: Machine, source: SourceState): void {
  const nextUs = nextArrivalUs(source.arrivals, machine.nowUs, source.random)
  source.arrivals.order = nextUs < machine.durationUs ? at(machine, nextUs, EVENT.arrival, source.index) : -1
}

function changeMaxConcurrency(machine: Machine, source: SourceState, value: number | null): void {
  const { queue } = source
  if (queue === undefined) return
  queue.most = value ?? queue.mostByDefault
  queue.fewest = queue.spec.kind === 'sqs-fifo' ? queue.most : Math.min(queue.fewestByDefault, queue.most)
  const next = queue.spec.kind === 'sqs-fifo' ? queue.most : Math.min(queue.capacity, queue.most)
  if (next !== queue.capacity) setPollers(machine, source, queue, next)
}
