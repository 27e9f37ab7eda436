// The solver's proof as it is kept with an item: every option shown against every requirement of the stem.
import type { Fact } from '../../facts/fact.ts'
import { askedValue, type Bank } from '../bank.ts'
import type { DraftProof } from '../draft.ts'
import type { ProofCell } from '../item.ts'
import { requirementText } from '../prose/reasons.ts'
import { factIdOf, meets, rankOf, type Demand } from './judge.ts'

/** `shown` are the solutions in the order of `texts`; the first `keys` of them are right. */
export function proofOf(
  bank: Bank,
  demand: Demand,
  shown: readonly string[],
  texts: readonly string[],
  keys: number,
): DraftProof {
  const { requirements, aim } = demand
  const factOf = (solution: string, property: string): Fact | undefined => bank.byId.get(factIdOf(solution, property))
  const nameOf = (property: string): string =>
    shown.flatMap((solution) => factOf(solution, property)?.attribute.name ?? [])[0] ?? property
  const best = aim === undefined ? undefined : rankOf(factOf(shown[0] ?? '', aim))
  const rows = shown.map((solution, index) => {
    // Once a gate is failed, nothing else about the solution matters.
    let out = false
    const cells = requirements.map((requirement): ProofCell => {
      const fact = factOf(solution, requirement.need.property)
      if (out || fact === undefined) return NOT_JUDGED
      const met = meets(requirement, fact) === true
      if (!met && requirement.need.role !== 'need') out = true
      return cellFor(fact, met)
    })
    const failed = cells.some(({ met }) => met === false)
    const fact = aim === undefined ? undefined : factOf(solution, aim)
    const objective = fact === undefined || failed ? NOT_JUDGED : cellFor(fact, rankOf(fact) === best)
    return [texts[index] ?? '', aim === undefined ? { cells } : { cells, objective }] as const
  })
  return {
    requirements: requirements.map((requirement) => ({
      id: requirement.need.property,
      text: requirementText(requirement, nameOf(requirement.need.property)),
    })),
    ...(aim === undefined || keys > 1 ? {} : { objective: { id: aim, text: `Least ${nameOf(aim).toLowerCase()}` } }),
    rows: new Map(rows),
  }
}

const NOT_JUDGED: ProofCell = { met: null, because: '', factIds: [] }

const cellFor = (fact: Fact, met: boolean): ProofCell => ({ met, because: askedValue(fact).text, factIds: [fact.id] })
