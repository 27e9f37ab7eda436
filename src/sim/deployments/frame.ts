// Any moment of a deployment: what each instance does, which version answers whom, what it costs beyond the usual.
import type { Instance, InstanceState } from './instance.ts'
import { stepsBy, type DeploymentTrace, type Step } from './records.ts'
import { servedBy, type Served } from './traffic.ts'
import type { DeploymentScenario } from './scenario.ts'

export interface DeploymentFrame extends Served {
  readonly timeUs: number
  readonly happened: number
  readonly instances: readonly Instance[]
  /** Paid for at this moment. */
  readonly running: number
  /** Attached and healthy. */
  readonly capacity: number
  /** Instance-minutes beyond the usual number, so far. */
  readonly extraMinutes: number
  /** Share of users whose DNS answer leads to the new environment. */
  readonly dnsShare: number
  /** What the new target group gets. */
  readonly weightPercent: number
}

/** What the steps so far have come to; times in µs. */
export interface DeploymentState {
  readonly instances: Instance[]
  extraUs: number
  lastUs: number
  weightPercent: number
  dns: { readonly to: number; readonly fromShare: number; readonly atUs: number }
}

export const firstState = ({ instances }: DeploymentScenario): DeploymentState => ({
  instances: Array.from({ length: instances }, (_, id) => ({
    id,
    added: false,
    version: 'old',
    state: 'healthy',
    attached: true,
    sinceUs: 0,
  })),
  extraUs: 0,
  lastUs: 0,
  weightPercent: 0,
  dns: { to: 0, fromShare: 0, atUs: 0 },
})

/** The state after everything that happened at `timeUs` or before. */
export const deploymentAt = (trace: DeploymentTrace, timeUs: number): DeploymentFrame =>
  deploymentAfter(trace, stepsBy(trace, timeUs), timeUs)

/** The state after the first `happened` steps: for stepping from one to the next. */
export function deploymentAfter(trace: DeploymentTrace, happened: number, timeUs?: number): DeploymentFrame {
  const { scenario, steps } = trace
  const state = firstState(scenario)
  for (const step of steps.slice(0, happened)) applyStep(scenario, state, step)
  return frameOf(scenario, state, happened, timeUs ?? state.lastUs)
}

export function frameOf(
  scenario: DeploymentScenario,
  state: DeploymentState,
  happened: number,
  timeUs: number,
): DeploymentFrame {
  const { instances, weightPercent } = state
  const running = runningOf(state)
  const dnsShare = dnsShareAt(scenario, state, timeUs)
  const extraUs = state.extraUs + extraOf(scenario, running) * Math.max(0, timeUs - state.lastUs)
  return {
    timeUs,
    happened,
    instances,
    running,
    capacity: instances.filter(({ attached, state: now }) => attached && now !== 'failing').length,
    extraMinutes: extraUs / 60e6,
    dnsShare,
    weightPercent,
    ...servedBy(scenario, instances, weightPercent / 100, dnsShare),
  }
}

const runningOf = ({ instances }: DeploymentState): number => instances.filter(({ state }) => state !== 'ended').length
const extraOf = ({ instances }: DeploymentScenario, running: number): number => Math.max(0, running - instances)

/** Caches are of any age, so as many run out in each second of the TTL; the stubborn ones never look again. */
function dnsShareAt(
  { dnsTtlS, stubbornPercent }: DeploymentScenario,
  { dns }: DeploymentState,
  timeUs: number,
): number {
  const goal = dns.to === 1 ? 1 - stubbornPercent / 100 : 0
  const gone = dnsTtlS === 0 ? 1 : Math.min(1, Math.max(0, timeUs - dns.atUs) / (dnsTtlS * 1e6))
  return dns.fromShare + (goal - dns.fromShare) * gone
}

export function applyStep(scenario: DeploymentScenario, state: DeploymentState, step: Step): void {
  const { timeUs, what, ids, value } = step
  state.extraUs += extraOf(scenario, runningOf(state)) * (timeUs - state.lastUs)
  state.lastUs = timeUs
  if (what === 'launched') state.instances.push(...ids.map((id) => launched(id, timeUs)))
  else if (what === 'weighed') state.weightPercent = value
  else if (what === 'swapped') state.dns = { to: value, fromShare: dnsShareAt(scenario, state, timeUs), atUs: timeUs }
  else for (const id of ids) applyTo(state.instances[id] as Instance, step)
}

const launched = (id: number, sinceUs: number): Instance => ({
  id,
  added: true,
  version: 'new',
  state: 'launching',
  attached: false,
  sinceUs,
})

function applyTo(instance: Instance, { timeUs, what, value }: Step): void {
  const become = (state: InstanceState, attached = instance.attached): void => {
    Object.assign(instance, { state, attached, sinceUs: timeUs })
  }
  if (what === 'detached') become('installing', false)
  else if (what === 'installed') {
    instance.version = value === 1 ? 'new' : 'old'
    become('checking')
  } else if (what === 'attached') instance.attached = true
  else if (what === 'passed') become('healthy')
  else if (what === 'failed') become('failing')
  else if (what === 'ended') become('ended', false)
}
