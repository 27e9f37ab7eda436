// Worked examples of pools and rates (T1–T8, T13, T18–T20): AWS's own numbers, and those of an independent reference.
import { describe, expect, test } from 'vitest'
import { offeredLoad } from './closed-forms.ts'
import { frameAt } from './frame/frame-at.ts'
import { provisionedDelayUs } from './rules.ts'
import { RECORD } from './happening.ts'
import { slotOf } from './records.ts'
import { readScenario } from './read/read-scenario.ts'
import type { ScenarioInput } from './scenario.ts'
import { summaryOf } from './summary.ts'
import { run } from './testing/run.ts'
import { even, steady } from './testing/steady.ts'

describe('concurrency', () => {
  test.each([
    [100, 1, 100],
    [100, 0.5, 50],
    [200, 0.25, 50],
    [5000, 0.2, 1000],
  ])('T1: %i a second × %f s = %i', (ratePerS, seconds, expected) => {
    expect(offeredLoad(ratePerS, seconds)).toBe(expected)
    const trace = run({
      durationS: 3,
      scalingRate: false,
      functions: [{ name: 'f', durationMs: seconds * 1000 }],
      sources: [{ target: 'f', kind: 'sync', arrivals: even(ratePerS) }],
    })
    expect(frameAt(trace, 2_999_999).functions[0]?.concurrency).toBe(expected)
    expect(trace.account.peakConcurrency).toBe(expected)
  })

  test('T2: ten requests need six environments; A, B, C and D serve twice', () => {
    const trace = run({
      durationS: 20,
      functions: [{ name: 'f', durationMs: 3000, initMs: 2500 }],
      sources: [
        { target: 'f', kind: 'sync', arrivals: { kind: 'schedule', timesS: [0, 1, 2, 3, 4, 6, 7, 8, 8.2, 8.8] } },
      ],
    })
    const { records } = trace
    const starts = Array.from({ length: records.length }, (_, index) => index).filter(
      (index) => (records.kind[index] ?? 99) <= RECORD.startedCold,
    )
    const letters = starts.map(
      (index) => `${records.kind[index] === RECORD.startedCold ? 'new ' : ''}${'ABCDEF'[slotOf(records, index)]}`,
    )
    expect(letters).toEqual(['new A', 'new B', 'new C', 'new D', 'new E', 'A', 'B', 'C', 'new F', 'D'])
    expect(trace.functions[0]).toMatchObject({ coldStarts: 6, peakConcurrency: 6 })
  })
})

describe('reserved', () => {
  const three = (orange: number, blue: number, others: number): ScenarioInput =>
    steady(
      1000,
      [{ name: 'orange', reserved: 400 }, { name: 'blue', reserved: 400 }, { name: 'others' }],
      [orange, blue, others],
    )

  test('T3: each pool is closed to the others, in both directions', () => {
    const orange = run(three(800, 0.05, 0.05))
    expect(orange.functions[0]?.peakConcurrency).toBe(400)
    const others = run(three(0.05, 0.05, 800))
    expect(others.functions[2]?.peakConcurrency).toBe(200)
    const { account } = frameAt(others, 10_000_000)
    expect(account).toMatchObject({ claimed: 1000, unreservedFree: 0, reserved: 800 })
  })

  test('T3n: orange at 450, blue at 350, the others at 250 requests per second', () => {
    const [orange, blue, others] = summaryOf(run(three(450, 350, 250))).functions
    expect(orange).toMatchObject({ arrivals: 9000, invocations: 8000, coldStarts: 400 })
    expect(orange?.throttled).toEqual({ ReservedFunctionConcurrentInvocationLimitExceeded: 1000 })
    expect(blue).toMatchObject({ arrivals: 7000, invocations: 7000, throttled: {} })
    expect(others).toMatchObject({ arrivals: 5000, invocations: 4000, coldStarts: 200 })
    expect(others?.throttled).toEqual({ ConcurrentInvocationLimitExceeded: 1000 })
  })

  test('T7: 900 of 1,000 can be reserved or provisioned, 1,900 of 2,000; 100 reserved leave 900', () => {
    const accepts = (accountLimit: number, f: object): boolean =>
      readScenario({ accountLimit, functions: [{ name: 'a', ...f }] }).ok
    for (const [limit, most] of [
      [1000, 900],
      [2000, 1900],
    ] as const) {
      expect([accepts(limit, { reserved: most }), accepts(limit, { reserved: most + 1 })]).toEqual([true, false])
      expect([accepts(limit, { provisioned: most }), accepts(limit, { provisioned: most + 1 })]).toEqual([true, false])
    }
    const trace = run(steady(1000, [{ name: 'function-a', reserved: 100 }], []))
    expect(frameAt(trace, 0).account.unreservedFree).toBe(900)
  })

  test('T13: a reservation of 100 serves at most 1,000 requests per second', () => {
    const [f] = summaryOf(run({ ...steady(1000, [{ name: 'url', reserved: 100, durationMs: 1 }], [1500]) })).functions
    expect(f).toMatchObject({ arrivals: 30_000, invocations: 20_000 })
    expect(f?.throttled).toEqual({ ReservedFunctionInvocationRateLimitExceeded: 10_000 })
  })
})

