// Which need of a choice a fact answers to: a question about a cell of a choice is put as the need, not as its heading.
import type { Fact, FactId, Need } from '../../facts/fact.ts'
import { pick, type Random } from '../../std/random.ts'
import type { Bank } from '../bank.ts'
import { drawActors } from '../prose/industries.ts'
import { realise } from '../prose/realise.ts'
import { factIdOf } from './judge.ts'

/** By fact id, worked out once a bank: targets are looked through for every sitting. */
const indexes = new WeakMap<Bank, ReadonlyMap<FactId, Need>>()

function indexOf(bank: Bank): ReadonlyMap<FactId, Need> {
  const held = indexes.get(bank)
  if (held !== undefined) return held
  const index = new Map(
    bank.corpus.choices.flatMap(({ solutions, needs }) =>
      solutions.flatMap(({ id }) => needs.map((need) => [factIdOf(id, need.property), need] as const)),
    ),
  )
  indexes.set(bank, index)
  return index
}

/** Undefined for facts of other tables, and for columns that only say how much a solution costs. */
export const needOf = (bank: Bank, { subject, attribute }: Fact): Need | undefined =>
  indexOf(bank).get(factIdOf(subject.id, attribute.id))

/** Gates go without saying, cases need their scene, and a rank means nothing outside of its table. */
export function isAskable(bank: Bank, fact: Fact): boolean {
  const role = needOf(bank, fact)?.role
  return (role === undefined || role === 'need') && fact.value.type !== 'rank'
}

/** 'A solution must keep the number of open connections small.'; undefined where nobody has said it. */
export function demandFor(bank: Bank, fact: Fact, random: Random): string | undefined {
  const demands = needOf(bank, fact)?.demands ?? []
  return demands.length === 0
    ? undefined
    : realise(`A solution must ${pick(random, demands)}.`, random, drawActors(random))
}
