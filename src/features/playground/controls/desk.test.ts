// A refusal is shown at the control that it names, also when the control was moved during the run.
import { expect, test } from 'vitest'
import { readScenario } from '../../../sim/read/read-scenario.ts'
import type { ScenarioInput } from '../../../sim/scenario.ts'
import { refusalAt } from './desk.ts'
import { setAccountLimit, setFunction, written } from './edit.ts'

const START = written({ durationS: 20, functions: [{ name: 'a', reserved: 100 }, { name: 'b' }] })
const deskOf = (scenario: ScenarioInput): Parameters<typeof refusalAt>[0] => {
  const read = readScenario(scenario)
  return { scenario, refusals: read.ok ? [] : read.error }
}

test('at the number itself', () => {
  const desk = deskOf(setFunction(START, 1, 'reserved', 900, 0))
  expect(refusalAt(desk, 'functions[1].reserved')).toContain('choose at most 800')
  expect(refusalAt(desk, 'functions[0].reserved')).toBeUndefined()
})

test('at the control that was moved, and at no other', () => {
  const moved = setFunction(setAccountLimit(START, 900, 2), 1, 'reserved', 850, 5)
  const desk = deskOf(moved)
  const at = (on: 'account' | 'function', name: string, field: string): string | undefined =>
    refusalAt(desk, 'nowhere', { on, name, field })
  expect(at('function', 'b', 'reserved')).toContain('At 5 s')
  expect(at('function', 'a', 'reserved')).toBeUndefined()
  expect(at('account', '', 'accountLimit')).toBeUndefined()
})
