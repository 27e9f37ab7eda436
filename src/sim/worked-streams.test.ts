// Worked examples of streams (T27, T29): shards, windows, poisoned records.
import { describe, expect, test } from 'vitest'
import { frameAt } from './frame/frame-at.ts'
import { RECORD } from './happening.ts'
import { run } from './testing/run.ts'
import { STARTS, timesOf } from './testing/times.ts'
import type { Trace } from './trace.ts'

describe('streams', () => {
  test.each(['kinesis', 'dynamodb'] as const)('T27: %s with 100 shards and factor 2: 200 at once', (kind) => {
    const trace = run({
      durationS: 30,
      scalingRate: false,
      functions: [{ name: 'f', durationMs: 5000 }],
      sources: [
        { target: 'f', kind, shards: 100, factor: 2, batchSize: 10, arrivals: { kind: 'burst', count: 20_000 } },
      ],
    })
    expect(trace.functions[0]?.peakConcurrency).toBe(200)
  })

  const windowed = (timesS: readonly number[], messageKb = 1): number[] =>
    timesOf(
      run({
        durationS: 100,
        functions: [{ name: 'f', durationMs: 10 }],
        sources: [
          {
            target: 'f',
            kind: 'kinesis',
            batchSize: 10,
            windowS: 40,
            messageKb,
            arrivals: { kind: 'schedule', timesS },
          },
        ],
      }),
      ...STARTS,
    )

  test('T29: a window of 40 s that opens at 7 s closes at 47 s, by the tenth record, or by 6 MB', () => {
    expect(windowed([7, 9, 12, 20, 30])).toEqual([47])
    expect(windowed([7, 8, 9, 10, 11, 12, 13, 14, 15, 16])).toEqual([16])
    expect(windowed([7, 8, 9, 10, 11, 12], 1024)).toEqual([12])
  })

  const poisonedShard = (more: object): Trace =>
    run({
      durationS: 600,
      functions: [{ name: 'f', durationMs: 100, timeoutS: 10 }],
      sources: [
        {
          target: 'f',
          kind: 'kinesis',
          batchSize: 100,
          poisoned: [50],
          arrivals: { kind: 'even', ratePerS: 10 },
          ...more,
        },
      ],
    })

  test('R53: by default a poisoned record blocks its shard for good', () => {
    const trace = poisonedShard({})
    expect(trace.sources[0]).toMatchObject({ deadLettered: 0, dropped: 0 })
    expect(trace.sources[0]?.delivered).toBeLessThan(50)
    expect(frameAt(trace, 600_000_000).sources[0]?.blockedLanes).toBe(1)
  })

  test('R53: bisect and two retries give up the one record and deliver the rest', () => {
    const trace = poisonedShard({ bisect: true, maxRetries: 2, onFailure: true })
    expect(trace.sources[0]).toMatchObject({ deadLettered: 1, reasons: { RetriesExhausted: 1 } })
    expect(trace.sources[0]?.delivered).toBeGreaterThan(5900)
  })

  test('R53: retries without bisect give up the whole batch', () => {
    const trace = poisonedShard({ maxRetries: 2, onFailure: true })
    expect(trace.sources[0]?.deadLettered).toBeGreaterThan(1)
  })

  test('a partial batch response saves what came before the poisoned record', () => {
    const trace = poisonedShard({ partialResponses: true })
    expect(trace.sources[0]?.delivered).toBe(49)
  })

  test('R53: a record that is too old is given up, and throttles never count as retries', () => {
    const trace = run({
      durationS: 300,
      functions: [{ name: 'f', reserved: 0 }],
      sources: [
        {
          target: 'f',
          kind: 'kinesis',
          maxRetries: 0,
          maxRecordAgeS: 60,
          onFailure: true,
          arrivals: { kind: 'burst', count: 7 },
        },
      ],
    })
    expect(trace.sources[0]).toMatchObject({ deadLettered: 7, reasons: { RecordAgeExceeded: 7 } })
    expect(timesOf(trace, RECORD.deadLettered)[0]).toBeGreaterThanOrEqual(60)
  })

  test('R52: Kinesis is read once a second, DynamoDB four times', () => {
    const starts = (kind: 'kinesis' | 'dynamodb'): number[] =>
      timesOf(
        run({
          durationS: 3,
          functions: [{ name: 'f', durationMs: 1 }],
          sources: [{ target: 'f', kind, arrivals: { kind: 'schedule', timesS: [0.1, 1.3] } }],
        }),
        ...STARTS,
      )
    expect(starts('kinesis')).toEqual([1, 2])
    expect(starts('dynamodb')).toEqual([0.25, 1.5])
  })
})
