// A deployment to set up: which policy, how many instances, how long each step takes, and when the new version fails.

export const POLICIES = [
  'all-at-once',
  'rolling',
  'rolling-additional',
  'immutable',
  'traffic-splitting',
  'blue-green',
] as const
export type Policy = (typeof POLICIES)[number]

export const POLICY_NAMES: Readonly<Record<Policy, string>> = {
  'all-at-once': 'All at once',
  rolling: 'Rolling',
  'rolling-additional': 'Rolling with additional batch',
  immutable: 'Immutable',
  'traffic-splitting': 'Traffic splitting',
  'blue-green': 'Blue/green (URL swap)',
}

export interface DeploymentScenario {
  readonly policy: Policy
  readonly instances: number
  /** Instances in a batch; the last batch may be smaller. */
  readonly batch: number
  /** Traffic splitting: what the new version gets during the evaluation. */
  readonly sharePercent: number
  readonly evaluationMin: number
  /** What users ask for, as a share of what all instances can serve. */
  readonly loadPercent: number
  /** A bundle is put on an instance that runs already. */
  readonly installS: number
  /** A new instance boots and gets the bundle. */
  readonly launchS: number
  /** How long an instance has to answer well before it counts as healthy. */
  readonly healthS: number
  /** From a failure to the moment when Beanstalk, or a person, acts on it. */
  readonly noticeS: number
  /** A person needs this long to begin a redeployment or to swap back. */
  readonly reactMin: number
  /** From the start of the deployment: the check that runs then, or the next one, fails. Null: it never does. */
  readonly failsAtMin: number | null
  /** A second environment is made before its instances are. */
  readonly environmentMin: number
  readonly dnsTtlS: number
  /** Users whose resolvers keep the old answer whatever its TTL says. */
  readonly stubbornPercent: number
  /** How long the old environment is kept after the swap. */
  readonly keepMin: number
}

/** As it is typed, linked or moved: what is absent has its default. */
export type DeploymentInput = Partial<DeploymentScenario>

/** The minute of calm before the deployment begins. */
export const BEGINS_US = 60e6
