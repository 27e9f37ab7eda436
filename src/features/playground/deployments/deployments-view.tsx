// Deployments, played: six policies of Elastic Beanstalk on the same ten instances.
import type { ReactElement } from 'react'
import { LabView } from '../lab/lab-view.tsx'
import { DEPLOYMENTS } from './deployments-lab.ts'

export default function DeploymentsView(): ReactElement {
  return <LabView lab={DEPLOYMENTS} />
}
