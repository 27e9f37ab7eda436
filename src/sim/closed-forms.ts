// The formulas that stand beside a run: Little, Erlang B and C, spill-over, Poisson quantiles, the ramp after a step.
import { exp } from '../std/real.ts'

/** Little: requests in flight on average, from requests per second and seconds each. */
export const offeredLoad = (ratePerS: number, holdingS: number): number => ratePerS * holdingS

/** Erlang B: share of requests that find all `servers` busy at offered load `load`, whatever the durations' shape. */
export function erlangB(servers: number, load: number): number {
  if (load <= 0) return servers === 0 && load === 0 ? 1 : 0
  let blocked = 1
  for (let k = 1; k <= servers; k += 1) blocked = (load * blocked) / (k + load * blocked)
  return blocked
}

/** Erlang C: share that has to wait when nobody is refused; 1 when the load is more than can be served. */
export function erlangC(servers: number, load: number): number {
  if (load >= servers) return 1
  const blocked = erlangB(servers, load)
  return blocked / (1 - (load / servers) * (1 - blocked))
}

export interface Spill {
  readonly provisioned: number
  readonly spilled: number
  readonly throttled: number
}

/** Shares of requests with `provisioned` environments chosen first and `cap` places in all. */
export function spillOver(provisioned: number, cap: number, load: number): Spill {
  const full = erlangB(provisioned, load)
  const throttled = erlangB(cap, load)
  return { provisioned: 1 - full, spilled: full - throttled, throttled }
}

/** Smallest n with P(concurrency ≤ n) ≥ `share`, for concurrency that nothing caps. */
export function poissonQuantile(mean: number, share: number): number {
  if (mean <= 0) return 0
  // From the middle outwards, relative to the most likely value: e^-mean alone would underflow.
  const mode = Math.floor(mean)
  const reach = Math.ceil(12 * Math.sqrt(mean) + 30)
  const from = Math.max(0, mode - reach)
  const weights: number[] = []
  let weight = 1
  for (let n = mode; n > from; n -= 1) weight *= n / mean
  for (let n = from; n <= mode + reach; n += 1) {
    weights.push(weight)
    weight *= mean / (n + 1)
  }
  const total = weights.reduce((sum, each) => sum + each, 0)
  let sum = 0
  for (const [index, each] of weights.entries()) {
    sum += each
    if (sum >= share * total) return from + index
  }
  return mode + reach
}

/** Concurrency `t` seconds after a step to `ratePerS`, every request taking `durationS`. */
export const rampConstant = (ratePerS: number, durationS: number, t: number): number =>
  ratePerS * Math.min(Math.max(t, 0), durationS)

/** The same with exponential durations of that mean. */
export const rampExponential = (ratePerS: number, durationS: number, t: number): number =>
  ratePerS * durationS * (1 - exp(-Math.max(t, 0) / durationS))

/** Share refused far above capacity: by concurrency, and by 10 × requests per second. */
export const overloadByConcurrency = (servers: number, load: number): number => Math.max(0, 1 - servers / load)
export const overloadByRate = (concurrency: number, ratePerS: number): number =>
  Math.max(0, 1 - (10 * concurrency) / ratePerS)

/** Cold share of rare traffic: no request within an idle lifetime. */
export const rareColdShare = (ratePerS: number, idleLifetimeS: number): number => exp(-ratePerS * idleLifetimeS)

/** Requests per second that a concurrency can serve at most (R26). */
export const mostPerS = (concurrency: number, durationS: number): number =>
  Math.min(10 * concurrency, durationS > 0 ? concurrency / durationS : Infinity)

/** Smallest concurrency that serves `ratePerS` without a quota in the way. */
export const concurrencyNeeded = (ratePerS: number, durationS: number): number =>
  Math.ceil(Math.max(ratePerS / 10, Math.round(ratePerS * durationS * 1e6) / 1e6))

/** Smallest number of servers that keeps Erlang B's share at or below `share`. */
export function serversFor(load: number, share: number): number {
  let blocked = 1
  let servers = 0
  while (blocked > share) {
    servers += 1
    blocked = (load * blocked) / (servers + load * blocked)
  }
  return servers
}
