// The items of a coded drill, one by one: the form of its seed, or the other form where the seed is an odd one.
import type { Bank } from '../bank.ts'
import { drawForm, drawItems } from '../draw-form.ts'
import { drawEquivalent } from '../equivalent-form.ts'
import type { Item } from '../item.ts'
import { otherSeed, type CodedDrill } from './drill-code.ts'

export const isOtherForm = ({ seed }: Pick<CodedDrill, 'seed'>): boolean => seed % 2 === 1

/** Undefined stands for a breath: nothing was found yet. Fewer than `length` where the selection has no more. */
export function* drawDrill(bank: Bank, { selection, length, seed }: CodedDrill): Generator<Item | undefined, void> {
  if (seed % 2 === 1) {
    const first = drawForm(bank, selection, String(otherSeed(seed)), length)
    yield* drawEquivalent(bank, selection, first, String(seed))
    return
  }
  let drawn = 0
  for (const item of drawItems(bank, selection, String(seed))) {
    yield item
    drawn += 1
    if (drawn >= length) return
  }
}
