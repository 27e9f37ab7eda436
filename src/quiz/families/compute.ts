// Compute: a sum from a formula fact with fresh numbers; every wrong number is a mistake somebody makes.
import { evaluate, readExpression, type Expression } from '../../facts/expression.ts'
import type { Fact, Formula, FormulaVariable, Value } from '../../facts/fact.ts'
import { formatAmount, formatNumber, magnitude } from '../../facts/quantity.ts'
import { lowerFirst } from '../../facts/statement.ts'
import { unitFor } from '../../facts/units.ts'
import { pick, type Random } from '../../std/random.ts'
import { askedValue, type Bank } from '../bank.ts'
import { byHand } from '../by-hand.ts'
import { mistakeId } from '../confusions.ts'
import { draftOf, type Candidate, type Draft, type Target } from '../draft.ts'
import { fillIn } from '../phrase.ts'
import { near } from '../same-option.ts'
import type { FamilyWriter } from './family.ts'

/** Numbers are drawn anew this often until the sum and its mistakes all differ. */
const DRAWS = 30

export const compute: FamilyWriter = {
  targets: (bank) => bank.facts.filter((fact) => fact.kind === 'formula').map((fact): Target => ({ factId: fact.id })),
  write(bank, { factId }, random) {
    const fact = bank.byId.get(factId)
    if (fact?.value.type !== 'formula') return 'no such formula'
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const draft = writeSum(bank, fact, fact.value.formula, random)
      if (draft !== undefined) return draft
    }
    return 'its mistakes come to the same number as its result'
  },
}

interface Sum {
  readonly value: number
  /** The expression with its numbers filled in. */
  readonly worked: string
  readonly factIds: readonly string[]
}

function writeSum(bank: Bank, fact: Fact, formula: Formula, random: Random): Draft | undefined {
  const numbers = new Map(formula.variables.map((variable) => [variable.name, drawNumber(variable, random)]))
  const right = work(bank, formula.expression, numbers, askedValue)
  if (right === undefined) return undefined
  const today = work(bank, formula.expression, numbers, ({ value }) => value)
  const candidates = formula.mistakes.flatMap(({ expression, says }): Candidate[] => {
    const wrong = work(bank, expression, numbers, askedValue)
    if (wrong === undefined || [right, today ?? right].some(({ value }) => near(wrong.value, value))) return []
    return [
      {
        text: resultText(wrong.value, formula.unit),
        reason: `This answer ${says.replace(/\.$/, '')}: ${worked(wrong)}.`,
        factIds: [fact.id, ...wrong.factIds],
        failing: 'miscalculation',
        confusionId: mistakeId(fact.id, says),
        magnitude: wrong.value,
      },
    ]
  })
  if (new Set(candidates.map(({ text }) => text)).size < 3) return undefined
  const shown = Object.fromEntries([...numbers].map(([name, number]) => [name, formatNumber(number)]))
  const reason = `${inWords(bank, formula)} = ${worked(right)}.`
  const key = {
    text: resultText(right.value, formula.unit),
    reason: `${formula.title}: ${reason}`,
    magnitude: right.value,
  }
  const draft = draftOf(fact, fillIn(pick(random, formula.asks), shown), key, candidates)
  return { ...draft, factIds: [fact.id, ...right.factIds], key: { ...draft.key, factIds: [fact.id, ...right.factIds] } }
}

/** The expression as one says it: what each name stands for, and facts by what they are called. */
function inWords(bank: Bank, { expression, variables }: Formula): string {
  const says = new Map(variables.map((variable) => [variable.name, variable.says]))
  return byHand(
    expression,
    (name) => says.get(name) ?? name,
    (id) => nameIn(lowerFirst(bank.byId.get(id)?.attribute.name ?? id)),
  )
}

/** A name with a comma in it would run into what stands beside it. */
const nameIn = (name: string): string => (name.includes(',') ? `"${name}"` : name)

/** `200 × 900 / 1000 = 180`, or the number alone where there is nothing to work out. */
const worked = ({ worked: sum, value }: Sum): string =>
  sum === formatNumber(value) ? sum : `${sum} = ${formatNumber(value)}`

function drawNumber({ from, to, step }: FormulaVariable, random: Random): number {
  const steps = Math.floor((to - from) / step + 1e-9)
  return Number((from + step * random.below(steps + 1)).toFixed(6))
}

/** `undefined` where the sum has no sensible value: nothing, less than nothing, or more decimals than one can check. */
function work(
  bank: Bank,
  text: string,
  numbers: ReadonlyMap<string, number>,
  valueOf: (fact: Fact) => Value,
): Sum | undefined {
  const expression = readCached(text)
  if (expression === undefined) return undefined
  const factIds: string[] = []
  const amount = (id: string): number => {
    const fact = bank.byId.get(id)
    const value = fact === undefined ? undefined : valueOf(fact)
    return value?.type === 'quantity' ? magnitude(value.quantity.high) : Number.NaN
  }
  const value = evaluate(expression, {
    name: (name) => numbers.get(name) ?? Number.NaN,
    fact(id) {
      factIds.push(id)
      return amount(id)
    },
  })
  const tidy = Number(value.toFixed(4))
  if (!Number.isFinite(value) || tidy <= 0 || Math.abs(tidy - value) > 1e-7 * Math.max(1, value)) return undefined
  const worked = byHand(
    text,
    (name) => formatNumber(numbers.get(name) ?? Number.NaN),
    (id) => formatNumber(amount(id)),
  )
  return { value: tidy, worked, factIds: [...new Set(factIds)] }
}

const read = new Map<string, Expression | undefined>()

/** Expressions are few and pure: reading each once is a cache without state that anybody can see. */
function readCached(text: string): Expression | undefined {
  if (!read.has(text)) {
    const result = readExpression(text)
    read.set(text, result.ok ? result.value : undefined)
  }
  return read.get(text)
}

function resultText(value: number, unit: string): string {
  const known = unitFor(unit)
  if (known.dimension === 'count') return formatNumber(value)
  const text = formatAmount({ number: value, unit: known })
  return known.dimension === 'money' ? text.replace(/(\.\d)(?!\d)/, '$10') : text
}
