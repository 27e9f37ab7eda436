// Which need of a choice a fact answers to: a question about a cell of a choice is put as the need, not as its heading.
import type { Fact, Need } from '../../facts/fact.ts'
import { pick, type Random } from '../../std/random.ts'
import type { Bank } from '../bank.ts'
import { drawActors } from '../prose/industries.ts'
import { realise } from '../prose/realise.ts'

/** Undefined for facts of other tables, and for columns that only say how much a solution costs. */
export const needOf = ({ corpus }: Bank, { subject, attribute }: Fact): Need | undefined =>
  corpus.choices
    .find(({ solutions }) => solutions.some(({ id }) => id === subject.id))
    ?.needs.find(({ property }) => property === attribute.id)

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
