// When requests come: even, Poisson, step, ramp, burst or a list of times; the n-th is computed, so that nothing drifts.
import type { Random } from '../../std/random.ts'
import type { Arrivals } from '../scenario.ts'
import { drawExponential } from './draw.ts'

export interface ArrivalState {
  readonly spec: Arrivals
  /** The rate counts anew from here; a moved control sets it to now. */
  fromUs: number
  ratePerS: number
  /** Mean time between two arrivals. */
  gapUs: number
  /** How many have come since `fromUs`. */
  count: number
  /** A moved control has set the rate: steps and ramps are over. */
  moved: boolean
  /** The entry in the calendar that is alive; an older one is stale. */
  order: number
}

export const arrivalsOf = (spec: Arrivals): ArrivalState => ({
  spec,
  fromUs: 'startS' in spec ? Math.round(spec.startS * 1e6) : 0,
  ratePerS: 'ratePerS' in spec ? spec.ratePerS : 0,
  gapUs: 'ratePerS' in spec ? 1e6 / spec.ratePerS : Infinity,
  count: 0,
  moved: false,
  order: -1,
})

/** Time of the next arrival in µs; Infinity when there is none. Call it once for each arrival. */
export function nextArrivalUs(state: ArrivalState, nowUs: number, random: Random): number {
  const { spec } = state
  if (spec.kind === 'schedule') return within(spec.timesS[state.count++], Infinity)
  if (spec.kind === 'burst') return nextOfBurst(state, spec)
  const endUs = spec.endS * 1e6
  if (spec.kind === 'poisson') {
    if (state.ratePerS <= 0) return Infinity
    const fromUs = Math.max(nowUs, state.fromUs + spec.offsetUs)
    const next = fromUs + Math.round(drawExponential(random) * state.gapUs)
    return next - spec.offsetUs < endUs ? next : Infinity
  }
  const afterUs = spec.kind === 'ramp' && !state.moved ? nextOfRamp(state, spec) : nextEven(state, spec)
  return afterUs < endUs ? afterUs + spec.offsetUs : Infinity
}

const within = (timeS: number | undefined, endS: number): number =>
  timeS === undefined || timeS >= endS ? Infinity : Math.round(timeS * 1e6)

type Steady = Exclude<Arrivals, { readonly kind: 'burst' | 'schedule' }>
type Of<K extends Arrivals['kind']> = Extract<Arrivals, { readonly kind: K }>

function nextOfBurst(state: ArrivalState, { count, startS, everyS, endS }: Of<'burst'>): number {
  const round = Math.floor(state.count++ / count)
  if (round > 0 && everyS === 0) return Infinity
  return within(startS + round * everyS, endS)
}

/** A step that has not come yet counts its own arrivals from 0; the count begins again at the step. */
function nextEven(state: ArrivalState, spec: Steady): number {
  if (spec.kind === 'step' && !state.moved) {
    const before = Math.ceil((state.fromUs * spec.beforePerS) / 1e6)
    if (state.count < before) return Math.round((state.count++ * 1e6) / spec.beforePerS)
    return state.fromUs + Math.round(((state.count++ - before) * 1e6) / state.ratePerS)
  }
  if (state.ratePerS <= 0) return Infinity
  return state.fromUs + Math.round((state.count++ * 1e6) / state.ratePerS)
}

/** Area under a rate that grows evenly: n = a t + (b − a) t² / 2 T, solved for t. */
function nextOfRamp(state: ArrivalState, { fromPerS, startS, endS }: Of<'ramp'>): number {
  const n = state.count++
  const lengthS = endS - startS
  const slope = (state.ratePerS - fromPerS) / lengthS
  // The form that keeps its digits when the slope is small, and needs no division by it.
  const root = fromPerS * fromPerS + 2 * slope * n
  if (root < 0) return Infinity
  const t = n === 0 ? 0 : (2 * n) / (fromPerS + Math.sqrt(root))
  return Number.isFinite(t) ? state.fromUs + Math.round(t * 1e6) : Infinity
}

/** A moved control: from now on at this rate, the first arrival one gap from now. */
export function changeRate(state: ArrivalState, ratePerS: number, nowUs: number): void {
  state.fromUs = nowUs
  state.ratePerS = ratePerS
  state.gapUs = 1e6 / ratePerS
  state.count = 1
  state.moved = true
}
