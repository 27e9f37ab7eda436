// Facts under headings, in the order in which the headings first occur.
import type { Fact } from '../../facts/fact.ts'

export function groupFacts(facts: readonly Fact[], nameOf: (fact: Fact) => string): [string, Fact[]][] {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    const name = nameOf(fact)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [fact])
    else group.push(fact)
  }
  return [...groups]
}
