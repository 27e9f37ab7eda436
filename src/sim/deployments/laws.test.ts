// What holds for any deployment: how long it takes, what it costs and whom it leaves serving follow from its settings alone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deploymentAfter, deploymentAt } from './frame.ts'
import { framesOf, outcomeOfDeployment, type DeploymentOutcome } from './outcome.ts'
import { BEGINS_US, type DeploymentScenario, type Policy } from './scenario.ts'
import { deploy, deploymentOf, randomDeployment } from './testing/deploy.ts'

const calm = randomDeployment.map((input) => ({ ...input, failsAtMin: null }))

/** Seconds, by hand, of a deployment that nothing disturbs. */
const TAKES: Readonly<Record<Policy, (s: DeploymentScenario) => number>> = {
  'all-at-once': ({ installS, healthS }) => installS + healthS,
  rolling: (s) => batches(s) * (s.installS + s.healthS),
  'rolling-additional': (s) => s.launchS + s.healthS + batches(s) * (s.installS + s.healthS),
  immutable: ({ instances, launchS, healthS }) => Math.min(2, instances) * (launchS + healthS),
  'traffic-splitting': ({ launchS, healthS, evaluationMin }) => launchS + healthS + evaluationMin * 60,
  'blue-green': ({ environmentMin, launchS, healthS, dnsTtlS }) => environmentMin * 60 + launchS + healthS + dnsTtlS,
}
const batches = ({ instances, batch }: DeploymentScenario): number => Math.ceil(instances / batch)

/** Instance-seconds beyond the usual number. */
const EXTRA: Readonly<Record<Policy, (s: DeploymentScenario) => number>> = {
  'all-at-once': () => 0,
  rolling: () => 0,
  'rolling-additional': (s) => Math.min(s.batch, s.instances) * TAKES['rolling-additional'](s),
  // One for the first half, as many as there are for the second.
  immutable: ({ instances, launchS, healthS }) => (launchS + healthS) * (instances === 1 ? 1 : 1 + instances),
  'traffic-splitting': (s) => s.instances * TAKES['traffic-splitting'](s),
  'blue-green': ({ instances, launchS, healthS, keepMin }) => instances * (launchS + healthS + keepMin * 60),
}

const LEAST: Readonly<Record<Policy, (s: DeploymentScenario) => number>> = {
  'all-at-once': () => 0,
  rolling: ({ instances, batch }) => instances - Math.min(batch, instances),
  'rolling-additional': ({ instances }) => instances,
  immutable: ({ instances }) => instances,
  'traffic-splitting': ({ instances }) => instances,
  'blue-green': ({ instances }) => instances,
}

const holds = (law: (scenario: DeploymentScenario, outcome: DeploymentOutcome) => void): void =>
  fc.assert(
    fc.property(calm, (input) => {
      const scenario = deploymentOf(input)
      law(scenario, outcomeOfDeployment(deploy(input)))
    }),
    { numRuns: 300 },
  )

describe('undisturbed', () => {
  test('it takes what its steps take', () => {
    holds((scenario, { tookUs }) => {
      expect((tookUs ?? NaN) / 1e6).toBe(TAKES[scenario.policy](scenario))
    })
  })

  test('it costs what its new instances cost while they are more than usual', () => {
    holds((scenario, { extraMinutes }) => {
      expect(extraMinutes).toBeCloseTo(EXTRA[scenario.policy](scenario) / 60, 6)
    })
  })

  test('its capacity never falls below what the policy promises, and does fall to it', () => {
    holds((scenario, { leastCapacity }) => {
      expect(leastCapacity).toBe(LEAST[scenario.policy](scenario))
    })
  })

  test('it asks for no way back, and what it loses is no more than what capacity was missing', () => {
    holds((scenario, { rollback, backAfterUs, waitedForPerson, mostLost, leastCapacity }) => {
      expect([rollback, backAfterUs, waitedForPerson]).toEqual([undefined, undefined, false])
      if (scenario.policy === 'blue-green') return
      const served = (leastCapacity * 100) / (scenario.instances * Math.max(1, scenario.loadPercent))
      expect(mostLost).toBeLessThanOrEqual(Math.max(0, 1 - served) + 1e-9)
    })
  })
})

describe('with a failure or without', () => {
  test('steps come in the order of time, none before it begins, and each about instances that exist', () => {
    fc.assert(
      fc.property(randomDeployment, (input) => {
        const { steps, endUs } = deploy(input)
        let known = deploymentOf(input).instances
        steps.forEach((step, index) => {
          if (step.what === 'launched') known += step.ids.length
          expect(step.timeUs).toBeGreaterThanOrEqual(steps[index - 1]?.timeUs ?? BEGINS_US)
          expect(step.timeUs).toBeLessThanOrEqual(endUs)
          expect(Math.max(-1, ...step.ids)).toBeLessThan(known)
        })
        expect(steps.filter(({ what }) => what === 'failed').length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })

  test('any moment that is sought is what a replay from the beginning shows', () => {
    fc.assert(
      fc.property(
        randomDeployment,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
        (input, at) => {
          const trace = deploy(input)
          const times = at.toSorted((a, b) => a - b).map((share) => Math.round(share * trace.endUs))
          const sought = times.map((timeUs) => deploymentAt(trace, timeUs))
          expect(framesOf(trace, times)).toEqual(sought)
          for (const frame of sought) expect(deploymentAfter(trace, frame.happened, frame.timeUs)).toEqual(frame)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('nobody is served by the new version before it stands somewhere and is sent requests', () => {
    fc.assert(
      fc.property(randomDeployment, (input) => {
        const trace = deploy(input)
        const firstUs = trace.steps.find(({ what, value }) => what === 'installed' && value === 1)?.timeUs ?? Infinity
        const times = trace.steps.map(({ timeUs }) => timeUs).filter((timeUs) => timeUs < firstUs)
        for (const frame of framesOf(trace, times)) expect(frame.byNew).toBe(0)
        for (const { instances, capacity, running } of framesOf(
          trace,
          trace.steps.map(({ timeUs }) => timeUs),
        )) {
          expect(capacity).toBeLessThanOrEqual(running)
          expect(new Set(instances.map(({ id }) => id)).size).toBe(instances.length)
        }
      }),
      { numRuns: 200 },
    )
  })
})
