// Reading of a deployment's settings: defaults for what is absent, refusals in words for what cannot be.
import { err, ok, type Result } from '../../std/result.ts'
import {
  readChoice,
  readNumber,
  readOptional,
  readerOf,
  refuse,
  refuseUnknown,
  type Range,
  type Reader,
} from '../read/fields.ts'
import type { Refusal } from '../read/refusal.ts'
import { POLICIES, type DeploymentScenario } from './scenario.ts'

type NumberField = Exclude<keyof DeploymentScenario, 'policy' | 'failsAtMin'>

/**
 * Defaults: 10 % for 5 minutes is Beanstalk's own for traffic splitting (range 1–100 %, 3–600 minutes), 12 good checks in
 * 2 minutes its enhanced health's for a web environment. How long an install, a launch and an environment take is a choice of
 * this model: AWS states no figure.
 */
export const DEPLOYMENT_RANGES: Readonly<Record<NumberField, Range>> = {
  instances: { least: 1, most: 40, otherwise: 10, whole: true },
  batch: { least: 1, most: 40, otherwise: 5, whole: true },
  sharePercent: { least: 1, most: 100, otherwise: 10, unit: '%' },
  evaluationMin: { least: 3, most: 600, otherwise: 5, unit: 'min' },
  loadPercent: { least: 0, most: 100, otherwise: 60, unit: '%' },
  installS: { least: 1, most: 3600, otherwise: 20, unit: 's' },
  launchS: { least: 1, most: 3600, otherwise: 300, unit: 's' },
  healthS: { least: 1, most: 3600, otherwise: 120, unit: 's' },
  noticeS: { least: 0, most: 3600, otherwise: 30, unit: 's' },
  reactMin: { least: 0, most: 120, otherwise: 5, unit: 'min' },
  environmentMin: { least: 0, most: 60, otherwise: 5, unit: 'min' },
  dnsTtlS: { least: 0, most: 3600, otherwise: 60, unit: 's' },
  stubbornPercent: { least: 0, most: 100, otherwise: 5, unit: '%' },
  keepMin: { least: 0, most: 600, otherwise: 10, unit: 'min' },
}

export const DEPLOYMENT_FIELDS: readonly string[] = ['policy', 'failsAtMin', ...Object.keys(DEPLOYMENT_RANGES)]

export function readDeployment(input: unknown): Result<DeploymentScenario, readonly Refusal[]> {
  const refusals: Refusal[] = []
  const reader = readerOf(input, '', refusals)
  refuseUnknown(reader, DEPLOYMENT_FIELDS)
  const numbers = Object.fromEntries(
    Object.entries(DEPLOYMENT_RANGES).map(([key, range]) => [key, readNumber(reader, key, range)]),
  ) as Record<NumberField, number>
  const scenario: DeploymentScenario = {
    ...numbers,
    policy: readChoice(reader, 'policy', POLICIES, 'rolling'),
    failsAtMin: readOptional(reader, 'failsAtMin', { least: 0, most: 600, unit: 'min' }),
  }
  const fitting = { ...scenario, batch: batchOf(reader, scenario) }
  return refusals.length > 0 ? err(refusals) : ok(fitting)
}

/** A batch that was not chosen shrinks with the environment; one that was chosen is refused. */
function batchOf(reader: Reader, { batch, instances }: DeploymentScenario): number {
  if (batch <= instances) return batch
  if (reader.fields['batch'] !== undefined)
    refuse(reader, 'batch', `A batch of ${batch} is more than there are instances.`, `Choose at most ${instances}.`)
  return instances
}
