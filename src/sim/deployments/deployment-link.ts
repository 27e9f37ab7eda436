// The short name of each setting of a deployment in a link. A letter given once keeps its meaning: old links are read by it.
import { invariant } from '../../std/invariant.ts'
import { labLink, type LabLink } from '../lab/lab-link.ts'
import { number, oneOf, type Letters } from '../link/shapes.ts'
import { readDeployment } from './read-deployment.ts'
import { POLICIES, type DeploymentScenario } from './scenario.ts'

const LETTERS: Letters = {
  p: ['policy', oneOf(POLICIES)],
  n: ['instances', number],
  b: ['batch', number],
  s: ['sharePercent', number],
  v: ['evaluationMin', number],
  l: ['loadPercent', number],
  i: ['installS', number],
  L: ['launchS', number],
  h: ['healthS', number],
  N: ['noticeS', number],
  r: ['reactMin', number],
  f: ['failsAtMin', number],
  m: ['environmentMin', number],
  d: ['dnsTtlS', number],
  u: ['stubbornPercent', number],
  k: ['keepMin', number],
}

const usual = readDeployment({})
invariant(usual.ok, 'a deployment without settings has its defaults')

export const DEPLOYMENT_LINK: LabLink<DeploymentScenario> = labLink('D', LETTERS, usual.value)
