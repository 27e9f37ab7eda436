// A deployment under way: the note of a step, something to do later, and a health check that may fail.
import { doAt, type Calendar } from '../kernel/calendar.ts'
import type { Step, StepName } from './records.ts'
import type { DeploymentScenario } from './scenario.ts'

export interface Deploying {
  readonly scenario: DeploymentScenario
  readonly calendar: Calendar
  readonly steps: Step[]
  /** Infinity once it has failed, or when it never does. */
  failsAtUs: number
  /** The next new instance's number. */
  nextId: number
}

export function note({ calendar, steps }: Deploying, what: StepName, ids: readonly number[] = [], value = 0): void {
  steps.push({ timeUs: calendar.nowUs, what, ids, value })
}

export const after = ({ calendar }: Deploying, seconds: number, act: () => void): void =>
  doAt(calendar, calendar.nowUs + Math.round(seconds * 1e6), act)

/**
 * Watches `ids` for `seconds`. When the new version is to fail by then it fails here, once, and `failed` is called as soon as
 * that is noticed; otherwise `passed` is called at the end.
 */
export function watch(
  run: Deploying,
  ids: readonly number[],
  seconds: number,
  passed: () => void,
  failed: () => void,
): void {
  const { nowUs } = run.calendar
  const failUs = Math.max(nowUs, run.failsAtUs)
  if (failUs >= nowUs + seconds * 1e6) {
    return after(run, seconds, () => {
      note(run, 'passed', ids)
      passed()
    })
  }
  run.failsAtUs = Infinity
  doAt(run.calendar, failUs, () => {
    note(run, 'failed', ids)
    after(run, run.scenario.noticeS, () => {
      note(run, 'stopped', ids)
      failed()
    })
  })
}
