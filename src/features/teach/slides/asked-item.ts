// The question about a slide: drawn in each window from the same seed, so that nothing but the seed is sent.
import { useMemo } from 'react'
import type { Bank } from '../../../quiz/bank.ts'
import { drawItems } from '../../../quiz/draw-form.ts'
import { FAMILIES, type Item } from '../../../quiz/item.ts'
import { useBank } from '../../../store/bank.ts'
import { useSettings } from '../../../store/settings.ts'
import type { Asked } from './deck-state.ts'

/** A scenario is about several pages; what is asked here is what has just been seen. */
const ABOUT_A_SLIDE = FAMILIES.filter((family) => family !== 'scenario')

export function itemFor(bank: Bank, { seed, factIds, trapId, page }: Asked, exam: string): Item | undefined {
  const about = trapId !== undefined ? { trapId } : factIds.length > 0 ? { factIds } : { page }
  for (const item of drawItems(bank, { exam, families: ABOUT_A_SLIDE, ...about }, seed)) return item
  return undefined
}

export interface AskedItem {
  readonly isReady: boolean
  readonly item: Item | undefined
}

export function useAskedItem(asked: Asked): AskedItem {
  const bank = useBank()
  const exam = useSettings((settings) => settings.exam)
  const item = useMemo(() => (bank === undefined ? undefined : itemFor(bank, asked, exam)), [bank, asked, exam])
  return { isReady: bank !== undefined, item }
}
