// The checks that a request passes before it runs (M5): requests per second, then a free place, then the scaling rate.
import { CAUSE, type Cause } from '../happening.ts'
import { RATE_FACTOR } from '../rules.ts'
import { createEnvironment, takeIdle } from './environments.ts'
import { fits, take, takeFromStock } from './limits.ts'
import type { FunctionState, Machine, SourceState } from './machine.ts'
import { popLast } from './ring.ts'

/** A refusal is a negative number, so that it can be told from an environment's slot. */
const refusal = (cause: Cause): number => -1 - CAUSE[cause]
export const causeOf = (refused: number): number => -1 - refused

/** In `outcome` between admission and start: this environment is new. */
export const COLD = 255

/** The environment that will serve the request, or a refusal. */
export function admit(machine: Machine, f: FunctionState, source: SourceState): number {
  if (f.reserved === 0) return refusal('reservedCap')
  // R25: nothing counts asynchronous requests per second.
  const counted = source.spec.kind !== 'async'
  const { checkOrder } = machine.scenario.choices
  if (counted && checkOrder === 'rate-first' && !takeRate(machine, f)) return rateRefusal(f)
  const warm = source.alias && f.idleProvisioned.size > 0 && provisionedRateFits(machine, f, counted)
  if (!warm && f.reserved >= 0 && f.busyOnDemand >= f.reserved - f.provisioned) return refusal('reservedCap')
  if (!warm && f.reserved < 0 && unreservedLeft(machine) <= 0) return refusal('accountPool')
  if (counted && checkOrder === 'concurrency-first' && !takeRate(machine, f)) return rateRefusal(f)
  if (!warm) return onDemand(machine, f)
  if (counted) take(f.provisionedRate)
  return popLast(f.idleProvisioned)
}

function onDemand(machine: Machine, f: FunctionState): number {
  const idle = takeIdle(machine, f)
  if (idle >= 0) return idle
  if (machine.scenario.scalingRate && !takeFromStock(f.stock, machine.nowUs)) return refusal('scalingRate')
  const slot = createEnvironment(machine, f.index, false)
  machine.environments.outcome[slot] = COLD
  return slot
}

/** R17: what requests on demand of functions without a reservation may still take. */
export const unreservedLeft = ({ account }: Machine): number =>
  account.limit - account.reserved - account.provisioned - account.busy

const rateRefusal = (f: FunctionState): number => refusal(f.reserved >= 0 ? 'reservedRate' : 'accountRate')

/** R24: 10 × for each reservation, 10 × for the account; the account's quota never refuses a reservation. */
function takeRate({ account, nowUs, scenario }: Machine, f: FunctionState): boolean {
  const bucket = scenario.choices.rateQuota === 'bucket'
  const inAccount = fits(account.rate, account.limit * RATE_FACTOR, nowUs, bucket)
  if (f.reserved < 0) {
    if (inAccount) take(account.rate)
    return inAccount
  }
  if (!fits(f.rate, f.reserved * RATE_FACTOR, nowUs, bucket)) return false
  take(f.rate)
  take(account.rate)
  return true
}

/** R12: above 10 × N requests per second the rest spills, however many are idle. */
const provisionedRateFits = ({ nowUs, scenario }: Machine, f: FunctionState, counted: boolean): boolean =>
  !counted || fits(f.provisionedRate, f.ready * RATE_FACTOR, nowUs, scenario.choices.rateQuota === 'bucket')
