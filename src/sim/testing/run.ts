// Runs a scenario written by hand; a refused one is a fault of the test.
import { readScenario } from '../read/read-scenario.ts'
import { runScenario } from '../run-scenario.ts'
import type { Scenario, ScenarioInput } from '../scenario.ts'
import type { Trace } from '../trace.ts'

export function scenarioOf(input: ScenarioInput): Scenario {
  const read = readScenario(input)
  if (!read.ok) throw new Error(read.error.map(({ path, what }) => `${path}: ${what}`).join('\n'))
  return read.value
}

export const run = (input: ScenarioInput): Trace => runScenario(scenarioOf(input))
