// Limits over time: as set, as moved, and on the scale only where they are near.
import { expect, test } from 'vitest'
import { readScenario } from '../../../sim/read/read-scenario.ts'
import type { Scenario, ScenarioInput } from '../../../sim/scenario.ts'
import { limitLines, topOf } from './limit-lines.ts'

function scenarioOf(input: ScenarioInput): Scenario {
  const read = readScenario(input)
  if (!read.ok) throw new Error('refused')
  return read.value
}

const scenario = scenarioOf({
  accountLimit: 1000,
  durationS: 10,
  functions: [{ name: 'a', reserved: 50 }, { name: 'b' }, { name: 'c' }],
  changes: [
    { atS: 4, on: 'account', field: 'accountLimit', value: 500 },
    { atS: 6, on: 'function', name: 'b', field: 'reserved', value: 20 },
    { atS: 8, on: 'function', name: 'a', field: 'reserved', value: null },
  ],
})

test('the account, and every function that has a reservation at some time', () => {
  const lines = limitLines(scenario, 5, 2e6)
  expect(lines.map(({ name, values }) => [name, values])).toEqual([
    ['account limit', [1000, 1000, 500, 500, 500]],
    ['reserved for a', [50, 50, 50, 50, null]],
    ['reserved for b', [null, null, null, 20, 20]],
  ])
})

test('a limit far above what happens does not flatten it', () => {
  const lines = limitLines(scenario, 5, 2e6)
  expect(topOf(40, lines)).toBeCloseTo(55)
  expect(topOf(900, lines)).toBeCloseTo(1100)
  expect(topOf(0, lines)).toBe(1)
})
