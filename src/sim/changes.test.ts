// Controls moved during a run, the life of an environment, and clients that try again.
import { describe, expect, test } from 'vitest'
import { frameAt } from './frame/frame-at.ts'
import { RECORD } from './happening.ts'
import { timeOf } from './records.ts'
import type { ScenarioInput } from './scenario.ts'
import { run } from './testing/run.ts'
import type { Trace } from './trace.ts'

const steady = (more: ScenarioInput = {}): ScenarioInput => ({
  durationS: 30,
  scalingRate: false,
  functions: [{ name: 'f', durationMs: 1000 }],
  sources: [{ name: 's', target: 'f', kind: 'sync', arrivals: { kind: 'even', ratePerS: 100 } }],
  ...more,
})
const concurrencyAt = (trace: Trace, second: number): number | undefined =>
  frameAt(trace, second * 1e6 - 1).functions[0]?.concurrency
const throttlesIn = (trace: Trace, from: number, until: number): number =>
  (frameAt(trace, until * 1e6 - 1).functions[0]?.throttles ?? 0) -
  (frameAt(trace, from * 1e6 - 1).functions[0]?.throttles ?? 0)

describe('moved controls', () => {
  test('the same run up to the change', () => {
    const plain = run(steady({ seed: 'x' }))
    const moved = run(
      steady({ seed: 'x', changes: [{ atS: 10, on: 'source', name: 's', field: 'ratePerS', value: 300 }] }),
    )
    expect(frameAt(moved, 9_999_999)).toEqual(frameAt(plain, 9_999_999))
    expect(concurrencyAt(moved, 20)).toBe(300)
  })

  test('a rate of 0 stops a source, another rate starts it again', () => {
    const set = (atS: number, value: number): NonNullable<ScenarioInput['changes']>[number] => ({
      atS,
      on: 'source',
      name: 's',
      field: 'ratePerS',
      value,
    })
    const trace = run(steady({ changes: [set(10, 0), set(20, 50)] }))
    expect([5, 12, 25].map((second) => concurrencyAt(trace, second))).toEqual([100, 0, 50])
  })

  test('M9: a reservation below what runs: the running finish, new ones get 429 until it fits', () => {
    const trace = run(steady({ changes: [{ atS: 10, on: 'function', name: 'f', field: 'reserved', value: 40 }] }))
    expect([10, 10.3, 11.5, 20].map((second) => concurrencyAt(trace, second))).toEqual([100, 70, 40, 40])
    expect(trace.functions[0]?.failed).toBe(0)
  })

  test('a reservation takes what runs out of the shared pool, and gives it back', () => {
    const change = (atS: number, value: number | null): NonNullable<ScenarioInput['changes']>[number] => ({
      atS,
      on: 'function',
      name: 'f',
      field: 'reserved',
      value,
    })
    const trace = run(steady({ changes: [change(10, 200), change(20, null)] }))
    const at = (second: number): object => frameAt(trace, second * 1e6 + 1).account
    expect(at(9)).toMatchObject({ reserved: 0, unreservedBusy: 100, claimed: 100 })
    expect(at(15)).toMatchObject({ reserved: 200, unreservedBusy: 0, claimed: 200 })
    expect(at(25)).toMatchObject({ reserved: 0, unreservedBusy: 100, claimed: 100 })
    expect(trace.functions[0]?.throttled).toEqual([0, 0, 0, 0, 0])
  })

  test('the account’s limit', () => {
    const trace = run(steady({ changes: [{ atS: 10, on: 'account', field: 'accountLimit', value: 60 }] }))
    expect([throttlesIn(trace, 0, 10), throttlesIn(trace, 20, 25)]).toEqual([0, 200])
  })

  test('duration, init and errors', () => {
    const set = (field: 'durationMs' | 'errorShare', value: number): NonNullable<ScenarioInput['changes']>[number] => ({
      atS: 10,
      on: 'function',
      name: 'f',
      field,
      value,
    })
    expect(concurrencyAt(run(steady({ changes: [set('durationMs', 2000)] })), 20)).toBe(200)
    const trace = run(steady({ changes: [set('errorShare', 1)] }))
    expect([frameAt(trace, 10e6).functions[0]?.failed, trace.functions[0]?.failed]).toEqual([0, 1900])
  })

  test('fewer provisioned go at once when idle, and after their request when busy', () => {
    const trace = run(
      steady({
        functions: [{ name: 'f', durationMs: 1000, provisioned: 150 }],
        changes: [{ atS: 10, on: 'function', name: 'f', field: 'provisioned', value: 20 }],
      }),
    )
    const ready = [10, 10.0001, 12].map((second) => frameAt(trace, second * 1e6 - 1).functions[0]?.provisionedReady)
    // At 10 s itself one request ends, and its environment goes with it.
    expect(ready).toEqual([150, 99, 20])
    expect(frameAt(trace, 15e6).functions[0]).toMatchObject({ busyProvisioned: 20, busyOnDemand: 80 })
  })

  test('a request for more that is overtaken by another does nothing', () => {
    const set = (atS: number, value: number): NonNullable<ScenarioInput['changes']>[number] => ({
      atS,
      on: 'function',
      name: 'f',
      field: 'provisioned',
      value,
    })
    const trace = run(steady({ durationS: 300, changes: [set(10, 50), set(20, 30)] }))
    expect([100.6, 112].map((second) => frameAt(trace, second * 1e6).functions[0]?.provisionedReady)).toEqual([0, 30])
  })

  test('maximum concurrency of a queue', () => {
    const trace = run({
      durationS: 60,
      functions: [{ name: 'f', durationMs: 1000 }],
      sources: [{ name: 'q', target: 'f', kind: 'sqs', batchSize: 1, arrivals: { kind: 'burst', count: 9000 } }],
      changes: [{ atS: 20, on: 'source', name: 'q', field: 'maxConcurrency', value: 10 }],
    })
    expect(concurrencyAt(trace, 20)).toBeGreaterThan(90)
    expect(concurrencyAt(trace, 25)).toBe(10)
  })
})

