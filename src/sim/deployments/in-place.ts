// A version put on instances that run already, batch by batch; and the redeployment that is the only way back from it.
import { after, note, watch, type Deploying } from './deploying.ts'
import { ROLLBACKS } from './records.ts'

interface InPlace {
  /** 0 the old one, 1 the new one. */
  readonly version: number
  /** The load balancer gets them back before they have been checked. */
  readonly servesUnchecked: boolean
  done(): void
  /** `at` is the index of the batch that failed. */
  stopped(at: number): void
}

type Batches = readonly (readonly number[])[]

export const originals = ({ scenario }: Deploying): readonly number[] =>
  Array.from({ length: scenario.instances }, (_, id) => id)

export function inPlace(run: Deploying, batches: Batches, plan: InPlace, at = 0): void {
  const ids = batches[at]
  if (ids === undefined) return plan.done()
  note(run, 'detached', ids)
  after(run, run.scenario.installS, () => {
    note(run, 'installed', ids, plan.version)
    if (plan.servesUnchecked) note(run, 'attached', ids)
    const passed = (): void => {
      if (!plan.servesUnchecked) note(run, 'attached', ids)
      inPlace(run, batches, plan, at + 1)
    }
    watch(run, ids, run.scenario.healthS, passed, () => plan.stopped(at))
  })
}

/** A person deploys the old version again, in the same way; `extra` instances go when that is done. */
export function redeploy(run: Deploying, batches: Batches, extra: readonly number[], servesUnchecked: boolean): void {
  after(run, run.scenario.reactMin * 60, () => {
    note(run, 'rollback', [], ROLLBACKS.indexOf('redeploy'))
    inPlace(run, batches, {
      version: 0,
      servesUnchecked,
      done: () => {
        if (extra.length > 0) note(run, 'ended', extra)
        note(run, 'restored')
      },
      stopped: () => undefined,
    })
  })
}
