// The traps of deployments, each played as one policy: what stays up, who meets a bad version, what is paid, what DNS remembers.
import type { LabPreset } from '../lab/prediction.ts'
import { readDeployment } from './read-deployment.ts'
import { outcomeOfDeployment, type DeploymentOutcome } from './outcome.ts'
import type { DeploymentTrace } from './records.ts'
import { runDeployment } from './run-deployment.ts'
import { POLICIES, POLICY_NAMES, type DeploymentInput, type Policy } from './scenario.ts'
import { percentText } from './sentences.ts'

type DeploymentPreset = LabPreset<DeploymentInput, DeploymentTrace>

/** The same setting under another policy: what a question compares. */
export function outcomeUnder(input: DeploymentInput, policy: Policy): DeploymentOutcome {
  const read = readDeployment({ ...input, policy })
  if (!read.ok) throw new RangeError(read.error.map(({ path, what }) => `${path}: ${what}`).join(' '))
  return outcomeOfDeployment(runDeployment(read.value))
}

const at = (policy: Policy): number => POLICIES.indexOf(policy)
const policyOption = (policy: Policy, reason: string): DeploymentPreset['options'][number] => ({
  text: POLICY_NAMES[policy],
  from: at(policy),
  to: at(policy),
  reason,
})

/** Of those that never serve with fewer than all, the one with the fewest instance-minutes beyond the usual. */
function cheapestFull(input: DeploymentInput): number {
  const full = POLICIES.map((policy) => ({ policy, outcome: outcomeUnder(input, policy) }))
    .filter(({ outcome }) => outcome.leastCapacity >= (input.instances ?? 10))
    .toSorted((a, b) => a.outcome.extraMinutes - b.outcome.extraMinutes)
  return full[0] === undefined ? -1 : at(full[0].policy)
}

const TEN: DeploymentInput = { instances: 10, batch: 2, policy: 'rolling-additional' }

const tenServing: DeploymentPreset = {
  id: 'ten-serving',
  title: 'Ten serving at all times',
  story: 'Ten instances serve a shop. A new version has to go out by day, in batches of two, and all ten are needed.',
  scenario: TEN,
  variant: { text: 'Plain rolling: no cost, and two fewer serve.', scenario: { ...TEN, policy: 'rolling' } },
  question: 'Which policy keeps ten instances serving at all times, at the lowest extra cost?',
  options: [
    policyOption('rolling', 'Each batch leaves service: eight serve while two are changed.'),
    policyOption('rolling-additional', 'One extra batch stands in for the one that is away.'),
    policyOption('immutable', 'It keeps ten serving, and pays for ten more while it lasts.'),
    policyOption('blue-green', 'It keeps ten serving, and pays for a whole second environment.'),
  ],
  measure: ({ scenario }) => cheapestFull(scenario),
  sum: (trace) => {
    const { leastCapacity, extraMinutes } = outcomeOfDeployment(trace)
    const immutable = outcomeUnder(trace.scenario, 'immutable')
    return `Fewest serving: ${leastCapacity}. ${Math.round(extraMinutes)} instance-minutes more than usual; immutable would take ${Math.round(immutable.extraMinutes)}.`
  },
  expected: { figure: 2, within: 0, text: 'Rolling with additional batch: full capacity for the price of one batch.' },
  factIds: [
    'deploy-rolling-additional.capacity-during-deployment',
    'deploy-rolling-additional.extra-cost',
    'deploy-rolling.capacity-during-deployment',
  ],
}

const CANARY: DeploymentInput = { policy: 'traffic-splitting', sharePercent: 10, evaluationMin: 5, failsAtMin: 9 }

