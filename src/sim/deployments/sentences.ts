// A deployment told in sentences: each kind of step is named when it first happens, with the numbers of that moment.
import type { Sentence } from '../narration.ts'
import { deploymentAfter, type DeploymentFrame } from './frame.ts'
import { ROLLBACKS, type DeploymentTrace, type Rollback, type Step, type StepName } from './records.ts'
import type { DeploymentScenario } from './scenario.ts'

/** What each step is told as; the frame is that after it. */
type Telling = (step: Step, scenario: DeploymentScenario, frame: DeploymentFrame) => string

export const countText = (count: number, noun = 'instance'): string => `${count} ${noun}${count === 1 ? '' : 's'}`
export const percentText = (share: number): string => `${Math.round(share * 1000) / 10}%`

const BEGINNINGS: Readonly<Record<DeploymentScenario['policy'], string>> = {
  'all-at-once': 'every instance gets the new version at the same time.',
  rolling: 'one batch after the other leaves service, gets the new version, and comes back.',
  'rolling-additional': 'a batch of new instances is launched first, so that the others can leave service in turn.',
  immutable: 'new instances come up in a temporary Auto Scaling group. The old ones are not touched.',
  'traffic-splitting': 'a full new set comes up, and gets a share of the users for a while.',
  'blue-green': 'a second environment is made. Nothing changes for users before the two swap their URLs.',
}

const ROLLBACK_WORDS: Readonly<Record<Rollback, string>> = {
  redeploy:
    'Somebody deploys the old version again. There is no other way back: the instances themselves were changed.',
  terminate: 'Rollback: the new instances are terminated, by Beanstalk itself. The old ones never stopped serving.',
  reroute:
    'Rollback: all requests go to the old instances again, by Beanstalk itself, and the new ones are terminated.',
  swap: 'Rollback: somebody swaps the URLs once more. DNS caches have to run out once more, too.',
}

const launched: Telling = ({ ids }, { policy, instances }, { running }) => {
  const where = policy === 'blue-green' ? 'in the second environment' : 'beside the others'
  return `${countText(ids.length)} launched ${where}: ${running} are paid for now, ${running - instances} more than usual.`
}

const failed: Telling = ({ ids }, _scenario, { lost, capacity }) => {
  const users = lost < 0.0005 ? 'No user notices' : `${percentText(lost)} of requests are lost`
  return `${countText(ids.length)} fail the health check. ${users}; ${countText(capacity)} still serve.`
}

const stopped: Telling = (_step, { policy, reactMin }, { instances }) => {
  const byItself = policy === 'immutable' || policy === 'traffic-splitting'
  if (byItself) return 'The failure is noticed, and the deployment stops.'
  if (policy === 'blue-green') return `The failure is noticed. A person needs ${reactMin} minutes to decide.`
  const onNew = instances.filter(({ version, state }) => version === 'new' && state !== 'ended').length
  return `The deployment stops as it stands: ${countText(onNew)} on the new version, and nothing rolls them back. A person needs ${reactMin} minutes to act.`
}

const TOLD: Readonly<Record<StepName, Telling>> = {
  began: (_step, { policy }) => `The deployment begins: ${BEGINNINGS[policy]}`,
  launched,
  detached: ({ ids }, _scenario, { capacity }) =>
    `${countText(ids.length)} leave the load balancer to be changed in place: ${capacity} serve meanwhile.`,
  installed: ({ ids, value }, { healthS }) =>
    `${countText(ids.length)} run the ${value === 1 ? 'new' : 'old'} version. The health check watches for ${healthS} s.`,
  passed: ({ ids }) => `${countText(ids.length)} passed the health check.`,
  attached: ({ ids }, { policy }, { capacity }) =>
    policy === 'blue-green'
      ? 'The second environment is ready to serve, behind a load balancer of its own.'
      : `The load balancer sends requests to ${ids.length === 1 ? 'it' : 'them'}: ${capacity} serve.`,
  failed,
  stopped,
  weighed: ({ value }) => `The load balancer now sends ${value}% of requests to the new target group.`,
  swapped: ({ value }, { dnsTtlS, stubbornPercent }) =>
    `The URLs are swapped: DNS now answers with the ${value === 1 ? 'new' : 'old'} environment. Caches run out over ${dnsTtlS} s; ${stubbornPercent}% of users keep the old answer longer than its TTL.`,
  ended: ({ ids }, _scenario, { running }) => `${countText(ids.length)} terminated: ${running} are paid for now.`,
  finished: (_step, _scenario, { timeUs }) =>
    `The deployment is over, ${Math.round((timeUs / 60e6 - 1) * 10) / 10} minutes after it began.`,
  rollback: ({ value }) => ROLLBACK_WORDS[ROLLBACKS[value] as Rollback],
  restored: (_step, _scenario, { capacity }) =>
    `All is as it was before: ${countText(capacity)} serve the old version.`,
}

/** Steps that happen once, or mean something else each time. */
const ALWAYS: ReadonlySet<StepName> = new Set(['weighed', 'swapped', 'ended', 'launched'])

export const stepSentence = (trace: DeploymentTrace, index: number): string => {
  const step = trace.steps[index] as Step
  return TOLD[step.what](step, trace.scenario, deploymentAfter(trace, index + 1))
}

export function narrateDeployment(trace: DeploymentTrace): readonly Sentence[] {
  const told = new Set<string>()
  return trace.steps.flatMap(({ what, value, timeUs }, index) => {
    const key = `${what} ${what === 'installed' ? value : ''}`
    if (told.has(key) && !ALWAYS.has(what)) return []
    told.add(key)
    return [{ timeUs, index, text: stepSentence(trace, index) }]
  })
}
