// Columns for a chart, single records in words, and the mark that says when a run can be trusted.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { erlangB } from './closed-forms.ts'
import { frameAt } from './frame/frame-at.ts'
import { happenedAt, nextIndex } from './happened.ts'
import { seriesOf } from './series.ts'
import { summaryOf } from './summary.ts'
import { randomScenario } from './testing/random-scenario.ts'
import { run } from './testing/run.ts'
import { trustOf } from './trust.ts'
import type { Trace } from './trace.ts'

const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0)

describe('series', () => {
  test('add up to what the run has counted, and end where the last frame stands', () => {
    fc.assert(
      fc.property(randomScenario, fc.integer({ min: 1, max: 50 }), (input, columns) => {
        const trace = run(input)
        const series = seriesOf(trace, columns)
        const last = frameAt(trace, trace.endUs)
        series.functions.forEach((f, index) => {
          const totals = trace.functions[index]
          expect(sum(f.started)).toBe((totals?.onDemand ?? 0) + (totals?.provisioned ?? 0))
          expect(sum(f.throttled)).toBe(totals?.throttled.reduce((a, b) => a + b, 0))
          expect(sum(f.coldStarts)).toBe(totals?.coldStarts)
          expect(Math.max(...f.peak)).toBe(totals?.peakConcurrency)
        })
        series.sources.forEach((s, index) => expect(s.waiting[columns - 1]).toBe(last.sources[index]?.waiting))
      }),
      { numRuns: 300 },
    )
  })

  test('a column without any event keeps what came before', () => {
    const trace = run({
      durationS: 10,
      functions: [{ name: 'f', durationMs: 7000 }],
      sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'burst', count: 3, startS: 1 } }],
    })
    expect([...(seriesOf(trace, 10).functions[0]?.peak ?? [])]).toEqual([0, 3, 3, 3, 3, 3, 3, 3, 3, 0])
  })
})

const loaded = (durationS: number): Trace =>
  run({
    accountLimit: 1000,
    durationS,
    functions: [{ name: 'f', reserved: 10, durationMs: 1000, durationDistribution: 'exponential' }],
    sources: [{ name: 's', target: 'f', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 10 } }],
  })

describe('trust', () => {
  test('comes with the length of the run, and the share then is Erlang’s', () => {
    const [short, long] = [trustOf(loaded(20), 0), trustOf(loaded(4000), 0)]
    expect([short.trusted, long.trusted]).toEqual([false, true])
    expect(Math.abs(long.share - erlangB(10, 10))).toBeLessThanOrEqual(2 * long.halfWidth)
    expect(short.neededS).toBeGreaterThan(20)
    expect(long.neededS).toBe(4000)
  })

  test('its interval holds the exact value about as often as it says', () => {
    const held = Array.from({ length: 100 }, (_, seed) =>
      run({ ...loaded(1).scenario, durationS: 800, seed: `trust ${seed}` } as never),
    ).filter((trace) => {
      const { share, halfWidth } = trustOf(trace, 0)
      return Math.abs(share - erlangB(10, 10)) <= halfWidth
    })
    expect(held.length).toBeGreaterThanOrEqual(88)
  })

  test('is not given to a run without requests', () => {
    expect(trustOf(run({ durationS: 5, functions: [{ name: 'f' }] }), 0)).toEqual({
      share: 0,
      halfWidth: 1,
      trusted: false,
      neededS: Infinity,
    })
  })
})

describe('records', () => {
  test('in words, with the API’s reason', () => {
    const trace = loaded(30)
    const index = nextIndex(trace, ['throttled'])
    expect(happenedAt(trace, index)).toMatchObject({
      what: 'throttled',
      functionName: 'f',
      sourceName: 's',
      cause: 'reservedCap',
      apiReason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
      reason: undefined,
    })
    expect(nextIndex(trace, ['throttled'], index + 1)).toBeGreaterThan(index)
    expect(nextIndex(trace, ['bisected'])).toBe(-1)
  })

  test('of functions without a source, and of the account', () => {
    const trace = run({
      durationS: 700,
      functions: [{ name: 'f', provisioned: 1 }],
      changes: [{ atS: 1, on: 'account', field: 'accountLimit', value: 500 }],
    })
    expect(happenedAt(trace, 0)).toMatchObject({ what: 'provisionedReady', functionName: 'f', sourceName: undefined })
    expect(happenedAt(trace, 1)).toMatchObject({
      what: 'changed',
      functionName: undefined,
      sourceName: undefined,
      timeUs: 1_000_000,
    })
  })

  test('times past 2^32 µs and slots past 2^16 come back whole', () => {
    const late = run({
      durationS: 10_000,
      functions: [{ name: 'f' }],
      sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'schedule', timesS: [9000.000001] } }],
    })
    expect(happenedAt(late, 0).timeUs).toBe(9_000_000_001)
    const wide = run({
      accountLimit: 70_000,
      durationS: 2,
      scalingRate: false,
      functions: [{ name: 'f', durationMs: 1500 }],
      sources: [{ target: 'f', kind: 'async', arrivals: { kind: 'burst', count: 66_000 } }],
    })
    const slots = Array.from({ length: wide.records.length }, (_, index) => happenedAt(wide, index).slot)
    expect(slots.reduce((most, slot) => Math.max(most, slot))).toBe(65_999)
    expect(frameAt(wide, 1e6).functions[0]?.concurrency).toBe(66_000)
  })
})

test('the summary is plain data', () => {
  const summary = summaryOf(loaded(30))
  expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
  expect(summary.traceHash).toMatch(/^[0-9a-f]{16}$/)
  expect(summary.functions[0]?.meanConcurrency).toBeGreaterThan(5)
})
