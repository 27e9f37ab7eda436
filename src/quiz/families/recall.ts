// Recall: the value of one attribute; the term for a meaning, or the meaning of a term.
import { amountsOf, formatNumber, magnitude, type Amount, type Quantity } from '../../facts/quantity.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Random } from '../../std/random.ts'
import { askedValue, columnOf, defensibleValues, type Bank } from '../bank.ts'
import { draftOf, type Candidate, type Draft, type Target } from '../draft.ts'
import { excludes } from '../exclude.ts'
import { addenda, amountText, endQuestion, fillIn, optionText, questionFor } from '../phrase.ts'
import type { FamilyWriter } from './family.ts'

const ASKED_KINDS = new Set(['limit', 'comparison', 'price', 'equivalent', 'definition'])

export const recall: FamilyWriter = {
  targets: (bank) =>
    bank.facts.filter((fact) => ASKED_KINDS.has(fact.kind)).map((fact): Target => ({ factId: fact.id })),
  write(bank, { factId }, random) {
    const fact = bank.byId.get(factId)
    if (fact === undefined) return 'no such fact'
    if (fact.kind === 'definition') return writeDefinition(bank, fact, random)
    const value = askedValue(fact)
    if (value.type === 'quantity') return writeQuantity(bank, fact, value.quantity, random)
    return writeText(bank, fact)
  },
}

function writeDefinition(bank: Bank, fact: Fact, random: Random): Draft | string {
  const others = (bank.columns.get(columnOf(fact)) ?? []).filter((other) => excludes(fact, other))
  const askTerm = random.below(2) === 0
  const candidates = others.map((other): Candidate => ({
    text: optionText(askTerm ? other.attribute.name : other.value.text),
    reason: other.text,
    factIds: [other.id],
    failing: 'neighbour',
  }))
  const stem = askTerm
    ? fillIn(TERM_STEMS[random.below(TERM_STEMS.length)] ?? '', { meaning: fact.value.text.replace(/\.$/, '') })
    : (fact.ask ?? fillIn(MEANING_STEMS[random.below(MEANING_STEMS.length)] ?? '', { term: fact.attribute.name }))
  const text = optionText(askTerm ? fact.attribute.name : fact.value.text)
  return draftOf(fact, stem, { text, reason: fact.text }, candidates)
}

const TERM_STEMS = [
  'Which term stands for this: {meaning}?',
  'An architect describes {meaning}. Which term fits?',
  'What is the name for {meaning}?',
]
/** Without the topic: on a page about Lambda stand terms of X-Ray, CloudFront and IAM as well. */
const MEANING_STEMS = ['What is meant by the term "{term}"?', 'Which description fits the term "{term}"?']

function writeQuantity(bank: Bank, fact: Fact, quantity: Quantity, random: Random): Draft | string {
  if (quantity.bound === 'range') {
    const end = random.below(2) === 0 ? 'low' : 'high'
    return writeAmount(bank, fact, quantity[end], endQuestion(bank, fact, end))
  }
  return writeAmount(bank, fact, quantity.low, questionFor(bank, fact, quantity.bound))
}

function writeAmount(bank: Bank, fact: Fact, amount: Amount, stem: string): Draft | string {
  const right = defensibleValues(fact).flatMap((value) => (value.type === 'quantity' ? amountsOf(value.quantity) : []))
  const candidates = bank
    .neighbours(fact, amount)
    .filter(({ amount: other }) => !right.some((mine) => near(magnitude(mine), magnitude(other))))
    .filter(({ amount: other }) => isPlausible(magnitude(amount), magnitude(other)))
    .map(({ fact: other, amount: size }): Candidate => ({
      text: amountText(size),
      reason: `${amountText(size)} belongs elsewhere. ${other.text}`,
      factIds: [other.id],
      failing: 'neighbour',
      magnitude: magnitude(size),
    }))
  const key = { text: amountText(amount), reason: `${fact.text}${addenda(fact)}`, magnitude: magnitude(amount) }
  return draftOf(fact, stem, key, candidates)
}

/** An amount hundreds of times as large, or as small, is taken by nobody. */
const MOST_TIMES = 400
const isPlausible = (a: number, b: number): boolean =>
  Math.max(a, b) <= MOST_TIMES * Math.min(a, b) || Math.min(a, b) === 0

const near = (a: number, b: number): boolean => formatNumber(a) === formatNumber(b)

/** Words as values: the other values of the same column, which exclude this one. */
function writeText(bank: Bank, fact: Fact): Draft | string {
  const value = askedValue(fact)
  if (value.type !== 'text' && value.type !== 'list') return `a ${value.type} is not asked for by its value`
  const candidates = (bank.columns.get(columnOf(fact)) ?? [])
    .filter((other) => excludes(fact, other))
    .map((other): Candidate => ({
      text: optionText(askedValue(other).text),
      reason: `That applies to another ${fact.noun ?? 'case'}: ${other.subject.name}.`,
      factIds: [other.id],
      failing: 'neighbour',
    }))
  return draftOf(
    fact,
    questionFor(bank, fact),
    { text: optionText(value.text), reason: `${fact.text}${addenda(fact)}` },
    candidates,
  )
}
