// Long runs of the simulation against the formulas, over ten seeds and at four standard errors.
import { describe, expect, test, vi } from 'vitest'
import {
  erlangB,
  overloadByConcurrency,
  poissonQuantile,
  rampConstant,
  rampExponential,
  rareColdShare,
  spillOver,
} from './closed-forms.ts'
import { frameAt } from './frame/frame-at.ts'
import { DISTRIBUTIONS, type Distribution, type ScenarioInput } from './scenario.ts'
import { run } from './testing/run.ts'
import type { FunctionTotals } from './totals.ts'

/** On a machine that is busy with other things. */
vi.setConfig({ testTimeout: 300_000 })

const SEEDS = 10

/** One reserved pool, or pools; long enough that the start does not count. */
function loss(
  servers: number,
  load: number,
  distribution: Distribution,
  seed: number,
  more: object = {},
): ScenarioInput {
  return {
    accountLimit: servers + 1000,
    durationS: Math.ceil(60_000 / load),
    seed: `loss ${seed}`,
    scalingRate: false,
    functions: [{ name: 'f', reserved: servers, durationMs: 1000, durationDistribution: distribution, ...more }],
    sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: load } }],
  }
}

/** Mean of the seeds' shares and its standard error. */
function estimate(shares: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1)
  return { mean, error: Math.sqrt(variance / shares.length) }
}

const seeds = Array.from({ length: SEEDS }, (_, seed) => seed)
const throttledShare = ({ throttled, arrivals }: FunctionTotals): number =>
  throttled.reduce((a, b) => a + b, 0) / arrivals

/** Within four standard errors, counting only what came after the system had filled up. */
function meets(sampled: readonly number[], exact: number): void {
  const { mean, error } = estimate(sampled)
  expect(Math.abs(mean - exact)).toBeLessThanOrEqual(4 * error)
  // An error so large that anything would pass is no test.
  expect(error).toBeLessThanOrEqual(0.05 * Math.max(exact, 0.02))
}

