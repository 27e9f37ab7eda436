// What can be set of a deployment.
import { POLICIES, POLICY_NAMES } from '../../../sim/deployments/scenario.ts'
import type { ControlGroup } from '../lab/lab-controls.tsx'

export const DEPLOYMENT_CONTROLS: readonly ControlGroup[] = [
  {
    title: 'Deployment',
    controls: [
      {
        kind: 'choice',
        field: 'policy',
        label: 'Policy',
        choices: POLICIES.map((value) => ({ value, name: POLICY_NAMES[value] })),
      },
      { kind: 'number', field: 'instances', label: 'Instances', least: 1, most: 40, whole: true },
      { kind: 'number', field: 'batch', label: 'Instances in a batch', least: 1, most: 40, whole: true },
      {
        kind: 'number',
        field: 'sharePercent',
        label: 'Share of the canary',
        unit: '%',
        least: 1,
        most: 100,
        whole: true,
      },
      { kind: 'number', field: 'evaluationMin', label: 'Evaluation time', unit: 'min', least: 3, most: 60 },
    ],
    factIds: ['deployment.split-share-default', 'deployment.split-time-default'],
  },
  {
    title: 'The new version',
    controls: [
      {
        kind: 'number',
        field: 'failsAtMin',
        label: 'It fails its health check, after',
        unit: 'min',
        least: 0,
        most: 30,
        otherwise: 4,
      },
      { kind: 'number', field: 'noticeS', label: 'Until that is noticed', unit: 's', least: 0, most: 300 },
      { kind: 'number', field: 'reactMin', label: 'Until a person acts', unit: 'min', least: 0, most: 60 },
    ],
  },
  {
    title: 'How long things take',
    controls: [
      {
        kind: 'number',
        field: 'installS',
        label: 'Bundle onto an instance',
        unit: 's',
        least: 1,
        most: 600,
        log: true,
      },
      { kind: 'number', field: 'launchS', label: 'A new instance', unit: 's', least: 1, most: 900, log: true },
      { kind: 'number', field: 'healthS', label: 'Health check', unit: 's', least: 1, most: 600, log: true },
      { kind: 'number', field: 'loadPercent', label: 'Load, of what all can serve', unit: '%', least: 0, most: 100 },
    ],
    factIds: ['deployment.checks-web-time'],
  },
  {
    title: 'Blue/green',
    controls: [
      { kind: 'number', field: 'environmentMin', label: 'A second environment', unit: 'min', least: 0, most: 30 },
      { kind: 'number', field: 'dnsTtlS', label: 'TTL of the DNS answer', unit: 's', least: 0, most: 900 },
      { kind: 'number', field: 'stubbornPercent', label: 'Users who ignore the TTL', unit: '%', least: 0, most: 50 },
      { kind: 'number', field: 'keepMin', label: 'The old environment is kept', unit: 'min', least: 0, most: 60 },
    ],
    factIds: ['swap-case.cached'],
  },
]
