// A bank whose scenarios and targets are worked out: in slices, so that nothing on the screen waits for them.
import type { Bank } from '../../quiz/bank.ts'
import { readPlans } from '../../quiz/scenario/plans.ts'
import { readTargets } from '../../quiz/targets.ts'
import { inSlices } from '../../ui/slices.ts'

/** Calls `then` once questions can be drawn without a stop; the answer takes it back. */
export function whenReady(bank: Bank, then: () => void): () => void {
  const steps = readAll(bank)
  return inSlices(() => steps.next().done === true, then)
}

function* readAll(bank: Bank): Generator<undefined, void> {
  yield* readPlans(bank)
  yield* readTargets(bank)
}
