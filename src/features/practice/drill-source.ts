// Where a drill's items come from, and the name under which its answers are kept: the same for whoever reads its address.
import type { Bank } from '../../quiz/bank.ts'
import { drawDrill } from '../../quiz/code/draw-drill.ts'
import type { ReadDrill } from '../../quiz/code/read-drill-code.ts'
import { drawItems } from '../../quiz/draw-form.ts'
import { writeQuery, type DrillPlan } from './drill-address.ts'
import { firstOf, onceReady, type Source } from './drawing.ts'

export interface DrillSource {
  readonly id: string
  readonly source: () => Source
}

export const codedSource = (bank: Bank, drill: ReadDrill): DrillSource => ({
  id: drill.code,
  source: () => onceReady(bank, drawDrill(bank, drill)),
})

/** An older code holds the seed only; the plan comes from the query. */
export const seededSource = (bank: Bank, code: string, seed: string, plan: DrillPlan): DrillSource => ({
  id: `${code}?${writeQuery(plan)}`,
  source: () => onceReady(bank, firstOf(drawItems(bank, plan.selection, seed), plan.length)),
})
