// What a deployment came to: the columns of the comparison table, each read from the run.
import { applyStep, firstState, frameOf, type DeploymentFrame } from './frame.ts'
import { ROLLBACKS, type DeploymentTrace, type Rollback, type StepName } from './records.ts'
import { BEGINS_US } from './scenario.ts'

export interface DeploymentOutcome {
  /** Fewest instances that serve, from its start to its end or to the moment when it was stopped. */
  readonly leastCapacity: number
  readonly mostRunning: number
  /** Instance-minutes beyond the usual number, over the whole run. */
  readonly extraMinutes: number
  /** From its start to its end; undefined when it never ended. */
  readonly tookUs: number | undefined
  readonly rollback: Rollback | undefined
  /** From the failure to the moment when all is as before; undefined without one. */
  readonly backAfterUs: number | undefined
  /** A person had to act before the way back began. */
  readonly waitedForPerson: boolean
  readonly dnsChanged: boolean
  /** The largest share of users lost at any moment. */
  readonly mostLost: number
  /** Lost users × time, in minutes of everybody. */
  readonly lostMinutes: number
  /** The largest share that the new version answered before it failed; what it would have been without a failure is no part of it. */
  readonly mostOnNewBeforeFailure: number
  /** Instances on the new version just before the way back begins, serving or not. */
  readonly leftOnNew: number
}

/** Shares move between steps, too, while DNS answers run out: hence every second, or 2,000 moments of a long run. */
const LEAST_SAMPLE_US = 1e6
const MOST_SAMPLES = 2000

export function outcomeOfDeployment(trace: DeploymentTrace): DeploymentOutcome {
  const { steps, endUs } = trace
  const timeOf = (what: StepName): number | undefined => steps.find((step) => step.what === what)?.timeUs
  const finishedUs = timeOf('finished')
  const failedUs = timeOf('failed')
  const backUs = timeOf('rollback')
  const stoppedUs = timeOf('stopped')
  const restoredUs = timeOf('restored')
  const overUs = finishedUs ?? stoppedUs ?? endUs
  const frames = framesOf(trace, sampleTimes(trace))
  const during = frames.filter(({ timeUs }) => timeUs >= BEGINS_US && timeUs <= overUs)
  const before = frames.filter(({ timeUs }) => timeUs < (failedUs ?? Infinity))
  const atBack = frames.findLast(({ timeUs }) => timeUs < (backUs ?? Infinity))
  return {
    leastCapacity: Math.min(...during.map(({ capacity }) => capacity)),
    mostRunning: Math.max(...frames.map(({ running }) => running)),
    extraMinutes: frames.at(-1)?.extraMinutes ?? 0,
    tookUs: finishedUs === undefined ? undefined : finishedUs - BEGINS_US,
    rollback: ROLLBACKS[steps.find(({ what }) => what === 'rollback')?.value ?? -1],
    backAfterUs: failedUs === undefined || restoredUs === undefined ? undefined : restoredUs - failedUs,
    waitedForPerson: backUs !== undefined && stoppedUs !== undefined && backUs > stoppedUs,
    dnsChanged: timeOf('swapped') !== undefined,
    mostLost: Math.max(...frames.map(({ lost }) => lost)),
    lostMinutes: lostMinutesOf(frames),
    mostOnNewBeforeFailure: Math.max(0, ...before.map(({ byNew }) => byNew)),
    leftOnNew: atBack?.instances.filter(({ version, state }) => version === 'new' && state !== 'ended').length ?? 0,
  }
}

function sampleTimes({ steps, endUs }: DeploymentTrace): readonly number[] {
  const everyUs = Math.max(LEAST_SAMPLE_US, Math.ceil(endUs / MOST_SAMPLES))
  const even = Array.from({ length: Math.floor(endUs / everyUs) + 1 }, (_, index) => index * everyUs)
  return [...new Set([...even, ...steps.map(({ timeUs }) => timeUs), endUs])].toSorted((a, b) => a - b)
}

/** What is lost at a moment is lost until the next one. */
const lostMinutesOf = (frames: readonly DeploymentFrame[]): number =>
  frames.reduce((sum, { timeUs, lost }, index) => sum + lost * ((frames[index + 1]?.timeUs ?? timeUs) - timeUs), 0) /
  60e6

/** `times` rise; every frame is a copy of its own. */
export function framesOf({ scenario, steps }: DeploymentTrace, times: readonly number[]): readonly DeploymentFrame[] {
  const state = firstState(scenario)
  let happened = 0
  return times.map((timeUs) => {
    for (let step = steps[happened]; step !== undefined && step.timeUs <= timeUs; step = steps[happened]) {
      applyStep(scenario, state, step)
      happened += 1
    }
    const frame = frameOf(scenario, state, happened, timeUs)
    return { ...frame, instances: frame.instances.map((instance) => ({ ...instance })) }
  })
}
