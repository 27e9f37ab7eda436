// The load that a scenario offers a function at a moment, and the places it has: what the formulas beside the run need.
import { offeredLoad } from '../../../sim/closed-forms.ts'
import type { Scenario, SourceSpec } from '../../../sim/scenario.ts'
import { movedTo } from '../controls/edit.ts'

export interface Load {
  readonly ratePerS: number
  readonly durationS: number
  /** a = λ · d */
  readonly load: number
  /** Environments that it may have at once. */
  readonly places: number
  /** Whether Erlang B speaks of this: random arrivals that are refused and do not come back. */
  readonly random: boolean
}

export function loadOf(scenario: Scenario, fn: number, atS: number): Load | undefined {
  const f = scenario.functions[fn]
  if (f === undefined) return undefined
  const sources = scenario.sources.filter(({ target }) => target === f.name)
  const rates = sources.map((source) => rateOf(scenario, source, atS))
  if (sources.length === 0 || rates.includes(undefined)) return undefined
  const ratePerS = rates.reduce((sum: number, rate) => sum + (rate ?? 0), 0)
  const durationS = numberAt(scenario, f.name, 'durationMs', f.durationMs, atS) / 1000
  const random = sources.every(
    (source) => source.kind === 'sync' && source.retries.most === 0 && source.arrivals.kind === 'poisson',
  )
  return { ratePerS, durationS, load: offeredLoad(ratePerS, durationS), places: placesOf(scenario, fn, atS), random }
}

/** Undefined where there is no rate to speak of: a burst, a schedule, or what a queue hands out. */
function rateOf(scenario: Scenario, { name, arrivals, kind }: SourceSpec, atS: number): number | undefined {
  if (kind !== 'sync' && kind !== 'async') return undefined
  const moved = movedTo(scenario, 'source', name, 'ratePerS', atS)
  if (moved !== undefined) return moved.value ?? 0
  if (arrivals.kind === 'burst' || arrivals.kind === 'schedule') return undefined
  if (atS >= arrivals.endS) return 0
  if (arrivals.kind === 'step') return atS < arrivals.startS ? arrivals.beforePerS : arrivals.ratePerS
  if (atS < arrivals.startS) return 0
  if (arrivals.kind !== 'ramp') return arrivals.ratePerS
  const part = (atS - arrivals.startS) / Math.max(arrivals.endS - arrivals.startS, 1e-9)
  return arrivals.fromPerS + (arrivals.ratePerS - arrivals.fromPerS) * part
}

const numberAt = (scenario: Scenario, name: string, field: string, first: number, atS: number): number =>
  movedTo(scenario, 'function', name, field, atS)?.value ?? first

/** Its own reservation, or what others leave of the account. */
function placesOf(scenario: Scenario, fn: number, atS: number): number {
  const limit = movedTo(scenario, 'account', '', 'accountLimit', atS)?.value ?? scenario.accountLimit
  const shares = scenario.functions.map((f) => {
    const moved = movedTo(scenario, 'function', f.name, 'reserved', atS)
    const reserved = moved === undefined ? f.reserved : moved.value
    return { reserved, claims: reserved ?? numberAt(scenario, f.name, 'provisioned', f.provisioned, atS) }
  })
  const own = shares[fn]?.reserved ?? null
  if (own !== null) return own
  return Math.max(0, limit - shares.reduce((sum, { claims }, index) => sum + (index === fn ? 0 : claims), 0))
}
