// The drill that the button would start: its address, and its first question, ready before the button is pressed.
import type { Bank } from '../../quiz/bank.ts'
import type { DrillPlan } from './drill-address.ts'
import { prepareDrawing } from './drawing.ts'
import { codedSource, seededSource, type DrillSource } from './drill-source.ts'
import { freshAddress } from './fresh-address.ts'
import { readAddress } from './read-address.ts'

export function prepareDrill(plan: DrillPlan, bank: Bank): string {
  const address = freshAddress(plan, bank)
  const found = sourceAt(address, bank, plan.selection.exam)
  if (found !== undefined) prepareDrawing(found.id, found.source())
  return address
}

function sourceAt(address: string, bank: Bank, exam: string): DrillSource | undefined {
  const { pathname, searchParams } = new URL(address, window.location.origin)
  const code = pathname.split('/').at(-1) ?? ''
  const read = readAddress(code, searchParams, bank, exam)
  if (read.kind === 'coded') return codedSource(bank, read.drill)
  return read.kind === 'seeded' ? seededSource(bank, code, read.seed, read.plan) : undefined
}
