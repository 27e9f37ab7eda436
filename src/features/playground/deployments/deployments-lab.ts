// The lab of deployments: what it is made of.
import { DEPLOYMENT_LINK } from '../../../sim/deployments/deployment-link.ts'
import { DEPLOYMENT_PRESETS } from '../../../sim/deployments/presets.ts'
import { readDeployment } from '../../../sim/deployments/read-deployment.ts'
import { stepsBy, type DeploymentTrace, type StepName } from '../../../sim/deployments/records.ts'
import { runDeployment } from '../../../sim/deployments/run-deployment.ts'
import type { DeploymentScenario } from '../../../sim/deployments/scenario.ts'
import { narrateDeployment, stepSentence } from '../../../sim/deployments/sentences.ts'
import type { Lab } from '../lab/lab.ts'
import type { Jump } from '../player/timeline.ts'
import { chartOfDeployment } from './deployment-chart.ts'
import { DEPLOYMENT_CONTROLS } from './deployment-controls.ts'
import { DeploymentNumbers } from './deployment-numbers.tsx'
import { DeploymentPicture } from './deployment-picture.tsx'

const jumpTo = ({ steps }: DeploymentTrace, what: StepName, name: string, none: string): Jump => ({
  name,
  none,
  exists: steps.some((step) => step.what === what),
  next: (from) => {
    const index = steps.slice(from).findIndex((step) => step.what === what)
    return index === -1 ? -1 : from + index
  },
})

export const DEPLOYMENTS: Lab<DeploymentScenario, DeploymentTrace> = {
  path: '/play/deployments',
  title: 'Deployments, played',
  lede: 'Ten instances, a new version, six ways to bring it out. Predict what stays up, what it costs and how one gets back; then watch it.',
  ownTitle: 'Your own deployment',
  topic: 'elastic-beanstalk',
  presets: DEPLOYMENT_PRESETS,
  own: { policy: 'rolling', failsAtMin: 4 },
  link: DEPLOYMENT_LINK,
  controls: DEPLOYMENT_CONTROLS,
  read: readDeployment,
  run: runDeployment,
  timeline: (trace) => ({
    count: trace.steps.length,
    indexAfter: (timeUs) => stepsBy(trace, timeUs),
    timeOf: (index) => trace.steps[index]?.timeUs ?? 0,
  }),
  jumps: (trace) => [
    jumpTo(trace, 'failed', 'To the failure', 'Nothing fails in this run'),
    jumpTo(trace, 'rollback', 'To the way back', 'Nothing is rolled back in this run'),
  ],
  narrate: narrateDeployment,
  tell: stepSentence,
  chart: chartOfDeployment,
  Picture: DeploymentPicture,
  Numbers: DeploymentNumbers,
}
