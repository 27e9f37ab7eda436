// Consequence: what happens in a situation, and which situation leads to an outcome.
import type { Fact } from '../../facts/fact.ts'
import { upperFirst } from '../../std/text.ts'
import { askedValue, columnOf } from '../bank.ts'
import { contentWords } from '../cues.ts'
import { draftOf, type Candidate, type Draft, type Target } from '../draft.ts'
import { excludes } from '../exclude.ts'
import { optionText } from '../phrase.ts'
import type { FamilyWriter } from './family.ts'

export const consequence: FamilyWriter = {
  targets: (bank) =>
    bank.facts.filter((fact) => fact.kind === 'behaviour').map((fact): Target => ({ factId: fact.id })),
  write(bank, { factId }, random, { mode }) {
    const fact = bank.byId.get(factId)
    if (fact === undefined) return 'no such fact'
    const rows = bank.columns.get(columnOf(fact)) ?? []
    const others = nearest(
      fact,
      rows.filter((other) => excludes(fact, other)),
    )
    return mode !== 'exam' && random.below(3) === 0 ? writeSituation(fact, others) : writeOutcome(fact, others)
  },
}

/** So many of the situations most like the one asked about lend their outcomes: the others speak of something else. */
const NEAREST = 6

/** By the words that two situations share, each the more the fewer situations have it; the order of the page where they tie. */
function nearest(fact: Fact, others: readonly Fact[]): readonly Fact[] {
  const words = others.map((other) => contentWords(other.attribute.name))
  const weights = [...contentWords(fact.attribute.name)].map((word) => {
    const holders = words.filter((theirs) => theirs.has(word)).length
    return [word, holders === 0 ? 0 : 1 / holders] as const
  })
  return others
    .map((other, at) => ({
      other,
      close: weights.reduce((sum, [word, weight]) => sum + (words[at]?.has(word) === true ? weight : 0), 0),
    }))
    .sort((one, two) => two.close - one.close)
    .slice(0, NEAREST)
    .map(({ other }) => other)
}

function writeOutcome(fact: Fact, others: readonly Fact[]): Draft {
  const situation = upperFirst(fact.attribute.name.replace(/\.$/, ''))
  const stem = fact.ask ?? `${situation}. ${fact.question ?? 'What happens?'}`
  const candidates = others.map((other): Candidate => ({
    text: optionText(askedValue(other).text),
    reason: `That follows in another case: ${other.attribute.name.replace(/\.$/, '')}.`,
    factIds: [other.id],
    failing: 'neighbour',
  }))
  return draftOf(fact, stem, { text: optionText(askedValue(fact).text), reason: fact.text }, candidates)
}

function writeSituation(fact: Fact, others: readonly Fact[]): Draft {
  const answer = upperFirst(askedValue(fact).text.replace(/\.$/, ''))
  const stem = `Asked "${fact.question ?? 'What happens?'}", an engineer answered: "${answer}." In which situation is that right?`
  const candidates = others.map((other): Candidate => ({
    text: optionText(other.attribute.name),
    reason: other.text,
    factIds: [other.id],
    failing: 'neighbour',
  }))
  return draftOf(fact, stem, { text: optionText(fact.attribute.name), reason: fact.text }, candidates)
}
