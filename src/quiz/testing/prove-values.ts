// Proves items about values from the facts alone: that the key is true and every distractor false. Knows no generator.
import type { Corpus, Fact, Value } from '../../facts/fact.ts'
import type { Item, Option } from '../item.ts'
import { equivalent, holdsWords, sameKind, sameSize, sameWords, sizesIn } from './equivalence.ts'

export interface Evidence {
  readonly corpus: Corpus
  readonly byId: ReadonlyMap<string, Fact>
  /** The verified facts whose values exclude that of the fact: its column, or the list that it stands in. */
  rivals(fact: Fact): readonly Fact[]
}

export function evidenceFrom(corpus: Corpus): Evidence {
  const sound = corpus.facts.filter(({ standing }) => standing !== 'unverified')
  const keyOf = ({ kind, table, attribute }: Fact): string =>
    kind === 'definition' || kind === 'behaviour' ? table : `${table} ${attribute.id}`
  const groups = new Map<string, Fact[]>()
  for (const fact of sound) groups.set(keyOf(fact), [...(groups.get(keyOf(fact)) ?? []), fact])
  return {
    corpus,
    byId: new Map(sound.map((fact) => [fact.id, fact])),
    rivals: (fact) => (groups.get(keyOf(fact)) ?? []).filter(({ id }) => id !== fact.id),
  }
}

/** What the exam wants to hear. */
const wantedOf = (fact: Fact): Value => fact.examValue ?? fact.value
/** Whatever a learner may defend. */
const defended = (fact: Fact): Value[] => (fact.examValue === undefined ? [fact.value] : [fact.value, fact.examValue])
const says = (value: Value, text: string): boolean =>
  value.type === 'flag' ? sameWords(value.holds ? 'yes' : 'no', text) : equivalent(value.text, text)
/** A list that is part of another is no false answer to 'which does it offer?'. */
const overlaps = (value: Value, other: Value): boolean => {
  if (value.type === 'flag' && other.type === 'flag') return value.holds === other.holds
  if (value.type !== 'list' || other.type !== 'list') return says(value, other.text)
  const inside = (a: readonly string[], b: readonly string[]): boolean =>
    a.every((one) => b.some((two) => sameWords(one, two)))
  return inside(value.members, other.members) || inside(other.members, value.members)
}

export type Judge = (option: Option) => boolean | string

/** Each option judged by the facts: `true`, `false`, or what is unclear about it. */
export const faultsBy = (item: Item, judge: Judge): string[] =>
  item.options.flatMap((option) => {
    const verdict = judge(option)
    if (typeof verdict === 'string') return `${item.id}: "${option.text}" ${verdict}`
    return verdict === option.correct
      ? []
      : `${item.id}: "${option.text}" is ${verdict ? 'true' : 'false'} by the facts`
  })

export function proveRecall(item: Item, evidence: Evidence): string[] {
  const fact = evidence.byId.get(item.factIds[0] ?? '')
  if (fact === undefined) return [`${item.id}: asks about an unknown or unverified fact`]
  if (fact.kind === 'definition') return faultsBy(item, judgeDefinition(item, fact, evidence))
  const wanted = wantedOf(fact)
  if (wanted.type === 'quantity') return faultsBy(item, judgeAmount(item, fact, wanted.text))
  return faultsBy(item, ({ text, factIds: [from = ''] }) => {
    if (says(wanted, text)) return true
    const owner = evidence.rivals(fact).find(({ id }) => id === from)
    if (owner === undefined || !says(wantedOf(owner), text)) return 'is no value of the column'
    return defended(owner).some((theirs) => defended(fact).some((mine) => overlaps(mine, theirs)))
  })
}

/** The ends of a range are asked for one by one, and the stem says which. */
function judgeAmount(item: Item, fact: Fact, wanted: string): Judge {
  const ends = sizesIn(wanted)
  const asked = ends.length === 2 ? ends[/\blower end\b|^At the least,/.test(item.stem) ? 0 : 1] : ends[0]
  const defensible = defended(fact).flatMap((value) => sizesIn(value.text))
  return ({ text }) => {
    const [size] = sizesIn(text)
    if (size === undefined || asked === undefined) return 'is no amount'
    if (sameSize(size, asked)) return true
    return !sameKind(size, asked)
      ? `is ${size.kind} and not ${asked.kind}`
      : defensible.some((end) => sameSize(end, size))
  }
}

function judgeDefinition(item: Item, fact: Fact, evidence: Evidence): Judge {
  const list = [fact, ...evidence.rivals(fact)]
  const askTerm = holdsWords(item.stem, fact.value.text)
  return ({ text }) => {
    const meant = list.filter(({ attribute, value }) => sameWords(askTerm ? attribute.name : value.text, text))
    if (meant.length === 0) return 'is in no row of the list'
    return meant.some((row) =>
      askTerm ? says(row.value, fact.value.text) : sameWords(row.attribute.name, fact.attribute.name),
    )
  }
}

export function proveDiscriminate(item: Item, evidence: Evidence): string[] {
  const fact = evidence.byId.get(item.factIds[0] ?? '')
  if (fact === undefined) return [`${item.id}: asks about an unknown or unverified fact`]
  const column = [fact, ...evidence.rivals(fact)]
  if (item.stem.endsWith('Which line is right?')) return faultsBy(item, judgePair(column))
  return faultsBy(item, judgeHolder(item, fact, column))
}

/** 'Subject: value' is true where the subject has that value, today or in the exam. */
const judgePair =
  (column: readonly Fact[]): Judge =>
  ({ text }) => {
    const owner = column.find(({ subject }) =>
      column.some((lender) => sameWords(`${subject.name}: ${wantedOf(lender).text}`, text)),
    )
    if (owner === undefined) return 'pairs no subject with a value of the column'
    return defended(owner).some((value) => sameWords(`${owner.subject.name}: ${value.text}`, text))
  }

/** Which has what `fact` has: the stem names the value, or a property that either holds or does not. */
export function judgeHolder(item: Item, fact: Fact, column: readonly Fact[]): Judge {
  const wanted = wantedOf(fact)
  return ({ text }) => {
    const owner = column.find(({ subject }) => sameWords(subject.name, text))
    if (owner === undefined) return 'is no subject of the column'
    if (wanted.type !== 'flag' && !holdsWords(item.stem, wanted.text)) return 'cannot be told: the stem lacks the value'
    const agrees = defended(owner).map((value) => overlaps(wanted, value))
    if (owner === fact) return true
    return agrees.every(Boolean)
      ? true
      : agrees.some(Boolean)
        ? 'is right today or in the exam, but not in both'
        : false
  }
}

export function proveConsequence(item: Item, evidence: Evidence): string[] {
  const fact = evidence.byId.get(item.factIds[0] ?? '')
  if (fact === undefined) return [`${item.id}: asks about an unknown or unverified fact`]
  const rows = [fact, ...evidence.rivals(fact)]
  const wanted = wantedOf(fact)
  if (!item.stem.endsWith('In which situation is that right?')) {
    return faultsBy(item, ({ text }) => {
      if (!rows.some((row) => says(wantedOf(row), text))) return 'is no outcome of the table'
      return defended(fact).some((value) => says(value, text))
    })
  }
  return faultsBy(item, ({ text }) => {
    const row = rows.find(({ attribute }) => sameWords(attribute.name, text))
    if (row === undefined) return 'is no situation of the table'
    return defended(row).some((value) => says(value, wanted.text))
  })
}
