// The meter against AWS's own worked prices, and against runs small enough to bill by hand.
import { describe, expect, test } from 'vitest'
import { eventsPerPoller, kafkaMonth, kafkaPoller, pollersFor, recursionStops, snapStartCost } from './calculators.ts'
import { breakEvenUtilisation, costOf, costOfUsage, totalOf, type Usage } from './cost.ts'
import { US_EAST_1 } from './prices.ts'
import { run } from './testing/run.ts'

const cents = (dollars: number): string => dollars.toFixed(2)
const usage = (requests: number, ms: number): Usage => ({
  requests,
  onDemandMs: requests * ms,
  provisionedMs: 0,
  initMs: 0,
  capacityS: 0,
})
const size = (memoryMb: number): { memoryMb: number; ephemeralMb: number; arm: boolean } => ({
  memoryMb,
  ephemeralMb: 512,
  arm: false,
})

describe('AWS’s examples', () => {
  test('T33: 3 M requests of 120 ms at 1,536 MB, with the free tier taken off', () => {
    // 3 M × 0.12 s × 1.5 GB − 400,000 GB-s; 3 M − 1 M requests.
    const free = { requests: 1_000_000, onDemandMs: 400_000_000 / 1.5 }
    const used = usage(3_000_000, 120)
    const billed = { ...used, requests: used.requests - free.requests, onDemandMs: used.onDemandMs - free.onDemandMs }
    const cost = costOfUsage(billed, size(1536), US_EAST_1)
    expect([cents(cost.duration), cents(cost.requests), cents(totalOf(cost))]).toEqual(['2.33', '0.40', '2.73'])
  })

  test('T34: 7.44 M requests of 2 s at 1 GB', () => {
    const cost = costOfUsage(usage(7_440_000, 2000), size(1024), US_EAST_1)
    expect([cents(cost.requests), cents(cost.duration), cents(totalOf(cost))]).toEqual(['1.49', '248.00', '249.49'])
  })

  test('T38: SnapStart on T34: 31 days of cache and 1 % restores', () => {
    const prices = { cachePerGbS: 0.0000015046, restorePerGb: 0.0001397998 }
    const month = 31 * 86_400
    const cache = snapStartCost(1, month, 0, prices)
    const restores = snapStartCost(1, 0, 74_400, prices)
    const t34 = totalOf(costOfUsage(usage(7_440_000, 2000), size(1024), US_EAST_1))
    expect([cents(cache), cents(restores), cents(t34 + cache + restores)]).toEqual(['4.03', '10.40', '263.92'])
  })

  test('T28: SQS pollers: batch 10, 3 KB, 100 ms, 1,000 events a second', () => {
    expect(eventsPerPoller(3, 0.1, 10)).toBe(100)
    expect(pollersFor(1000, 3, 0.1, 10)).toBe(10)
  })

  test('T31: a Kafka poller with 1 MB payloads of 1 s; ten mappings alone or grouped', () => {
    expect(kafkaPoller(1, 1)).toEqual({ mbPerS: 5, concurrent: 5 })
    expect([cents(kafkaMonth(10, 0.185)), cents(kafkaMonth(1, 0.185))]).toEqual(['1332.00', '133.20'])
  })

  test('T32: the 17th invocation of a chain is stopped', () => {
    expect([16, 17].map(recursionStops)).toEqual([false, true])
  })

  test('INIT: a cold start of 2 s at 512 MB costs $16.67 a million', () => {
    const cost = costOfUsage({ ...usage(0, 0), initMs: 2000 * 1_000_000 }, size(512), US_EAST_1)
    expect(cents(cost.init)).toBe('16.67')
  })

  test('provisioned costs no more than on demand from 60 % use on, on Arm as well', () => {
    expect(breakEvenUtilisation(US_EAST_1, false)).toBeCloseTo(0.6, 3)
    expect(breakEvenUtilisation(US_EAST_1, true)).toBeCloseTo(0.6, 3)
  })
})

describe('runs', () => {
  const caller = (
    ratePerS: number,
  ): { target: string; kind: 'sync'; arrivals: { kind: 'even'; ratePerS: number } } => ({
    target: 'f',
    kind: 'sync',
    arrivals: { kind: 'even', ratePerS },
  })

  test('each duration is rounded up to a whole millisecond', () => {
    const trace = run({ durationS: 10, functions: [{ name: 'f', durationMs: 1.2 }], sources: [caller(10)] })
    expect(trace.functions[0]?.onDemandMs).toBe(200)
  })

  test('an init is billed now, and was not in 2022', () => {
    const init = (rulesAsOf: 'now' | '2022'): number | undefined =>
      run({ durationS: 10, rulesAsOf, functions: [{ name: 'f', durationMs: 100, initMs: 700 }], sources: [caller(1)] })
        .functions[0]?.initMs
    expect([init('now'), init('2022')]).toEqual([700, 0])
  })

  test('provisioned capacity is billed by the time configured, in steps of 5 minutes', () => {
    const trace = run({
      durationS: 700,
      functions: [{ name: 'f', provisioned: 10, durationMs: 100, memoryMb: 1024 }],
      sources: [caller(1)],
      changes: [{ atS: 301, on: 'function', name: 'f', field: 'provisioned', value: 0 }],
    })
    expect(trace.functions[0]?.capacityS).toBe(10 * 600)
    const cost = costOf(trace)
    expect(cost.provisionedCapacity).toBeCloseTo(6000 * US_EAST_1.capacityX86, 12)
    expect(cost.provisionedDuration).toBeCloseTo(301 * 0.1 * US_EAST_1.provisionedX86, 12)
    expect(cost.duration).toBeCloseTo(399 * 0.1 * US_EAST_1.durationX86, 12)
  })

  test('only what exceeds 512 MB of /tmp is billed', () => {
    const ephemeral = (ephemeralMb: number): number =>
      costOf(run({ durationS: 10, functions: [{ name: 'f', durationMs: 1000, ephemeralMb }], sources: [caller(1)] }))
        .ephemeral
    expect(ephemeral(512)).toBe(0)
    expect(ephemeral(1536)).toBeCloseTo(10 * US_EAST_1.ephemeral, 15)
  })

  test('provisioned pollers are billed by the hour', () => {
    const trace = run({
      durationS: 3600,
      functions: [{ name: 'f' }],
      sources: [
        { target: 'f', kind: 'sqs', pollers: { fewest: 5, most: 10 }, arrivals: { kind: 'even', ratePerS: 1 } },
      ],
    })
    expect(costOf(trace).pollers).toBeCloseTo(5 * 0.00925, 6)
  })

  test('the lines add up, with prices of one’s own', () => {
    const trace = run({
      durationS: 10,
      functions: [{ name: 'f', memoryMb: 2048, arm: true, initMs: 100 }, { name: 'g' }],
      sources: [caller(5), { ...caller(3), name: 'other', target: 'g' }],
      prices: { perMillionRequests: 1_000_000, durationArm: 2 },
    })
    const cost = costOf(trace)
    expect(cost.requests).toBe(80)
    expect(cost.functions[0]?.duration).toBeCloseTo(50 * 0.1 * 2 * 2, 9)
    expect(cost.total).toBeCloseTo(
      cost.functions.reduce((sum, { total }) => sum + total, 0),
      12,
    )
  })
})
