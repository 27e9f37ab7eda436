// What happens in a deployment: one record for each step, in the order of time; a run has a few dozen.
import type { DeploymentScenario } from './scenario.ts'

export type StepName =
  /** The deployment begins. */
  | 'began'
  /** New instances boot; they are paid for from now on. */
  | 'launched'
  /** Taken from the load balancer, and the bundle is being put on them. */
  | 'detached'
  /** They run the version `value`: 0 the old one, 1 the new one. */
  | 'installed'
  /** The load balancer sends them requests. */
  | 'attached'
  /** The health check is over, and they are healthy. */
  | 'passed'
  /** They answer badly from now on. */
  | 'failed'
  /** Beanstalk has seen the failure and goes no further. */
  | 'stopped'
  /** The new target group gets `value` percent of the requests. */
  | 'weighed'
  /** The environment's name leads to the environment `value`: 0 the old one, 1 the new one. */
  | 'swapped'
  | 'ended'
  /** All instances run the new version, and users have been sent to it. */
  | 'finished'
  /** `value` is an index into ROLLBACKS. */
  | 'rollback'
  /** All is as it was before. */
  | 'restored'

export const ROLLBACKS = ['redeploy', 'terminate', 'reroute', 'swap'] as const
export type Rollback = (typeof ROLLBACKS)[number]

export interface Step {
  readonly timeUs: number
  readonly what: StepName
  /** Which instances it is about; those of the environment come first, new ones follow. */
  readonly ids: readonly number[]
  readonly value: number
}

export interface DeploymentTrace {
  readonly scenario: DeploymentScenario
  readonly endUs: number
  readonly steps: readonly Step[]
}

/** How many steps have happened at `timeUs`. */
export function stepsBy({ steps }: DeploymentTrace, timeUs: number): number {
  let count = 0
  while (count < steps.length && (steps[count] as Step).timeUs <= timeUs) count += 1
  return count
}
