// The corpus made ready for asking: which facts may be asked, and quick ways to those around them.
import type { Corpus, Fact, FactId, Trap, Value } from '../facts/fact.ts'
import { neighboursOf, type Neighbour } from '../facts/neighbours.ts'
import { amountsOf, magnitude, type Amount } from '../facts/quantity.ts'

export interface Bank {
  readonly corpus: Corpus
  /** Facts with a verified source; the others are shown and never asked. */
  readonly facts: readonly Fact[]
  readonly byId: ReadonlyMap<FactId, Fact>
  readonly traps: readonly Trap[]
  readonly trapById: ReadonlyMap<string, Trap>
  /** Facts of one table and one attribute (grids) or one table (lists): their values exclude one another. */
  readonly columns: ReadonlyMap<string, readonly Fact[]>
  readonly amounts: readonly Neighbour[]
  /** Amounts confused with this one of the fact, best first; worked out once a bank. */
  neighbours(fact: Fact, amount: Amount): readonly Neighbour[]
}

/** What an item asks for: the exam's answer where it is not today's. */
export const askedValue = (fact: Fact): Value => fact.examValue ?? fact.value

/** Every value that may be called right by somebody: none of them may be a wrong option. */
export const defensibleValues = (fact: Fact): readonly Value[] =>
  fact.examValue === undefined ? [fact.value] : [fact.value, fact.examValue]

const LISTS = new Set(['definition', 'behaviour'])

export const columnOf = (fact: Fact): string =>
  LISTS.has(fact.kind) ? fact.table : `${fact.table}#${fact.attribute.id}`

/** Columns and amounts are worked out when first asked for: not all at once while a screen waits. */
export function bankFrom(corpus: Corpus): Bank {
  const facts = corpus.facts.filter((fact) => fact.standing !== 'unverified')
  const ids = new Map(facts.map((fact) => [fact.id, fact]))
  const traps = corpus.traps.filter((trap) => trap.factIds.every((id) => ids.has(id)))
  const columns = once(() => grouped(facts, columnOf))
  const amounts = once(() => facts.flatMap(sourcedAmounts))
  const comparable = once(() => grouped(amounts(), ({ amount }) => amount.unit.dimension))
  const known = new Map<string, readonly Neighbour[]>()
  return {
    corpus,
    facts,
    byId: ids,
    traps,
    trapById: new Map(traps.map((trap) => [trap.id, trap])),
    get columns() {
      return columns()
    },
    get amounts() {
      return amounts()
    },
    neighbours(fact, amount) {
      const name = `${fact.id}|${magnitude(amount)}`
      const found =
        known.get(name) ?? neighboursOf(fact, amount, comparable().get(amount.unit.dimension) ?? [], corpus.traps)
      known.set(name, found)
      return found
    },
  }
}

function once<T>(work: () => T): () => T {
  let held: { readonly value: T } | undefined
  return () => (held ??= { value: work() }).value
}

function grouped<T>(list: readonly T[], nameOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of list) {
    const group = groups.get(nameOf(entry))
    if (group === undefined) groups.set(nameOf(entry), [entry])
    else group.push(entry)
  }
  return groups
}

function sourcedAmounts(fact: Fact): Neighbour[] {
  const value = askedValue(fact)
  return value.type === 'quantity' ? amountsOf(value.quantity).map((amount) => ({ fact, amount })) : []
}

/** Whose question it would be; a target that is not there belongs to none. */
export const topicOf = (bank: Bank, { factId, trapId }: { factId: FactId; trapId?: string }): string =>
  (trapId === undefined ? bank.byId.get(factId) : bank.trapById.get(trapId))?.topic ?? ''

export const phraseOf = (bank: Bank, fact: Fact): string => bank.corpus.phrases[fact.subject.id] ?? fact.subject.name