describe('life of an environment', () => {
  test('R61: an init over 10 s is broken off and run again inside the invocation, against the timeout', () => {
    const outcome = (initMs: number): Trace =>
      run({
        durationS: 60,
        functions: [{ name: 'f', durationMs: 1000, initMs, timeoutS: 15 }],
        sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'burst', count: 1 } }],
      })
    const endOf = (trace: Trace): number => timeOf(trace.records, trace.records.length - 1) / 1e6
    expect(endOf(outcome(10_000))).toBe(11)
    expect(endOf(outcome(12_000))).toBe(10 + 12 + 1)
    expect([endOf(outcome(15_000)), outcome(15_000).functions[0]?.failed]).toEqual([25, 1])
  })

  test('an environment that initialises is busy, and can be told from one that runs', () => {
    const trace = run({
      durationS: 10,
      functions: [{ name: 'f', durationMs: 1000, initMs: 2000 }],
      sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'burst', count: 1 } }],
    })
    const states = [1, 2.5, 3.5].map((second) => frameAt(trace, second * 1e6).environments.state[0])
    expect(states).toEqual([3, 2, 1])
  })
})

describe('clients', () => {
  test('R30: a client’s retries wait 100, 200, 400 ms, then it gives up; each is another arrival', () => {
    const trace = run({
      durationS: 10,
      functions: [{ name: 'f', reserved: 0 }],
      sources: [
        {
          name: 's',
          target: 'f',
          kind: 'sync',
          retries: { most: 3, firstMs: 100, jitter: false },
          arrivals: { kind: 'burst', count: 1 },
        },
      ],
    })
    const times = Array.from({ length: trace.records.length }, (_, index) => index)
      .filter((index) => trace.records.kind[index] === RECORD.throttled)
      .map((index) => timeOf(trace.records, index) / 1e3)
    expect(times).toEqual([0, 100, 300, 700])
    expect(trace.sources[0]).toMatchObject({ sent: 1, retried: 3, dropped: 1 })
    expect(trace.functions[0]?.arrivals).toBe(4)
  })

  test('with jitter a crowd spreads out, and more of it gets through', () => {
    const delivered = (jitter: boolean): number | undefined =>
      run({
        durationS: 20,
        functions: [{ name: 'f', reserved: 10, durationMs: 100 }],
        sources: [
          {
            name: 's',
            target: 'f',
            kind: 'sync',
            retries: { most: 5, firstMs: 100, jitter },
            arrivals: { kind: 'burst', count: 300 },
          },
        ],
      }).sources[0]?.delivered
    expect(delivered(true)).toBeGreaterThan(delivered(false) ?? Infinity)
  })
})
