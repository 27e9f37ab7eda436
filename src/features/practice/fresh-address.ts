// The address of a drill that nobody has seen yet.
import type { Bank } from '../../quiz/bank.ts'
import { firstSeed, writeDrillCode } from '../../quiz/code/drill-code.ts'
import { writeCode } from '../../quiz/seed-code.ts'
import { writeQuery, type DrillPlan } from './drill-address.ts'

/** A code that holds all of it, else one for the seed and a query for the rest. The seed is drawn here, since the core knows no chance. */
export function freshAddress(plan: DrillPlan, bank: Bank): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  const seed = firstSeed(random)
  const code = plan.ladder === undefined ? writeDrillCode({ ...plan, seed }, bank.corpus) : undefined
  return code === undefined
    ? `/practice/${writeCode(seed, bank.corpus.version)}?${writeQuery(plan)}`
    : `/practice/${code}`
}
