// Deployments for tests: one written by hand, and any that may be asked for.
import fc from 'fast-check'
import { readDeployment } from '../read-deployment.ts'
import type { DeploymentTrace } from '../records.ts'
import { runDeployment } from '../run-deployment.ts'
import { POLICIES, type DeploymentInput, type DeploymentScenario } from '../scenario.ts'

export function deploymentOf(input: DeploymentInput): DeploymentScenario {
  const read = readDeployment(input)
  if (!read.ok) throw new Error(read.error.map(({ path, what }) => `${path}: ${what}`).join('\n'))
  return read.value
}

export const deploy = (input: DeploymentInput): DeploymentTrace => runDeployment(deploymentOf(input))

export const randomDeployment: fc.Arbitrary<DeploymentInput> = fc
  .record({
    policy: fc.constantFrom(...POLICIES),
    instances: fc.integer({ min: 1, max: 40 }),
    batchShare: fc.double({ min: 0.01, max: 1, noNaN: true }),
    sharePercent: fc.integer({ min: 1, max: 100 }),
    evaluationMin: fc.integer({ min: 3, max: 30 }),
    loadPercent: fc.integer({ min: 0, max: 100 }),
    installS: fc.integer({ min: 1, max: 300 }),
    launchS: fc.integer({ min: 1, max: 600 }),
    healthS: fc.integer({ min: 1, max: 300 }),
    noticeS: fc.integer({ min: 0, max: 120 }),
    reactMin: fc.integer({ min: 0, max: 10 }),
    failsAtMin: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
    environmentMin: fc.integer({ min: 0, max: 10 }),
    dnsTtlS: fc.integer({ min: 0, max: 600 }),
    stubbornPercent: fc.integer({ min: 0, max: 100 }),
    keepMin: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ batchShare, ...rest }) => ({ ...rest, batch: Math.max(1, Math.round(batchShare * rest.instances)) }))
