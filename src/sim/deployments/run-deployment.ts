// A deployment runs: the policy's steps in their order, the failure when its check comes, and the way back.
import { calendarOf, doAt, runBefore } from '../kernel/calendar.ts'
import type { Deploying } from './deploying.ts'
import { begin } from './policies.ts'
import type { DeploymentTrace } from './records.ts'
import { BEGINS_US, type DeploymentScenario } from './scenario.ts'

/** Shown after the last step. */
const TAIL_US = 60e6
const MINUTE_US = 60e6

/** `scenario` comes from `readDeployment`: complete and checked. */
export function runDeployment(scenario: DeploymentScenario): DeploymentTrace {
  const { failsAtMin, instances } = scenario
  const run: Deploying = {
    scenario,
    calendar: calendarOf(),
    steps: [],
    failsAtUs: failsAtMin === null ? Infinity : BEGINS_US + failsAtMin * MINUTE_US,
    nextId: instances,
  }
  doAt(run.calendar, BEGINS_US, () => begin(run))
  runBefore(run.calendar, Infinity)
  const endUs = Math.ceil((run.calendar.nowUs + TAIL_US) / MINUTE_US) * MINUTE_US
  return { scenario, endUs, steps: run.steps }
}
