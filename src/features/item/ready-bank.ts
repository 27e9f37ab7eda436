// A bank whose scenarios are worked out: in slices, so that nothing on the screen waits for them.
import type { Bank } from '../../quiz/bank.ts'
import { readPlans } from '../../quiz/scenario/plans.ts'
import { inSlices } from '../../ui/slices.ts'

/** Calls `then` once questions can be drawn without a stop; the answer takes it back. */
export function whenReady(bank: Bank, then: () => void): () => void {
  const steps = readPlans(bank)
  return inSlices(() => steps.next().done === true, then)
}
