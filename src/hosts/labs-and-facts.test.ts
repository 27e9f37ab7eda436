// The labs against the pages: the six policies come out as the comparison table says, and what a preset cites exists.
import { describe, expect, test } from 'vitest'
import { DEPLOYMENT_CONTROLS } from '../features/playground/deployments/deployment-controls.ts'
import { CACHING_PRESETS } from '../sim/caching/presets.ts'
import { deploymentAt } from '../sim/deployments/frame.ts'
import { outcomeOfDeployment, type DeploymentOutcome } from '../sim/deployments/outcome.ts'
import { outcomeUnder, DEPLOYMENT_PRESETS } from '../sim/deployments/presets.ts'
import type { DeploymentTrace } from '../sim/deployments/records.ts'
import { runDeployment } from '../sim/deployments/run-deployment.ts'
import { readDeployment } from '../sim/deployments/read-deployment.ts'
import { POLICIES, type DeploymentInput, type Policy } from '../sim/deployments/scenario.ts'
import { readProjectCorpus } from './cli/content-files.ts'

const { corpus } = readProjectCorpus()
const facts = new Map<string, string>(corpus.facts.map(({ id, value }) => [id, value.text]))
const factOf = (policy: Policy, attribute: string): string => facts.get(`deploy-${policy}.${attribute}`) ?? ''

/** The lab's own defaults: ten instances, half at a time, a canary of 10% for 5 minutes. */
const SETTINGS: DeploymentInput = {}
/** In a check that each policy makes, after its first batch where there are batches; for blue/green after the swap. */
const FAILS_AT_MIN: Readonly<Record<Policy, number>> = {
  'all-at-once': 1,
  rolling: 3,
  'rolling-additional': 10,
  immutable: 8,
  'traffic-splitting': 9,
  'blue-green': 16,
}
/** Blue/green is tested before users come to it: that is what its impact is about. */
const BEFORE_THE_SWAP_MIN = 11

const good = (policy: Policy): DeploymentOutcome => outcomeUnder(SETTINGS, policy)
const bad = (policy: Policy): DeploymentOutcome =>
  outcomeUnder({ ...SETTINGS, failsAtMin: FAILS_AT_MIN[policy] }, policy)

/** What the run says, in the words that the table's cells have to hold. */
function capacityWords({ leastCapacity, mostRunning }: DeploymentOutcome, policy: Policy): RegExp {
  if (leastCapacity === 0) return /^(none|all .*(down|out))/
  if (leastCapacity === 5) return /batch (less|out)|reduced/
  if (policy === 'blue-green') return /(unchanged|full).*both|two environments/
  if (mostRunning === 20) return /doubl|two full sets/
  return /unchanged|full/
}

function costWords({ extraMinutes, mostRunning }: DeploymentOutcome, policy: Policy): RegExp {
  if (extraMinutes === 0) return /^none/
  if (mostRunning === 15) return /one batch/
  return policy === 'blue-green' ? /second environment/ : /second set|100 ?%|doubl/
}

const ROLLBACK_WORDS = {
  redeploy: /redeploy/,
  terminate: /terminate/,
  reroute: /terminate|reroute|back/,
  swap: /swap/,
} as const

describe.each(POLICIES)('%s: the run and the table agree on', (policy) => {
  const outcome = good(policy)

  test('capacity', () => {
    expect(factOf(policy, 'capacity-during-deployment')).toMatch(capacityWords(outcome, policy))
  })

  test('zero downtime', () => {
    expect(factOf(policy, 'zero-downtime')).toBe(outcome.leastCapacity > 0 ? 'yes' : 'no')
  })

  test('extra cost', () => {
    expect(factOf(policy, 'extra-cost')).toMatch(costWords(outcome, policy))
  })

  test('DNS change', () => {
    expect(factOf(policy, 'dns-change')).toBe(outcome.dnsChanged ? 'yes' : 'no')
  })

  test('rollback', () => {
    const { rollback } = bad(policy)
    expect(rollback).toBeDefined()
    expect(factOf(policy, 'rollback')).toMatch(ROLLBACK_WORDS[rollback ?? 'redeploy'])
  })

  test('where the code goes', () => {
    const { added, original } = whereCodeGoes(policy)
    const words = original ? (added ? /existing.*new|new.*existing/ : /existing/) : /\bnew\b/
    expect(factOf(policy, 'code-goes-to')).toMatch(words)
    if (!original) expect(factOf(policy, 'code-goes-to')).not.toMatch(/existing/)
  })

  test('what a failure costs users', () => {
    const trace = traceOf(policy, policy === 'blue-green' ? BEFORE_THE_SWAP_MIN : FAILS_AT_MIN[policy])
    const { mostLost } = outcomeOfDeployment(trace)
    const stopped = deploymentAt(trace, trace.steps.find(({ what }) => what === 'stopped')?.timeUs ?? NaN)
    const touched = stopped.instances.filter(({ added, version }) => !added && version === 'new').length
    const words =
      mostLost === 1 ? /outage/ : touched > 0 ? /finished batches|rolling/ : mostLost > 0 ? /canary share/ : /minimal/
    expect(factOf(policy, 'impact-of-failure')).toMatch(words)
  })
})

test('whoever ranks quicker in the table takes less time', () => {
  const ranked = POLICIES.map((policy) => ({
    policy,
    rank: Number(/\d/.exec(factOf(policy, 'speed-rank'))?.[0]),
    tookUs: good(policy).tookUs ?? NaN,
  }))
  expect(ranked.every(({ rank, tookUs }) => rank >= 1 && tookUs > 0)).toBe(true)
  for (const quick of ranked)
    for (const slow of ranked.filter(({ rank }) => rank > quick.rank)) expect(quick.tookUs).toBeLessThan(slow.tookUs)
})

test.each([
  ['deployments', DEPLOYMENT_PRESETS],
  ['caching', CACHING_PRESETS],
] as const)('the facts behind the presets of %s exist', (_, presets) => {
  const cited = presets.flatMap(({ factIds }) => factIds)
  expect(cited.length).toBeGreaterThanOrEqual(presets.length)
  expect(cited.filter((id) => !facts.has(id))).toEqual([])
})

test('the facts beside the controls exist', () => {
  const cited = DEPLOYMENT_CONTROLS.flatMap(({ factIds = [] }) => factIds)
  expect(cited.length).toBeGreaterThan(0)
  expect(cited.filter((id) => !facts.has(id))).toEqual([])
})

function traceOf(policy: Policy, failsAtMin: number | null): DeploymentTrace {
  const read = readDeployment({ ...SETTINGS, policy, failsAtMin })
  if (!read.ok) throw new Error('refused')
  return runDeployment(read.value)
}

function whereCodeGoes(policy: Policy): { readonly added: boolean; readonly original: boolean } {
  const { steps } = traceOf(policy, null)
  const ids = steps.filter(({ what, value }) => what === 'installed' && value === 1).flatMap((step) => step.ids)
  return { added: ids.some((id) => id >= 10), original: ids.some((id) => id < 10) }
}
