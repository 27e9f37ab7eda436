// Execution environments: made, kept idle, used again, ended.
import { RECORD } from '../happening.ts'
import { FUNCTION } from '../records.ts'
import { at, EVENT, note, type Environments, type FunctionState, type Machine } from './machine.ts'
import { first, popFirst, popLast, pushLast } from './ring.ts'

export const environmentsOf = (capacity = 1024): Environments => ({
  fn: new Uint8Array(capacity),
  source: new Uint8Array(capacity),
  token: new Int32Array(capacity),
  provisioned: new Uint8Array(capacity),
  reset: new Uint8Array(capacity),
  outcome: new Uint8Array(capacity),
  idleSinceUs: new Float64Array(capacity),
  free: [],
  used: 0,
})

export function createEnvironment(machine: Machine, fn: number, provisioned: boolean): number {
  const { environments } = machine
  const slot = environments.free.pop() ?? environments.used++
  if (slot >= environments.fn.length) grow(environments)
  environments.fn[slot] = fn
  environments.provisioned[slot] = provisioned ? 1 : 0
  environments.reset[slot] = 0
  return slot
}

function grow(environments: Environments): void {
  const next = environmentsOf(environments.fn.length * 2)
  for (const column of ['fn', 'source', 'token', 'provisioned', 'reset', 'outcome', 'idleSinceUs'] as const) {
    next[column].set(environments[column])
  }
  Object.assign(environments, next, { free: environments.free, used: environments.used })
}

/** M1: the idle environment that serves next; −1 when there is none. */
export function takeIdle(machine: Machine, f: FunctionState): number {
  if (f.idle.size === 0) return -1
  return machine.scenario.choices.idlePick === 'most-recent' ? popLast(f.idle) : popFirst(f.idle)
}

/** Free again: waits for the next request until its lifetime is over (M2). */
export function makeIdle(machine: Machine, f: FunctionState, slot: number): void {
  pushLast(f.idle, slot)
  machine.environments.idleSinceUs[slot] = machine.nowUs
  if (!f.reaping) scheduleReap(machine, f)
}

/** Those idle longest stand first, whichever serves next: one timer is enough for a function. */
function scheduleReap(machine: Machine, f: FunctionState): void {
  const sinceUs = machine.environments.idleSinceUs[first(f.idle)] as number
  f.reaping = true
  at(machine, sinceUs + machine.scenario.choices.idleLifetimeS * 1_000_000, EVENT.reap, f.index)
}

export function reap(machine: Machine, f: FunctionState): void {
  const { idleSinceUs, free } = machine.environments
  const expiredUs = machine.nowUs - machine.scenario.choices.idleLifetimeS * 1_000_000
  f.reaping = false
  while (f.idle.size > 0 && (idleSinceUs[first(f.idle)] as number) <= expiredUs) {
    const slot = popFirst(f.idle)
    free.push(slot)
    note(machine, RECORD.reaped, FUNCTION + f.index, slot, 0)
  }
  if (f.idle.size > 0) scheduleReap(machine, f)
}
