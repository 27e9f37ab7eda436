// Consequence: what happens in a situation, and which situation leads to an outcome.
import type { Fact } from '../../facts/fact.ts'
import { upperFirst } from '../../std/text.ts'
import { askedValue, columnOf } from '../bank.ts'
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
    const others = (bank.columns.get(columnOf(fact)) ?? []).filter((other) => excludes(fact, other))
    return mode !== 'exam' && random.below(3) === 0 ? writeSituation(fact, others) : writeOutcome(fact, others)
  },
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
  const stem = `Asked "${fact.question ?? 'What happens?'}", an engineer answers: "${upperFirst(askedValue(fact).text.replace(/\.$/, ''))}." Which situation is it?`
  const candidates = others.map((other): Candidate => ({
    text: optionText(other.attribute.name),
    reason: other.text,
    factIds: [other.id],
    failing: 'neighbour',
  }))
  return draftOf(fact, stem, { text: optionText(fact.attribute.name), reason: fact.text }, candidates)
}
