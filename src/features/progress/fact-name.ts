// What a fact is called, also one that the corpus no longer has.
import type { Corpus, FactId } from '../../facts/fact.ts'
import { lowerFirst } from '../../facts/statement.ts'

export function factName({ facts }: Corpus, id: FactId): string {
  const fact = facts.find((found) => found.id === id)
  return fact === undefined ? `${id} (no longer here)` : `${fact.subject.name}: ${lowerFirst(fact.attribute.name)}`
}
