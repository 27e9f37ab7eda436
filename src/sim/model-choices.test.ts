// Model choices: each is labelled, and each makes the difference that its label says.
import { describe, expect, test } from 'vitest'
import { RECORD } from './happening.ts'
import { DEFAULT_CHOICES, MODEL_CHOICES } from './model-choices.ts'
import type { ScenarioInput } from './scenario.ts'
import { run } from './testing/run.ts'
import { timesOf } from './testing/times.ts'
import type { Trace } from './trace.ts'

const steady = (more: ScenarioInput = {}): ScenarioInput => ({
  durationS: 30,
  scalingRate: false,
  functions: [{ name: 'f', durationMs: 1000 }],
  sources: [{ name: 's', target: 'f', kind: 'sync', arrivals: { kind: 'even', ratePerS: 100 } }],
  ...more,
})

describe('model choices', () => {
  test('each has its label, and its default is among its options', () => {
    expect(MODEL_CHOICES.map(({ id }) => id)).toEqual(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9'])
    expect(MODEL_CHOICES.map(({ key }) => key).toSorted()).toEqual(Object.keys(DEFAULT_CHOICES).toSorted())
    for (const { key, options } of MODEL_CHOICES) {
      if (key !== 'idleLifetimeS') expect(options.map(({ value }) => value)).toContain(DEFAULT_CHOICES[key])
    }
  })

  const rare = (idlePick: 'most-recent' | 'least-recent'): Trace =>
    run(
      steady({
        durationS: 3000,
        choices: { idlePick, idleLifetimeS: 60 },
        sources: [
          { name: 's', target: 'f', kind: 'sync', arrivals: { kind: 'even', ratePerS: 1.01 } },
          { name: 'b', target: 'f', kind: 'sync', arrivals: { kind: 'burst', count: 20, everyS: 300 } },
        ],
      }),
    )

  test('M1: the most recent lets the tail idle out; it changes cold starts, not throttles', () => {
    const [recent, fair] = [rare('most-recent'), rare('least-recent')]
    expect(recent.functions[0]?.coldStarts).toBeGreaterThan(2 * (fair.functions[0]?.coldStarts ?? 0))
    expect(recent.functions[0]?.throttled).toEqual(fair.functions[0]?.throttled)
  })

  test('M2: an idle environment lives as long as it is said', () => {
    const trace = run(
      steady({
        durationS: 900,
        choices: { idleLifetimeS: 420 },
        sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'burst', count: 3 } }],
      }),
    )
    expect(timesOf(trace, RECORD.reaped)).toEqual([421, 421, 421])
  })

  test('M3: a bucket lets one second more through at the start', () => {
    const quota = (rateQuota: 'window' | 'bucket'): number =>
      run({
        durationS: 20,
        rateQuota,
        functions: [{ name: 'f', reserved: 10, durationMs: 1 }],
        sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'even', ratePerS: 1000 } }],
      }).functions[0]?.onDemand ?? 0
    expect(quota('window')).toBe(2000)
    expect(quota('bucket')).toBe(2099)
  })

  test('M5: with concurrency first, a refusal for concurrency takes nothing from the rate', () => {
    const reasons = (checkOrder: 'rate-first' | 'concurrency-first'): readonly number[] | undefined =>
      run({
        accountLimit: 200,
        durationS: 10,
        choices: { checkOrder },
        functions: [{ name: 'f', reserved: 2, durationMs: 500 }],
        sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'even', ratePerS: 100 } }],
      }).functions[0]?.throttled
    expect(reasons('rate-first')?.[3]).toBeGreaterThan(0)
    expect(reasons('concurrency-first')?.[3]).toBe(0)
  })

  test('M8: busy provisioned environments count twice when the wording of D6 is taken', () => {
    const claimed = (provisionedBusy: 'apart' | 'unreserved'): number =>
      run(steady({ choices: { provisionedBusy }, functions: [{ name: 'f', durationMs: 1000, provisioned: 200 }] }))
        .account.peakClaimed
    expect([claimed('apart'), claimed('unreserved')]).toEqual([200, 300])
  })
})
