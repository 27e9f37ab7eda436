// A scenario as the value of `?s=` in the address, and back: a link or a code opens the same run on another device.
import { err, ok, type Result } from '../../../std/result.ts'
import { readLink, writeLink } from '../../../sim/link/scenario-link.ts'
import { readScenario } from '../../../sim/read/read-scenario.ts'
import type { ScenarioInput } from '../../../sim/scenario.ts'

/** Needs no escaping. Empty where the scenario is refused: there is nothing to open then. */
export function addressOf(scenario: ScenarioInput): string {
  const read = readScenario(scenario)
  return read.ok ? writeLink(read.value) : ''
}

/** The error says in a sentence what is wrong with the link and what to do. */
export function scenarioFrom(value: string): Result<ScenarioInput, string> {
  const link = readLink(value.trim())
  if (!link.ok) return err(link.error.says)
  const read = readScenario(link.value)
  return read.ok ? ok(link.value) : err(read.error.map(({ what, mend }) => `${what} ${mend}`).join(' '))
}