const canary: DeploymentPreset = {
  id: 'canary-share',
  title: 'Who meets the canary',
  story:
    'Traffic splitting: ten new instances stand beside ten old ones and get 10% of requests for 5 minutes. After 2 of them the version turns out to be bad.',
  scenario: CANARY,
  variant: { text: 'A larger share: 40%.', scenario: { ...CANARY, sharePercent: 40 } },
  question: 'Which share of users meets the bad version before Beanstalk sends them back?',
  options: [
    { text: 'None', from: 0, to: 0.01, reason: 'The canary serves real users: that is what it is for.' },
    { text: '10%', from: 0.09, to: 0.11, reason: 'The share, and nobody else: the old instances were never changed.' },
    { text: '50%', from: 0.45, to: 0.55, reason: 'Half of the instances are new, yet weights decide, not counts.' },
    { text: 'All of them', from: 0.99, to: 1, reason: 'All requests move only after a good evaluation.' },
  ],
  measure: (trace) => outcomeOfDeployment(trace).mostLost,
  sum: (trace, figure) => {
    const { backAfterUs = 0 } = outcomeOfDeployment(trace)
    return `${percentText(figure)} of users for ${backAfterUs / 1e6} s, until the failure is noticed and they are sent back.`
  },
  expected: {
    figure: 0.1,
    within: 0.001,
    text: 'The canary share of users for a while; rollback is a change of weights.',
  },
  factIds: ['deploy-traffic-splitting.impact-of-failure', 'deploy-traffic-splitting.rollback'],
}

const DNS: DeploymentInput = { policy: 'blue-green', dnsTtlS: 60, stubbornPercent: 5, keepMin: 0 }

const dnsRemembers: DeploymentPreset = {
  id: 'dns-remembers',
  title: 'DNS remembers',
  story:
    'Blue/green: the URLs are swapped, and the old environment is terminated in the same minute to save money. The record’s TTL is 60 s; 5% of users have resolvers that ignore it.',
  scenario: DNS,
  variant: { text: 'Keep the old environment for 10 minutes.', scenario: { ...DNS, keepMin: 10 } },
  question: 'Who loses requests?',
  options: [
    {
      text: 'Nobody: the swap is atomic',
      from: 0,
      to: 0.001,
      reason: 'The record is swapped at once. Its copies are not.',
    },
    {
      text: 'Only the 5% that ignore the TTL',
      from: 0.001,
      to: 0.06,
      reason: 'They lose most, but the others hold copies, too.',
    },
    {
      text: 'Everybody at first, until their copy of the answer runs out',
      from: 0.9,
      to: 1,
      reason: 'At the swap every cache still leads to the old environment.',
    },
  ],
  measure: (trace) => outcomeOfDeployment(trace).mostLost,
  sum: (trace, figure) =>
    `${percentText(figure)} lost at the swap, ${trace.scenario.stubbornPercent}% still a TTL of ${trace.scenario.dnsTtlS} s later.`,
  expected: { figure: 1, within: 0.001, text: 'Keep the old environment until DNS caches have run out, and longer.' },
  factIds: ['deploy-blue-green.dns-change', 'swap-case.terminated-early', 'swap-case.cached'],
}

const FAILED_BATCH: DeploymentInput = {
  policy: 'rolling',
  instances: 10,
  batch: 2,
  failsAtMin: 6,
  healthS: 120,
  installS: 60,
}

const failedBatch: DeploymentPreset = {
  id: 'failed-batch',
  title: 'The batch that failed',
  story:
    'Rolling, ten instances, two at a time. Two batches come back healthy on the new version. The third fails its health check.',
  scenario: FAILED_BATCH,
  variant: { text: 'The same as an immutable update.', scenario: { ...FAILED_BATCH, policy: 'immutable' } },
  question: 'How many instances have the new version when Beanstalk has stopped?',
  options: [
    {
      text: 'None: Beanstalk rolls all of them back',
      from: 0,
      to: 0,
      reason: 'That is immutable and traffic splitting.',
    },
    { text: '2, the failed batch', from: 1, to: 3, reason: 'The batches that were finished are not touched again.' },
    {
      text: '6: four serve it, two failed on it',
      from: 6,
      to: 6,
      reason: 'The environment stays mixed until somebody redeploys.',
    },
    { text: '10', from: 10, to: 10, reason: 'Pending batches never get it.' },
  ],
  measure: (trace) => outcomeOfDeployment(trace).leftOnNew,
  sum: (_trace, figure) =>
    `2 finished batches × 2 + 2 failed = ${figure} on the new version, ${10 - figure} on the old one.`,
  expected: {
    figure: 6,
    within: 0,
    text: 'One batch is down, finished batches keep the new version; only a redeploy mends it.',
  },
  factIds: ['deploy-rolling.impact-of-failure', 'deploy-rolling.rollback'],
}

