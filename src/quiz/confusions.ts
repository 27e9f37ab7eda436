// Confusions: named wrong beliefs with the facts they mix up; every wrong option that is an instance of one carries its id.
import type { Belief, Corpus, Fact, FactId, Trap } from '../facts/fact.ts'
import { lowerFirst } from '../facts/statement.ts'
import { hashText } from '../std/random.ts'

/** `belief/TRAP/HASH`, `trap/TRAP`, `mistake/FACT/HASH` or `pair/FACT~FACT`: survives other beliefs being added or put in another order. */
export type ConfusionId = string & { readonly brand?: 'ConfusionId' }

export interface Confusion {
  readonly id: ConfusionId
  /** In words a learner understands: 'Retries × Maximum age of an event'. */
  readonly name: string
  /** The facts that it mixes up. */
  readonly factIds: readonly FactId[]
  readonly trapId?: string
}

const mark = (text: string): string => hashText(text).toString(36).padStart(7, '0').slice(0, 5)

export const beliefId = (trap: Pick<Trap, 'id'>, belief: Pick<Belief, 'text'>): ConfusionId =>
  `belief/${trap.id}/${mark(belief.text)}`

/** The right sentence of a trap taken for wrong, whatever is believed instead. */
export const trapId = ({ id }: Pick<Trap, 'id'>): ConfusionId => `trap/${id}`

/** A mistake in a sum, by what it says of itself. */
export const mistakeId = (factId: FactId, says: string): ConfusionId => `mistake/${factId}/${mark(says)}`

/** One taken for the other, in either direction: `a × b` is `b × a`. */
export const pairId = (one: FactId, other: FactId): ConfusionId =>
  one < other ? `pair/${one}~${other}` : `pair/${other}~${one}`

/** The pair that a wrong option mixes up: what is asked about and what the option speaks of, or the option's own two; of more facts none is the one. */
export function pairOf(asked: FactId | undefined, spoken: readonly FactId[]): ConfusionId | undefined {
  const [one, other, ...more] = [...new Set(spoken)].filter((id) => id !== asked)
  if (one === undefined || more.length > 0) return undefined
  if (other !== undefined) return pairId(one, other)
  return asked === undefined ? undefined : pairId(asked, one)
}

/** The record behind an id; undefined where the corpus no longer has what it speaks of. */
export function confusionFor(corpus: Corpus, id: ConfusionId): Confusion | undefined {
  const [, kind, rest = ''] = /^(belief|trap|mistake|pair)\/(.+)$/.exec(id) ?? []
  const owner = rest.replace(/\/[^/]*$/, '')
  if (kind === 'belief') return beliefFor(corpus, id, owner)
  if (kind === 'trap') return trapFor(corpus, id, rest)
  if (kind === 'mistake') return mistakeFor(corpus, id, owner)
  return kind === 'pair' ? pairFor(corpus, id, rest) : undefined
}

function beliefFor(corpus: Corpus, id: ConfusionId, trapId: string): Confusion | undefined {
  const trap = corpus.traps.find((found) => found.id === trapId)
  const belief = trap?.beliefs.find((found) => beliefId(trap, found) === id)
  if (trap === undefined || belief === undefined) return undefined
  return { id, name: belief.text.replace(/\.$/, ''), factIds: trap.factIds, trapId: trap.id }
}

function trapFor({ traps }: Corpus, id: ConfusionId, wanted: string): Confusion | undefined {
  const trap = traps.find((found) => found.id === wanted)
  return trap && { id, name: trap.title, factIds: trap.factIds, trapId: trap.id }
}

function mistakeFor({ facts }: Corpus, id: ConfusionId, factId: FactId): Confusion | undefined {
  const fact = facts.find((found) => found.id === factId)
  if (fact?.value.type !== 'formula') return undefined
  const mistake = fact.value.formula.mistakes.find(({ says }) => mistakeId(factId, says) === id)
  return mistake && { id, name: `${fact.value.formula.title}: ${lowerFirst(mistake.says)}`, factIds: [factId] }
}

function pairFor({ facts }: Corpus, id: ConfusionId, rest: string): Confusion | undefined {
  const ids = rest.split('~')
  const [one, other] = ids.map((factId) => facts.find((fact) => fact.id === factId))
  return one && other && { id, name: pairName(one, other), factIds: ids }
}

/** By what tells the two apart: their subjects, their attributes, or both. */
export function pairName(one: Fact, other: Fact): string {
  if (one.attribute.id === other.attribute.id || one.attribute.name === other.attribute.name)
    return `${one.subject.name} × ${other.subject.name}: ${lowerFirst(one.attribute.name)}`
  if (one.subject.id === other.subject.id)
    return `${one.attribute.name} × ${lowerFirst(other.attribute.name)} (${one.subject.name})`
  return `${one.subject.name}, ${lowerFirst(one.attribute.name)} × ${other.subject.name}, ${lowerFirst(other.attribute.name)}`
}

/** Every belief and every mistake of the corpus, as records. Pairs are too many to be listed: each has its record by id. */
export const namedConfusions = (corpus: Corpus): readonly Confusion[] => [
  ...corpus.traps.flatMap((trap) =>
    [trapId(trap), ...trap.beliefs.map((belief) => beliefId(trap, belief))].flatMap(
      (id) => confusionFor(corpus, id) ?? [],
    ),
  ),
  ...corpus.facts.flatMap(({ id, value }) =>
    value.type === 'formula'
      ? value.formula.mistakes.flatMap(({ says }) => confusionFor(corpus, mistakeId(id, says)) ?? [])
      : [],
  ),
]
