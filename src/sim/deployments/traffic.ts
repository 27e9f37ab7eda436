// Who answers the users: a load balancer spreads requests evenly over what is attached; what is too much, or fails, is lost.
import type { Instance } from './instance.ts'
import type { DeploymentScenario } from './scenario.ts'

/** Shares of all requests; together they are 1. */
export interface Served {
  readonly byOld: number
  readonly byNew: number
  /** Answered by a failing instance, or by nobody. */
  readonly lost: number
}

/** `weight` is what the new target group gets, `dnsShare` what the new environment gets. */
export function servedBy(
  { policy, loadPercent, instances }: DeploymentScenario,
  all: readonly Instance[],
  weight: number,
  dnsShare: number,
): Served {
  const split = policy === 'traffic-splitting' ? weight : policy === 'blue-green' ? dnsShare : undefined
  const demand = (loadPercent / 100) * instances
  if (split === undefined) return poolServed(all, demand, 1)
  const first = poolServed(
    all.filter(({ added }) => !added),
    demand * (1 - split),
    1 - split,
  )
  const second = poolServed(
    all.filter(({ added }) => added),
    demand * split,
    split,
  )
  return { byOld: first.byOld + second.byOld, byNew: first.byNew + second.byNew, lost: first.lost + second.lost }
}

/** `demand` in instances' worth of work comes from `share` of the users. */
function poolServed(pool: readonly Instance[], demand: number, share: number): Served {
  const attached = pool.filter((instance) => instance.attached)
  if (attached.length === 0) return { byOld: 0, byNew: 0, lost: share }
  const each = demand / attached.length
  const served = each > 1 ? 1 / each : 1
  const healthy = attached.filter(({ state }) => state !== 'failing')
  const ofNew = healthy.filter(({ version }) => version === 'new').length
  const shareOf = (count: number): number => (share * served * count) / attached.length
  return {
    byOld: shareOf(healthy.length - ofNew),
    byNew: shareOf(ofNew),
    lost: share * (1 - (served * healthy.length) / attached.length),
  }
}