const doubled: DeploymentPreset = {
  id: 'double-for-a-while',
  title: 'Double for a while',
  story: 'An immutable update of ten instances. The account’s quota has room for 15 of this kind.',
  scenario: { policy: 'immutable', instances: 10 },
  variant: { text: 'Rolling fits into the quota.', scenario: { policy: 'rolling', instances: 10 } },
  question: 'How many instances run at the same time, at most?',
  options: [
    { text: '10', from: 10, to: 10, reason: 'New instances come before old ones go.' },
    { text: '11', from: 11, to: 11, reason: 'So it begins: one new instance first. The rest follow.' },
    { text: '15', from: 15, to: 15, reason: 'No half steps: after the first one comes all the rest.' },
    {
      text: '20',
      from: 20,
      to: 20,
      reason: 'A full second set, until the old one is terminated. A quota of 15 stops it.',
    },
  ],
  measure: (trace) => outcomeOfDeployment(trace).mostRunning,
  sum: (trace, figure) =>
    `10 old + 1 new + 9 new = ${figure}; ${Math.round(outcomeOfDeployment(trace).extraMinutes)} instance-minutes more than usual.`,
  expected: { figure: 20, within: 0, text: 'Double capacity for a while: check the On-Demand quota first, or roll.' },
  factIds: ['deploy-immutable.capacity-during-deployment', 'deploy-immutable.extra-cost'],
}

const ONE_BY_ONE: DeploymentInput = { policy: 'rolling', instances: 10, batch: 1 }

const oneByOne: DeploymentPreset = {
  id: 'one-by-one',
  title: 'The slow way',
  story:
    'Ten instances. A bundle is on an instance in 20 s, a new instance takes 5 minutes, a health check 2. Somebody sets rolling to batches of one, to be careful.',
  scenario: ONE_BY_ONE,
  variant: { text: 'Half at a time.', scenario: { ...ONE_BY_ONE, batch: 5 } },
  question: 'Rolling one by one, or immutable: which takes longer?',
  options: [
    {
      text: 'Immutable, by far',
      from: 0,
      to: 0.8,
      reason: 'It is the slowest with large batches. Here ten checks stand in a row.',
    },
    { text: 'About the same', from: 0.8, to: 1.25, reason: 'Ten batches of 140 s against two groups of 420 s.' },
    { text: 'Rolling one by one', from: 1.25, to: 10, reason: 'Every batch waits for its own health check.' },
  ],
  measure: ({ scenario }) =>
    (outcomeUnder(scenario, 'rolling').tookUs ?? 0) / (outcomeUnder(scenario, 'immutable').tookUs ?? 1),
  sum: ({ scenario }) =>
    `10 × (20 + 120) s = ${(outcomeUnder(scenario, 'rolling').tookUs ?? 0) / 60e6} min; 2 × (300 + 120) s = ${(outcomeUnder(scenario, 'immutable').tookUs ?? 0) / 60e6} min.`.replace(
      /(\d\.\d)\d+ min/g,
      '$1 min',
    ),
  expected: { figure: 5 / 3, within: 0.01, text: 'The time of a rolling deployment is its number of batches.' },
  factIds: ['deploy-rolling.speed-rank', 'deploy-immutable.speed-rank'],
}

export const DEPLOYMENT_PRESETS: readonly DeploymentPreset[] = [
  tenServing,
  failedBatch,
  canary,
  doubled,
  dnsRemembers,
  oneByOne,
]