describe('provisioned', () => {
  test('T4: 400 provisioned without a reservation: orange spills into the 600 that all share', () => {
    const trace = run(steady(1000, [{ name: 'orange', provisioned: 400 }, { name: 'others' }], [700, 300]))
    const [orange, others] = summaryOf(trace).functions
    expect(orange).toMatchObject({ spilled: 300 * 20, throttled: {}, peakConcurrency: 700, coldStarts: 300 })
    expect(others).toMatchObject({ throttled: {}, peakConcurrency: 300 })
    const over = summaryOf(run(steady(1000, [{ name: 'orange', provisioned: 400 }, { name: 'others' }], [701, 300])))
    expect(over.account.peakConcurrency).toBe(1000)
    expect(
      over.functions.map((f) => f.throttled['ConcurrentInvocationLimitExceeded'] ?? 0).some((count) => count > 0),
    ).toBe(true)
  })

  test('T5: 200 provisioned of 400 reserved: warm to 200, on demand to 400, then 429 although 600 are free', () => {
    const trace = run(steady(1000, [{ name: 'orange', reserved: 400, provisioned: 200 }], [450]))
    const [orange] = summaryOf(trace).functions
    expect(orange).toMatchObject({ coldStarts: 200, peakConcurrency: 400, invocations: 8000 })
    expect(orange?.throttled).toEqual({ ReservedFunctionConcurrentInvocationLimitExceeded: 1000 })
    expect(frameAt(trace, 10_000_000)).toMatchObject({
      account: { unreservedFree: 600 },
      functions: [{ busyProvisioned: 200, busyOnDemand: 200 }],
    })
  })

  test('T6: provisioned = reserved: $LATEST is throttled fully', () => {
    const scenario = steady(1000, [{ name: 'f', reserved: 100, provisioned: 100 }], [10])
    const [source] = scenario.sources ?? []
    const [f] = summaryOf(run({ ...scenario, sources: [{ ...source, qualifier: '$LATEST' }] })).functions
    expect(f).toMatchObject({ arrivals: 200, invocations: 0 })
    expect(f?.throttled).toEqual({ ReservedFunctionConcurrentInvocationLimitExceeded: 200 })
  })

  test.each([
    [0, 0, 800, 200],
    [100, 0, 900, 100],
    [0, 100, 800, 200],
    [100, 100, 900, 100],
  ])(
    'T8: 600 reserved, 200 provisioned; others use %i, blue uses %i: claimed %i, free %i',
    (others, blue, claimed, free) => {
      const functions = [{ name: 'orange', reserved: 600 }, { name: 'blue', provisioned: 200 }, { name: 'others' }]
      const trace = run(steady(1000, functions, [0, blue, others]))
      expect(frameAt(trace, 10_000_000).account).toMatchObject({ claimed, unreservedFree: free })
      expect(trace.account.peakClaimed).toBe(claimed)
    },
  )

  test('T18: 5,000 provisioned: nothing usable until preparation and 50 s are over, then all at once', () => {
    expect(provisionedDelayUs(5000, 'now') - provisionedDelayUs(0, 'now')).toBe(50_000_000)
    const trace = run({
      accountLimit: 10_000,
      durationS: 200,
      functions: [{ name: 'f' }],
      changes: [{ atS: 10, on: 'function', name: 'f', field: 'provisioned', value: 5000 }],
    })
    const readyUs = 10_000_000 + provisionedDelayUs(5000, 'now')
    expect(frameAt(trace, readyUs - 1)).toMatchObject({
      functions: [{ provisioned: 5000, provisionedReady: 0 }],
      account: { claimed: 5000 },
    })
    expect(frameAt(trace, readyUs).functions[0]?.provisionedReady).toBe(5000)
    expect(readyUs).toBeGreaterThanOrEqual(120_000_000)
    expect(readyUs).toBeLessThanOrEqual(180_000_000)
  })

  test('T19: 10 provisioned, one request of 2 min each minute: 1 busy in the first minute, 2 from then on', () => {
    const trace = run({
      durationS: 300,
      functions: [{ name: 'f', provisioned: 10, durationMs: 120_000 }],
      sources: [{ target: 'f', kind: 'sync', arrivals: even(1 / 60) }],
    })
    const busy = [59, 119, 179, 239].map((second) => frameAt(trace, second * 1e6).functions[0]?.busyProvisioned)
    const invocations = [59, 119, 179, 239].map(
      (second) => frameAt(trace, second * 1e6).functions[0]?.provisionedInvocations,
    )
    expect(busy).toEqual([1, 2, 2, 2])
    expect(invocations).toEqual([1, 2, 3, 4])
  })

  test('T20: 100 provisioned of which 60 are busy are used at 0.6; 7 of 10 at 0.7', () => {
    for (const [provisioned, rate, share] of [
      [100, 60, 0.6],
      [10, 7, 0.7],
    ] as const) {
      const { functions } = frameAt(run(steady(1000, [{ name: 'f', provisioned }], [rate])), 10_000_000)
      expect((functions[0]?.busyProvisioned ?? 0) / provisioned).toBe(share)
    }
    expect(0.7 * 0.9).toBeCloseTo(0.63)
  })
})
