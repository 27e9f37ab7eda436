// Which facts belong to one confusion: those of one trap, those whose values exclude one another, and those this learner mixed up.
import type { FactId } from '../facts/fact.ts'
import { columnOf, type Bank } from '../quiz/bank.ts'
import type { Akin } from './interleave.ts'

type Pair = { readonly asked: FactId; readonly taken: FactId }

/** `pairs` as `confusionsOf` finds them in a history. */
export function kinshipIn(bank: Pick<Bank, 'byId' | 'traps'>, pairs: readonly Pair[] = []): Akin {
  const traps = new Map<FactId, Set<string>>()
  for (const trap of bank.traps) {
    for (const factId of [...trap.factIds, ...trap.siblingIds]) {
      const known = traps.get(factId)
      if (known === undefined) traps.set(factId, new Set([trap.id]))
      else known.add(trap.id)
    }
  }
  const mixedUp = new Set(pairs.flatMap(({ asked, taken }) => [`${asked}\n${taken}`, `${taken}\n${asked}`]))
  const column = (factId: FactId): string | undefined => {
    const fact = bank.byId.get(factId)
    return fact && columnOf(fact)
  }
  return (one, other) => {
    if (one === other || mixedUp.has(`${one}\n${other}`)) return true
    const theirs = traps.get(other)
    if (theirs !== undefined && [...(traps.get(one) ?? [])].some((trap) => theirs.has(trap))) return true
    const shared = column(one)
    return shared !== undefined && shared === column(other)
  }
}
