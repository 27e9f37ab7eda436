// The facts that a query asks for, in the order it asks for.
import type { Fact } from '../../facts/fact.ts'
import type { FactQuery, Sort } from './fact-query.ts'

/** `facts` in the order of the book; every word of the text has to occur somewhere in the fact. */
export function findFacts(facts: readonly Fact[], query: FactQuery): Fact[] {
  const words = query.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = facts.filter(
    (fact) =>
      (query.topic === '' || fact.topic === query.topic) &&
      (query.kind === '' || fact.kind === query.kind) &&
      (query.task === '' || fact.tasks.includes(query.task)) &&
      (query.volatility === '' || fact.volatility === query.volatility) &&
      holdsAll(fact, words),
  )
  return sorted(found, query.sort)
}

/** What words are looked for in, put together once a fact: every keystroke looks at thousands. */
const texts = new WeakMap<Fact, string>()

function textOf(fact: Fact): string {
  const known = texts.get(fact)
  if (known !== undefined) return known
  const { text, id, subject, sources } = fact
  const all = `${text} ${id} ${subject.name} ${sources.map(({ code }) => code).join(' ')}`.toLowerCase()
  texts.set(fact, all)
  return all
}

const holdsAll = (fact: Fact, words: readonly string[]): boolean =>
  words.length === 0 || words.every((word) => textOf(fact).includes(word))

function sorted(facts: Fact[], sort: Sort): Fact[] {
  if (sort === 'name') return facts.sort((a, b) => compare(nameOf(a), nameOf(b)))
  if (sort === 'oldest') return facts.sort((a, b) => compare(a.checkedOn, b.checkedOn))
  return facts
}

const nameOf = ({ subject, attribute }: Fact): string => `${subject.name} ${attribute.name}`.toLowerCase()

/** By code unit, not by locale: the same order on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
