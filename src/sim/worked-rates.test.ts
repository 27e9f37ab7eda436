// Worked examples of rates (T9–T17): requests per second, growth, and the rules of 2022.
import { describe, expect, test } from 'vitest'
import { concurrencyNeeded, mostPerS } from './closed-forms.ts'
import { frameAt } from './frame/frame-at.ts'
import { summaryOf } from './summary.ts'
import { run } from './testing/run.ts'
import { even, steady } from './testing/steady.ts'

describe('rates', () => {
  const fast = (accountLimit: number, ratePerS: number, durationMs: number): ReturnType<typeof summaryOf> =>
    summaryOf(run({ ...steady(accountLimit, [{ name: 'f', durationMs }], [ratePerS]), durationS: 5 }))

  test('T9: 20,000 a second × 50 ms: concurrency 1,000 would do, 10,000 a second are the cap', () => {
    const [f] = fast(1000, 20_000, 50).functions
    expect(f).toMatchObject({ peakConcurrency: 1000, invocations: 50_000 })
    expect(f?.throttled).toEqual({ FunctionInvocationRateLimitExceeded: 50_000 })
    expect(concurrencyNeeded(20_000, 0.05)).toBe(2000)
    expect(fast(2000, 20_000, 50).functions[0]?.throttled).toEqual({})
  })

  test('T11: 30,000 a second × 20 ms: concurrency 600, 20,000 a second throttled; 3,000 needed', () => {
    const [f] = fast(1000, 30_000, 20).functions
    expect(f).toMatchObject({ peakConcurrency: 600, throttled: { FunctionInvocationRateLimitExceeded: 100_000 } })
    expect(mostPerS(1000, 0.02)).toBe(10_000)
    expect(concurrencyNeeded(30_000, 0.02)).toBe(3000)
    expect(fast(3000, 30_000, 20).functions[0]?.throttled).toEqual({})
  })

  test('R25: asynchronous requests have no quota per second', () => {
    const [f] = summaryOf(
      run({
        durationS: 5,
        scalingRate: false,
        functions: [{ name: 'f', durationMs: 20 }],
        sources: [{ target: 'f', kind: 'async', arrivals: even(30_000) }],
      }),
    ).functions
    expect(f).toMatchObject({ invocations: 150_000, throttled: {} })
  })

  test('T14: a step to 3,000 a second: 1,099 in the first second, 100 more each second, 19,020 × 429', () => {
    const trace = run({
      accountLimit: 5000,
      durationS: 25,
      functions: [{ name: 'f', durationMs: 1000 }],
      sources: [{ target: 'f', kind: 'sync', arrivals: even(3000) }],
    })
    const atEndOf = (second: number): number => frameAt(trace, (second + 1) * 1e6 - 1).functions[0]?.concurrency ?? 0
    expect([0, 1, 2, 19, 20, 21].map(atEndOf)).toEqual([1099, 1199, 1299, 2999, 3000, 3000])
    expect(trace.functions[0]?.throttled.reduce((sum, count) => sum + count)).toBe(19_020)
    expect(trace.functions[0]?.coldStarts).toBe(3000)
  })

  test('T17: the rule of 2022 elsewhere: 500 at once, 3,000 after five minutes; today 20 s', () => {
    const reached = (rulesAsOf: '2022' | 'now', atS: number): number => {
      const trace = run({
        accountLimit: 5000,
        durationS: atS + 1,
        rulesAsOf,
        region: 'other',
        functions: [{ name: 'f', durationMs: 600_000, timeoutS: 900 }],
        sources: [{ target: 'f', kind: 'sync', arrivals: even(3000) }],
      })
      return frameAt(trace, atS * 1e6).functions[0]?.concurrency ?? 0
    }
    expect([reached('2022', 1), reached('2022', 299), reached('2022', 300)]).toEqual([508, 2991, 3000])
    expect([reached('now', 19), reached('now', 20)]).toEqual([2900, 3000])
  })

  test('R21, 2022: the burst is shared, so one function can eat it; today each has its own', () => {
    const cold = (rulesAsOf: '2022' | 'now'): (number | undefined)[] =>
      run({
        accountLimit: 10_000,
        durationS: 1,
        rulesAsOf,
        functions: [
          { name: 'eater', durationMs: 5000 },
          { name: 'other', durationMs: 5000 },
        ],
        sources: [
          { target: 'eater', kind: 'sync', arrivals: { kind: 'burst', count: 4000 } },
          { target: 'other', kind: 'sync', arrivals: { kind: 'burst', count: 4000, startS: 0.5 } },
        ],
      }).functions.map(({ coldStarts }) => coldStarts)
    expect(cold('2022')).toEqual([3000, 4])
    expect(cold('now')).toEqual([1000, 1000])
  })
})
