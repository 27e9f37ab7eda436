// Worked examples of asynchronous events (T21–T24): attempts, waits, age, and what becomes of them.
import { describe, expect, test } from 'vitest'
import { RECORD } from './happening.ts'
import type { ScenarioInput } from './scenario.ts'
import { run } from './testing/run.ts'
import { STARTS, timesOf } from './testing/times.ts'

describe('asynchronous', () => {
  const once = { kind: 'burst', count: 1 } as const
  const async = (f: object, source: object): ScenarioInput => ({
    durationS: 600,
    functions: [{ name: 'f', durationMs: 0, ...f }],
    sources: [{ name: 's', target: 'f', kind: 'async', arrivals: once, ...source }],
  })

  test('T21: a function that always fails at once: attempts at 0, 60 and 180 s, then the DLQ', () => {
    const trace = run(async({ errorShare: 1 }, { deadLetterQueue: true }))
    expect(timesOf(trace, ...STARTS)).toEqual([0, 60, 180])
    expect(timesOf(trace, RECORD.deadLettered)).toEqual([180])
    expect(trace.sources[0]).toMatchObject({ sent: 1, deadLettered: 1, retried: 2, reasons: { RetriesExhausted: 1 } })
  })

  test('T22: no retries and an age of 3,600 s: one attempt', () => {
    const trace = run(async({ errorShare: 1 }, { maxRetries: 0, maxEventAgeS: 3600 }))
    expect(timesOf(trace, ...STARTS)).toEqual([0])
    expect(trace.sources[0]).toMatchObject({ dropped: 1, deadLettered: 0 })
  })

  test('R34, M6: throttled events wait 1, 2, 4 … 256, 300 s and use up no attempt', () => {
    const trace = run({
      durationS: 2000,
      accountLimit: 10,
      functions: [
        { name: 'hog', durationMs: 900_000, timeoutS: 900 },
        { name: 'f', durationMs: 0, errorShare: 1 },
      ],
      sources: [
        { name: 'hogs', target: 'hog', kind: 'sync', arrivals: { kind: 'burst', count: 10 } },
        { name: 's', target: 'f', kind: 'async', onFailure: true, arrivals: { kind: 'schedule', timesS: [0.5] } },
      ],
    })
    expect(timesOf(trace, RECORD.throttled)).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 811].map((s) => s + 0.5))
    expect(timesOf(trace, RECORD.failed)).toEqual([1111.5, 1171.5, 1291.5])
    expect(trace.sources[1]).toMatchObject({ deadLettered: 1, reasons: { RetriesExhausted: 1 } })
  })

  test('R35: an event that is too old is given up at that moment', () => {
    const trace = run({
      durationS: 200,
      accountLimit: 1,
      functions: [{ name: 'f', durationMs: 900_000, timeoutS: 900 }],
      sources: [
        { name: 'first', target: 'f', kind: 'sync', arrivals: once },
        { name: 's', target: 'f', kind: 'async', maxEventAgeS: 100, arrivals: { kind: 'schedule', timesS: [1] } },
      ],
    })
    expect(timesOf(trace, RECORD.dropped)).toEqual([101])
    expect(trace.sources[1]?.reasons).toEqual({ EventAgeExceeded: 1 })
  })

  test('T24: reserved 0: every event to the DLQ at once, no attempt', () => {
    const trace = run(async({ reserved: 0 }, { deadLetterQueue: true, arrivals: { kind: 'even', ratePerS: 1 } }))
    expect(trace.functions[0]).toMatchObject({ arrivals: 0 })
    expect(trace.sources[0]).toMatchObject({ sent: 600, deadLettered: 600, reasons: { ZeroReservedConcurrency: 600 } })
  })

  test('R37: successes go on to the on-success destination', () => {
    const trace = run(async({}, { onSuccess: true, arrivals: { kind: 'even', ratePerS: 1 } }))
    expect(trace.sources[0]).toMatchObject({ delivered: 600, onSuccess: 600 })
  })
})
