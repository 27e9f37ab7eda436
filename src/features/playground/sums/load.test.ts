// What the formulas are fed: rates, durations and places as they stand at a moment.
import { expect, test } from 'vitest'
import { readScenario } from '../../../sim/read/read-scenario.ts'
import type { Scenario, ScenarioInput } from '../../../sim/scenario.ts'
import { loadOf } from './load.ts'

function scenarioOf(input: ScenarioInput): Scenario {
  const read = readScenario(input)
  if (!read.ok) throw new Error(read.error.map(({ what }) => what).join(' '))
  return read.value
}

const scenario = scenarioOf({
  accountLimit: 1000,
  durationS: 100,
  functions: [
    { name: 'a', durationMs: 200 },
    { name: 'b', durationMs: 1000, reserved: 300 },
    { name: 'c', durationMs: 50, provisioned: 100 },
    { name: 'd' },
  ],
  sources: [
    { name: 'one', target: 'a', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 400 } },
    { name: 'two', target: 'b', kind: 'sync', arrivals: { kind: 'step', ratePerS: 90, beforePerS: 10, startS: 50 } },
    { name: 'three', target: 'c', kind: 'sync', arrivals: { kind: 'ramp', fromPerS: 0, ratePerS: 100 } },
    { name: 'queue', target: 'd', kind: 'sqs' },
  ],
  changes: [
    { atS: 20, on: 'source', name: 'one', field: 'ratePerS', value: 100 },
    { atS: 30, on: 'function', name: 'b', field: 'reserved', value: 500 },
    { atS: 40, on: 'function', name: 'a', field: 'durationMs', value: 1000 },
    { atS: 60, on: 'account', field: 'accountLimit', value: 2000 },
  ],
})

test('a = λ · d, before and after controls are moved', () => {
  expect(loadOf(scenario, 0, 0)).toEqual({ ratePerS: 400, durationS: 0.2, load: 80, places: 600, random: true })
  expect([25, 45].map((atS) => loadOf(scenario, 0, atS)?.load)).toEqual([20, 100])
})

test('places: the own reservation, or what others leave', () => {
  expect([0, 35, 70].map((atS) => loadOf(scenario, 0, atS)?.places)).toEqual([600, 400, 1400])
  expect([0, 35].map((atS) => loadOf(scenario, 1, atS)?.places)).toEqual([300, 500])
})

test('steps and ramps have the rate of the moment, and are no Poisson stream', () => {
  expect([10, 60].map((atS) => loadOf(scenario, 1, atS)?.ratePerS)).toEqual([10, 90])
  expect(loadOf(scenario, 2, 25)?.ratePerS).toBe(25)
  expect(loadOf(scenario, 1, 10)?.random).toBe(false)
})

test('what a queue hands out has no rate of its own', () => {
  expect(loadOf(scenario, 3, 0)).toBeUndefined()
  expect(loadOf(scenario, 9, 0)).toBeUndefined()
})
