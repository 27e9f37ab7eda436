// A scenario without what `readScenario` adds by itself: as brief as can be, and the same when it is read.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PRESETS } from '../presets/presets.ts'
import { randomScenario } from '../testing/random-scenario.ts'
import { scenarioOf } from '../testing/run.ts'
import { withoutDefaults } from './without-defaults.ts'

test('reads to the same scenario, and cannot be made briefer by itself', () => {
  fc.assert(
    fc.property(randomScenario, (input) => {
      const scenario = scenarioOf(input)
      const brief = withoutDefaults(scenario)
      expect(scenarioOf(brief)).toEqual(scenario)
      expect(withoutDefaults(scenarioOf(brief))).toEqual(brief)
    }),
    { numRuns: 300 },
  )
})

test('nothing that is left could be left out: each setting, taken away, makes another scenario', () => {
  for (const { scenario: input } of PRESETS) {
    const scenario = scenarioOf(input)
    const brief = withoutDefaults(scenario)
    for (const key of Object.keys(brief).filter((name) => name !== 'functions' && name !== 'sources')) {
      const less = Object.fromEntries(Object.entries(brief).filter(([name]) => name !== key))
      expect(JSON.stringify(scenarioOf(less))).not.toBe(JSON.stringify(scenario))
    }
  }
})

test('defaults that follow from other settings are left out, too', () => {
  const scenario = scenarioOf({
    durationS: 90,
    functions: [{ durationMs: 10_000 }, { name: 'b', durationDistribution: 'exponential' }],
    sources: [
      { kind: 'sqs' },
      { name: 'q', kind: 'sqs', target: 'b' },
      { name: 'late', arrivals: { startS: 100 } },
      { name: 'step', arrivals: { kind: 'step', startS: 5 } },
    ],
  })
  expect(scenario.functions.map(({ timeoutS }) => timeoutS)).toEqual([60, 900])
  expect(withoutDefaults(scenario)).toEqual({
    durationS: 90,
    functions: [{ durationMs: 10_000 }, { name: 'b', durationDistribution: 'exponential' }],
    sources: [
      { kind: 'sqs' },
      { name: 'q', kind: 'sqs', target: 'b' },
      { name: 'late', arrivals: { startS: 100 } },
      { name: 'step', arrivals: { kind: 'step', startS: 5 } },
    ],
  })
})

test('what is set to nothing is left out: null is what is read when nothing is there', () => {
  const scenario = scenarioOf({
    functions: [{ reserved: null }],
    sources: [{ kind: 'sqs', maxConcurrency: null, pollers: null, maxReceives: null }],
    changes: [{ atS: 0, on: 'function', name: 'function-1', field: 'reserved', value: null }],
  })
  expect(withoutDefaults(scenario)).toEqual({
    functions: [{}],
    sources: [{ kind: 'sqs' }],
    changes: [{ atS: 0, on: 'function', name: 'function-1', field: 'reserved' }],
  })
})
