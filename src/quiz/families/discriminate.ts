// Discriminate: which of these has a value, and which pair of subject and value is right.
import { lowerFirst } from '../../facts/statement.ts'
import type { Fact } from '../../facts/fact.ts'
import { pick, type Random } from '../../std/random.ts'
import { askedValue, columnOf, type Bank } from '../bank.ts'
import { draftOf, type Candidate, type Draft, type Target } from '../draft.ts'
import { differs, sameUnits } from '../exclude.ts'
import { entryOf, fillIn, lineQuestion, optionText, statementIn } from '../phrase.ts'
import { demandFor, isAskable } from '../scenario/need-of.ts'
import type { FamilyWriter } from './family.ts'

const ASKED_KINDS = new Set(['comparison', 'capability', 'equivalent', 'price'])

export const discriminate: FamilyWriter = {
  targets: (bank) =>
    bank.facts
      .filter((fact) => ASKED_KINDS.has(fact.kind) && isAskable(bank, fact))
      .filter((fact) => (bank.columns.get(columnOf(fact)) ?? []).length > 1)
      .map((fact): Target => ({ factId: fact.id })),
  write(bank, { factId }, random) {
    const fact = bank.byId.get(factId)
    if (fact === undefined) return 'no such fact'
    const column = bank.columns.get(columnOf(fact)) ?? []
    const differing = column.filter((other) => differs(fact, other))
    if (askedValue(fact).type === 'flag') return writeHolder(bank, fact, differing, random)
    const byPair = differing.length < 3 || random.below(2) === 0
    return byPair ? writePair(fact, column, random) : writeWhich(fact, differing)
  },
}

const subjectOption = (other: Fact): Candidate => ({
  text: optionText(other.subject.name),
  reason: statementIn(other),
  factIds: [other.id],
  failing: 'neighbour',
})

/** Which one has the property: only asked where it holds, so that no stem needs a 'not'. */
function writeHolder(bank: Bank, fact: Fact, differing: readonly Fact[], random: Random): Draft | string {
  const value = askedValue(fact)
  if (value.type !== 'flag' || !value.holds) return 'what does not hold is not asked for'
  const noun = fact.noun ?? 'choice'
  const demand = demandFor(bank, fact, random)
  const stem =
    fact.pick ??
    (demand === undefined
      ? `Which ${noun} has this property: ${lowerFirst(fact.attribute.name)}?`
      : `${demand} Which ${noun} does that?`)
  const candidates = differing.map((other): Candidate => ({ ...subjectOption(other), failing: 'misses-requirement' }))
  return draftOf(fact, stem, { text: optionText(fact.subject.name), reason: statementIn(fact) }, candidates)
}

function writeWhich(fact: Fact, differing: readonly Fact[]): Draft {
  const value = askedValue(fact).text.replace(/\.$/, '')
  const stem =
    fact.pick === undefined
      ? `Of which ${fact.noun ?? 'choice'} is this true: ${entryOf(fact, value)}?`
      : fillIn(fact.pick, { value })
  const alike = differing.filter((other) => sameUnits(askedValue(fact), askedValue(other)))
  const others = alike.length < 3 ? differing : alike
  return draftOf(
    fact,
    stem,
    { text: optionText(fact.subject.name), reason: statementIn(fact) },
    others.map(subjectOption),
  )
}

/** One true pair among pairs with a value taken from another row: false, since an attribute has one value. */
function writePair(fact: Fact, column: readonly Fact[], random: Random): Draft | string {
  const pair = (subject: Fact, value: Fact): string => optionText(`${subject.subject.name}: ${askedValue(value).text}`)
  const candidates = column
    .filter((other) => other.subject.id !== fact.subject.id)
    .flatMap((other): Candidate[] => {
      const lenders = column.filter(
        (lender) => differs(other, lender) && sameUnits(askedValue(other), askedValue(lender)),
      )
      if (lenders.length === 0) return []
      const lender = pick(random, lenders)
      return [
        { text: pair(other, lender), reason: statementIn(other), factIds: [other.id, lender.id], failing: 'neighbour' },
      ]
    })
  const stem = lineQuestion(fact, 'Which line is right?')
  return draftOf(fact, stem, { text: pair(fact, fact), reason: statementIn(fact) }, candidates)
}
