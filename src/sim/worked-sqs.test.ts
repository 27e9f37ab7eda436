// Worked examples of queues (T25, T26, T30): pollers, groups, batches that come back.
import { describe, expect, test } from 'vitest'
import { frameAt } from './frame/frame-at.ts'
import { RECORD } from './happening.ts'
import type { ScenarioInput } from './scenario.ts'
import { run } from './testing/run.ts'
import { timesOf } from './testing/times.ts'
import type { Trace } from './trace.ts'

describe('SQS', () => {
  const backlog = (rulesAsOf: '2022' | 'now', durationS: number): ScenarioInput => ({
    accountLimit: 3000,
    durationS,
    rulesAsOf,
    scalingRate: false,
    functions: [{ name: 'f', durationMs: 900_000, timeoutS: 900 }],
    sources: [
      {
        name: 'q',
        target: 'f',
        kind: 'sqs',
        batchSize: 1,
        visibilityS: 5400,
        arrivals: { kind: 'burst', count: 5000 },
      },
    ],
  })
  const concurrencyAt = (trace: Trace, second: number): number | undefined =>
    frameAt(trace, second * 1e6).functions[0]?.concurrency

  test('T25: a backlog: 5 at once, 1,000 after 199 s, 1,250 after 249 s', () => {
    const trace = run(backlog('now', 300))
    expect([0, 1, 198.9, 199, 248.9, 249, 299].map((second) => concurrencyAt(trace, second))).toEqual([
      5, 10, 999, 1000, 1249, 1250, 1250,
    ])
  })

  test('T25, 2022: 60 a minute: 1,000 after 995 s', () => {
    const trace = run({ ...backlog('2022', 1250), functions: [{ name: 'f', durationMs: 890_000, timeoutS: 900 }] })
    expect([0, 60, 600, 880].map((second) => concurrencyAt(trace, second))).toEqual([5, 65, 605, 885])
    expect(timesOf(trace, RECORD.pollers).at(-1)).toBe(995)
  })

  test('T26: FIFO with 6 groups and maximum concurrency 10: 6 at once', () => {
    const trace = run({
      durationS: 60,
      functions: [{ name: 'f', durationMs: 1000 }],
      sources: [
        { target: 'f', kind: 'sqs-fifo', groups: 6, maxConcurrency: 10, arrivals: { kind: 'burst', count: 600 } },
      ],
    })
    expect(trace.functions[0]?.peakConcurrency).toBe(6)
    expect(trace.sources[0]?.delivered).toBe(600)
  })

  test('R45: maximum concurrency caps what one queue takes', () => {
    const trace = run({
      durationS: 60,
      functions: [{ name: 'f', durationMs: 1000 }],
      sources: [
        { target: 'f', kind: 'sqs', maxConcurrency: 20, batchSize: 1, arrivals: { kind: 'burst', count: 5000 } },
      ],
    })
    expect(trace.functions[0]).toMatchObject({ peakConcurrency: 20, throttled: [0, 0, 0, 0, 0] })
  })

  test('R46: provisioned pollers start at 10 each and add 1,000 a minute', () => {
    const trace = run({
      ...backlog('now', 70),
      sources: [
        {
          name: 'q',
          target: 'f',
          kind: 'sqs',
          batchSize: 1,
          visibilityS: 900,
          pollers: { fewest: 5, most: 100 },
          arrivals: { kind: 'burst', count: 5000 },
        },
      ],
    })
    expect([0, 30, 57, 60].map((second) => concurrencyAt(trace, second))).toEqual([50, 550, 1000, 1000])
  })

  const five = (more: object): ScenarioInput => ({
    durationS: 400,
    functions: [{ name: 'f', durationMs: 1000, timeoutS: 10 }],
    sources: [
      {
        target: 'f',
        kind: 'sqs',
        batchSize: 5,
        windowS: 2,
        visibilityS: 60,
        poisoned: [2, 4],
        arrivals: { kind: 'burst', count: 5 },
        ...more,
      },
    ],
  })

  test('T30: a partial batch: 3 of 5 are deleted, 2 come back', () => {
    const trace = run(five({ partialResponses: true }))
    expect(frameAt(trace, 2_000_000).sources[0]).toMatchObject({ delivered: 3, inFlight: 2 })
    expect(frameAt(trace, 60_000_001).sources[0]).toMatchObject({ delivered: 3, waiting: 2, inFlight: 0 })
  })

  test('R48: without it the whole batch comes back after the visibility timeout', () => {
    const trace = run(five({}))
    expect(frameAt(trace, 30_000_000).sources[0]).toMatchObject({ delivered: 0, inFlight: 5, waiting: 0 })
    expect(timesOf(trace, RECORD.returned)[0]).toBe(60)
  })

  test('redrive: received more often than maxReceives, a message goes to the DLQ of the queue', () => {
    const trace = run(five({ partialResponses: true, maxReceives: 3 }))
    expect(trace.sources[0]).toMatchObject({ delivered: 3, deadLettered: 2, reasons: { MaxReceiveCount: 2 } })
    expect(timesOf(trace, RECORD.received)).toHaveLength(3)
  })

  test('R49: throttles alone bring messages to the DLQ, without one error of the code', () => {
    const trace = run({
      durationS: 3600,
      functions: [{ name: 'f', reserved: 1, durationMs: 20_000, timeoutS: 30 }],
      sources: [
        {
          target: 'f',
          kind: 'sqs',
          batchSize: 1,
          visibilityS: 60,
          maxReceives: 2,
          arrivals: { kind: 'burst', count: 200 },
        },
      ],
    })
    expect(trace.functions[0]?.failed).toBe(0)
    expect(trace.sources[0]?.deadLettered).toBeGreaterThan(50)
  })

  test('R47: a failing group blocks only itself', () => {
    const trace = run({
      durationS: 100,
      functions: [{ name: 'f', durationMs: 100, timeoutS: 10 }],
      sources: [
        {
          target: 'f',
          kind: 'sqs-fifo',
          groups: 3,
          batchSize: 1,
          poisoned: [1],
          arrivals: { kind: 'burst', count: 30 },
        },
      ],
    })
    // Of the poisoned group nothing gets past its first message.
    expect(trace.sources[0]).toMatchObject({ delivered: 20, deadLettered: 0 })
  })
})
