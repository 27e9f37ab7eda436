// Discriminate: which of these has a value, and which pair of subject and value is right.
import { lowerFirst } from '../../facts/statement.ts'
import type { Fact } from '../../facts/fact.ts'
import { pick, type Random } from '../../std/random.ts'
import { askedValue, columnOf } from '../bank.ts'
import { draftOf, type Candidate, type Draft, type Target } from '../draft.ts'
import { withArticles } from '../articles.ts'
import { differs, sameUnits } from '../exclude.ts'
import { entryUnder, fillIn, optionText } from '../phrase.ts'
import type { FamilyWriter } from './family.ts'

const ASKED_KINDS = new Set(['comparison', 'capability', 'equivalent', 'price'])

export const discriminate: FamilyWriter = {
  targets: (bank) =>
    bank.facts
      .filter((fact) => ASKED_KINDS.has(fact.kind) && (bank.columns.get(columnOf(fact)) ?? []).length > 1)
      .map((fact): Target => ({ factId: fact.id })),
  write(bank, { factId }, random) {
    const fact = bank.byId.get(factId)
    if (fact === undefined) return 'no such fact'
    const column = bank.columns.get(columnOf(fact)) ?? []
    const differing = column.filter((other) => differs(fact, other))
    if (askedValue(fact).type === 'flag') return writeHolder(fact, differing)
    const byPair = differing.length < 3 || random.below(2) === 0
    return byPair ? writePair(fact, column, random) : writeWhich(fact, differing)
  },
}

const subjectOption = (other: Fact): Candidate => ({
  text: optionText(other.subject.name),
  reason: other.text,
  factIds: [other.id],
  failing: 'neighbour',
})

/** Which one has the property: only asked where it holds, so that no stem needs a 'not'. */
function writeHolder(fact: Fact, differing: readonly Fact[]): Draft | string {
  const value = askedValue(fact)
  if (value.type !== 'flag' || !value.holds) return 'what does not hold is not asked for'
  const stem = fact.pick ?? `Which ${fact.noun ?? 'choice'} has this property: ${lowerFirst(fact.attribute.name)}?`
  const candidates = differing.map((other): Candidate => ({ ...subjectOption(other), failing: 'misses-requirement' }))
  return draftOf(fact, stem, { text: optionText(fact.subject.name), reason: fact.text }, candidates)
}

function writeWhich(fact: Fact, differing: readonly Fact[]): Draft {
  const value = askedValue(fact).text.replace(/\.$/, '')
  const stem =
    fact.pick === undefined
      ? `Which ${fact.noun ?? 'choice'} has the ${entryUnder(fact)}: ${value}?`
      : fillIn(fact.pick, { value })
  const alike = differing.filter((other) => sameUnits(askedValue(fact), askedValue(other)))
  const others = alike.length < 3 ? differing : alike
  return draftOf(fact, stem, { text: optionText(fact.subject.name), reason: fact.text }, others.map(subjectOption))
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
      return [{ text: pair(other, lender), reason: other.text, factIds: [other.id, lender.id], failing: 'neighbour' }]
    })
  const stem = withArticles(
    `Each line pairs a ${fact.noun ?? 'choice'} with its ${entryUnder(fact)}. Which pair is right?`,
  )
  return draftOf(fact, stem, { text: pair(fact, fact), reason: fact.text }, candidates)
}
