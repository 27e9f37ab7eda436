// The six policies as sequences of steps, each with what Beanstalk does by itself when a check fails, and what is left to a person.
import { after, note, watch, type Deploying } from './deploying.ts'
import { inPlace, originals, redeploy } from './in-place.ts'
import { ROLLBACKS, type Rollback } from './records.ts'
import type { Policy } from './scenario.ts'

const BEGINNINGS: Readonly<Record<Policy, (run: Deploying) => void>> = {
  'all-at-once': allAtOnce,
  rolling: (run) => rolling(run, []),
  'rolling-additional': rollingAdditional,
  immutable,
  'traffic-splitting': trafficSplitting,
  'blue-green': blueGreen,
}

export function begin(run: Deploying): void {
  note(run, 'began')
  BEGINNINGS[run.scenario.policy](run)
}

const finish = (run: Deploying): void => note(run, 'finished')

const rollBack = (run: Deploying, how: Rollback): void => note(run, 'rollback', [], ROLLBACKS.indexOf(how))

/** They serve while they are checked: there is nobody else who could. */
function allAtOnce(run: Deploying): void {
  const all = originals(run)
  inPlace(run, [all], {
    version: 1,
    servesUnchecked: true,
    done: () => finish(run),
    stopped: () => redeploy(run, [all], [], true),
  })
}

/** A failed batch stays out, the finished ones keep the new version, the others the old one, until somebody redeploys. */
function rolling(run: Deploying, extra: readonly number[]): void {
  const batches = inBatches(originals(run), run.scenario.batch)
  inPlace(run, batches, {
    version: 1,
    servesUnchecked: false,
    done: () => {
      if (extra.length > 0) note(run, 'ended', extra)
      finish(run)
    },
    stopped: (at) => {
      const failed = batches.slice(at, at + 1)
      redeploy(run, [...failed, ...batches.slice(0, at), ...batches.slice(at + 1)], extra, false)
    },
  })
}

function rollingAdditional(run: Deploying): void {
  launch(run, Math.min(run.scenario.batch, run.scenario.instances), 0, (extra) => {
    const passed = (): void => {
      note(run, 'attached', extra)
      rolling(run, extra)
    }
    // No instance of the environment has the new version yet: to redeploy is to take the extra batch away.
    watch(run, extra, run.scenario.healthS, passed, () => redeploy(run, [], extra, false))
  })
}

/** One new instance first, then the rest, in a temporary Auto Scaling group behind the same load balancer. */
function immutable(run: Deploying): void {
  const { instances, healthS } = run.scenario
  const all: number[] = []
  const giveUp = (): void => {
    rollBack(run, 'terminate')
    note(run, 'ended', all)
    note(run, 'restored')
  }
  const group = (count: number, next: () => void): void =>
    launch(run, count, 0, (ids) => {
      all.push(...ids)
      const passed = (): void => {
        note(run, 'attached', ids)
        next()
      }
      watch(run, ids, healthS, passed, giveUp)
    })
  const done = (): void => {
    note(run, 'ended', originals(run))
    finish(run)
  }
  group(1, () => (instances === 1 ? done() : group(instances - 1, done)))
}

/** A full new set in a temporary group; a share of the requests for the evaluation time, then all of them. */
function trafficSplitting(run: Deploying): void {
  const { instances, healthS, evaluationMin, sharePercent } = run.scenario
  launch(run, instances, 0, (ids) => {
    const giveUp = (): void => {
      rollBack(run, 'reroute')
      note(run, 'weighed', ids, 0)
      note(run, 'ended', ids)
      note(run, 'restored')
    }
    const done = (): void => {
      note(run, 'weighed', ids, 100)
      note(run, 'ended', originals(run))
      finish(run)
    }
    const evaluate = (): void => {
      note(run, 'attached', ids)
      note(run, 'weighed', ids, sharePercent)
      watch(run, ids, evaluationMin * 60, done, giveUp)
    }
    watch(run, ids, healthS, evaluate, giveUp)
  })
}

/** A second environment with a load balancer of its own; then the two exchange their names in DNS. */
function blueGreen(run: Deploying): void {
  const { instances, healthS, environmentMin, dnsTtlS, keepMin, reactMin } = run.scenario
  launch(run, instances, environmentMin * 60, (green) => {
    const abandon = (): void =>
      after(run, reactMin * 60, () => {
        note(run, 'ended', green)
        note(run, 'restored')
      })
    const swapBack = (): void =>
      after(run, reactMin * 60, () => {
        rollBack(run, 'swap')
        note(run, 'swapped', green, 0)
        after(run, dnsTtlS, () => {
          note(run, 'ended', green)
          note(run, 'restored')
        })
      })
    const swap = (): void => {
      note(run, 'attached', green)
      note(run, 'swapped', green, 1)
      after(run, dnsTtlS, () => finish(run))
      watch(run, green, keepMin * 60, () => note(run, 'ended', originals(run)), swapBack)
    }
    watch(run, green, healthS, swap, abandon)
  })
}

function launch(run: Deploying, count: number, firstS: number, running: (ids: readonly number[]) => void): void {
  after(run, firstS, () => {
    const ids = Array.from({ length: count }, (_, index) => run.nextId + index)
    run.nextId += count
    note(run, 'launched', ids)
    after(run, run.scenario.launchS, () => {
      note(run, 'installed', ids, 1)
      running(ids)
    })
  })
}

const inBatches = (ids: readonly number[], size: number): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size))
