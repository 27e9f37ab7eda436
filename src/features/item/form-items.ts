// The items of a class code and of its other form, drawn in slices so that the screen can breathe.
import { useEffect, useMemo, useState } from 'react'
import type { Bank } from '../../quiz/bank.ts'
import { drawDrill, isOtherForm } from '../../quiz/code/draw-drill.ts'
import { otherSeed, writeDrillCode } from '../../quiz/code/drill-code.ts'
import { readDrillCode, type DrillCodeFault, type ReadDrill } from '../../quiz/code/read-drill-code.ts'
import type { Item } from '../../quiz/item.ts'
import { readPlans } from '../../quiz/scenario/plans.ts'
import type { Result } from '../../std/result.ts'
import { useBank } from '../../store/bank.ts'
import { inSlices } from '../../ui/slices.ts'

export interface Form {
  readonly name: 'A' | 'B'
  readonly code: string
  readonly items: readonly Item[]
  readonly isDrawn: boolean
}

/** Undefined while the facts are on their way. */
export function useReadCode(
  code: string,
): { readonly bank: Bank; readonly read: Result<ReadDrill, DrillCodeFault> } | undefined {
  const bank = useBank()
  return useMemo(
    () => (bank === undefined ? undefined : { bank, read: readDrillCode(code, bank.corpus) }),
    [bank, code],
  )
}

/** One form: the items are all there when `isDrawn`, and none before. */
export function useForm(bank: Bank, drill: ReadDrill): Form {
  const [drawn, setDrawn] = useState<{ readonly code: string; readonly items: readonly Item[] }>()
  useEffect(() => {
    const items: Item[] = []
    const plans = readPlans(bank)
    const source = drawDrill(bank, drill)
    let ready = false
    return inSlices(
      () => {
        if (!ready) {
          ready = plans.next().done === true
          return false
        }
        const next = source.next()
        if (next.done === true) return true
        if (next.value !== undefined) items.push(next.value)
        return false
      },
      () => setDrawn({ code: drill.code, items }),
    )
  }, [bank, drill])
  const isDrawn = drawn?.code === drill.code
  return { name: isOtherForm(drill) ? 'B' : 'A', code: drill.code, items: isDrawn ? drawn.items : [], isDrawn }
}

/** The code of the form beside this one. */
export const otherCode = (bank: Bank, drill: ReadDrill): string | undefined =>
  writeDrillCode({ ...drill, seed: otherSeed(drill.seed) }, bank.corpus)