describe('runs against formulas', () => {
  describe.each([
    [10, 10],
    [100, 100],
  ])('Erlang B(%i, %i) whatever the durations', (servers, load) => {
    test.each(DISTRIBUTIONS)('%s', (distribution) => {
      const shares = seeds.map((seed) => {
        const trace = run(loss(servers, load, distribution, seed))
        const warm = frameAt(trace, 20e6).functions[0]
        const totals = trace.functions[0] as FunctionTotals
        const throttles = totals.throttled.reduce((a, b) => a + b, 0) - (warm?.throttles ?? 0)
        return throttles / (totals.arrivals - (warm?.invocations ?? 0) - (warm?.throttles ?? 0))
      })
      meets(shares, erlangB(servers, load))
    })
  })

  test.each([
    [200, 400, 300, 'exponential'],
    [10, 20, 12, 'constant'],
    [10, 20, 12, 'lognormal'],
  ] as const)('spill-over: %i of %i at load %i, %s', (provisioned, cap, load, distribution) => {
    const runs = seeds.map(
      (seed) => run(loss(cap, load, distribution, seed, { provisioned })).functions[0] as FunctionTotals,
    )
    const exact = spillOver(provisioned, cap, load)
    meets(
      runs.map((totals) => totals.spilled / totals.arrivals),
      exact.spilled,
    )
    meets(
      runs.map((totals) => totals.provisioned / totals.arrivals),
      exact.provisioned,
    )
  })

  test('a shared pool: both functions lose B of the summed load; reserved pools do not see each other', () => {
    const shared = seeds.map((seed) =>
      run({
        accountLimit: 20,
        durationS: 3000,
        seed: `shared ${seed}`,
        scalingRate: false,
        functions: [
          { name: 'slow', durationMs: 2000, durationDistribution: 'exponential' },
          { name: 'fast', durationMs: 200 },
        ],
        sources: [
          { target: 'slow', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 6 } },
          { target: 'fast', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 40 } },
        ],
      }).functions.map(throttledShare),
    )
    for (const index of [0, 1])
      meets(
        shared.map((shares) => shares[index] ?? NaN),
        erlangB(20, 20),
      )

    const apart = seeds.map((seed) =>
      run({
        accountLimit: 145,
        durationS: 3000,
        seed: `apart ${seed}`,
        scalingRate: false,
        functions: [
          { name: 'orange', reserved: 15, durationMs: 1000, durationDistribution: 'exponential' },
          { name: 'blue', reserved: 10, durationMs: 1000 },
        ],
        sources: [
          { target: 'orange', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 20 } },
          { target: 'blue', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 8 } },
        ],
      }).functions.map(throttledShare),
    )
    meets(
      apart.map(([orange]) => orange ?? NaN),
      erlangB(15, 20),
    )
    meets(
      apart.map(([, blue]) => blue ?? NaN),
      erlangB(10, 8),
    )
  })

  test('Little: mean in flight = accepted rate × holding time, init included', () => {
    const trace = run({
      durationS: 4000,
      functions: [{ name: 'f', durationMs: 800, durationDistribution: 'exponential', initMs: 500 }],
      sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 20 } }],
    })
    const totals = trace.functions[0] as FunctionTotals
    const holdingS = 0.8 + 0.5 * (totals.coldStarts / totals.onDemand)
    const expected = (totals.onDemand / 4000) * holdingS
    expect(Math.abs(totals.busyUs / trace.endUs / expected - 1)).toBeLessThan(0.01)
  })

  test('uncapped concurrency is Poisson: half of all moments at or below the median, 99 % below p99', () => {
    const shares = seeds.map((seed) => {
      const trace = run({ ...loss(1000, 50, 'exponential', seed), durationS: 1500 })
      const moments = Array.from(
        { length: 400 },
        (_, index) => frameAt(trace, (20 + index * 3.7) * 1e6).functions[0]?.concurrency ?? 0,
      )
      return [0.5, 0.95].map(
        (share) => moments.filter((count) => count <= poissonQuantile(50, share)).length / moments.length,
      )
    })
    // A discrete quantile covers at least its share, and its neighbour below covers less.
    const [half, most] = [0, 1].map((index) => estimate(shares.map((each) => each[index] ?? NaN)))
    expect(Math.abs((half?.mean ?? 0) - 0.53752)).toBeLessThanOrEqual(4 * (half?.error ?? 0))
    expect(Math.abs((most?.mean ?? 0) - 0.95761)).toBeLessThanOrEqual(4 * (most?.error ?? 0))
  })

  test('the ramp after a step', () => {
    const at = (distribution: Distribution, t: number): number[] =>
      seeds.map(
        (seed) =>
          frameAt(run({ ...loss(5000, 200, distribution, seed), durationS: 4 }), t * 1e6).functions[0]?.concurrency ??
          0,
      )
    for (const t of [0.25, 0.5, 2]) {
      for (const [distribution, exact] of [
        ['constant', rampConstant(200, 1, t)],
        ['exponential', rampExponential(200, 1, t)],
      ] as const) {
        const { mean, error } = estimate(at(distribution, t))
        expect(Math.abs(mean - exact)).toBeLessThanOrEqual(4 * Math.max(error, Math.sqrt(exact / SEEDS)))
      }
    }
  })

  test('overload: the throttled share tends to 1 − c/a', () => {
    const [totals] = run(loss(100, 1000, 'exponential', 1)).functions
    expect(Math.abs(throttledShare(totals as FunctionTotals) - overloadByConcurrency(100, 1000))).toBeLessThan(0.01)
  })

  test('rare traffic is cold with chance e^-rT', () => {
    const shares = seeds.map((seed) => {
      const [totals] = run({
        durationS: 600_000,
        seed: `rare ${seed}`,
        functions: [{ name: 'f', durationMs: 10 }],
        sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 1 / 300 } }],
      }).functions
      return (totals?.coldStarts ?? 0) / (totals?.arrivals ?? 1)
    })
    meets(shares, rareColdShare(1 / 300, 600))
  })
})
