// Facts are what items rest on: when one is flipped, every item that claims it changes or is refused.
import { expect, test } from 'vitest'
import type { Corpus, Fact, Value } from '../../facts/fact.ts'
import { parseQuantity } from '../../facts/quantity.ts'
import { readProjectCorpus } from '../../hosts/cli/content-files.ts'
import { pick, randomFrom, sample } from '../../std/random.ts'
import { bankFrom } from '../bank.ts'
import { generateItem, WRITERS } from '../generate-item.ts'
import { FAMILIES, type Family, type Item } from '../item.ts'
import type { Order } from '../write-item.ts'

const FACTS = 500
const { corpus } = readProjectCorpus()
const bank = bankFrom(corpus)

/** Another value of the same form: yes for no, least for most, ten times the number, other words. */
function flipped(value: Value): Value {
  if (value.type === 'flag') return { ...value, holds: !value.holds, note: '', text: value.holds ? 'no' : 'yes' }
  if (value.type === 'rank')
    return { ...value, rank: value.rank > 1 ? 0 : 3, note: '', text: value.rank > 1 ? 'none' : 'much' }
  if (value.type === 'quantity') {
    const text = value.text.replace(/\d[\d,.]*/g, (digits) => String(Number(digits.replaceAll(',', '')) * 10 + 1))
    const quantity = parseQuantity(text)
    return quantity === undefined ? { type: 'text', text: 'something else' } : { type: 'quantity', quantity, text }
  }
  if (value.type === 'steps')
    return { ...value, steps: [...value.steps].reverse(), text: [...value.steps].reverse().join(' → ') }
  if (value.type === 'list')
    return { ...value, members: ['something else', 'and more'], text: 'something else · and more' }
  if (value.type === 'change')
    return { ...value, is: 'something else', since: '1999-01-01', was: 'another thing', text: 'changed' }
  if (value.type === 'formula')
    return { ...value, formula: { ...value.formula, expression: `7 * (${value.formula.expression})` } }
  return { type: 'text', text: 'something else' }
}

function corpusWith(fact: Fact): Corpus {
  const value = flipped(fact.value)
  const { examValue: _none, ...rest } = fact
  const changed: Fact = { ...rest, value, text: `${fact.subject.name}, ${fact.attribute.name}: ${value.text}.` }
  return { ...corpus, facts: corpus.facts.map((other) => (other.id === fact.id ? changed : other)) }
}

/** An order for an item that claims the fact, if any family can write one. */
function orderFor(fact: Fact, seed: string, families: readonly Family[]): { order: Order; item: Item } | undefined {
  const random = randomFrom(seed)
  for (const family of sample(random, families, families.length)) {
    const targets = WRITERS[family]
      .targets(bank)
      .filter(({ factId, trapId }) =>
        trapId === undefined ? factId === fact.id : bank.traps.find(({ id }) => id === trapId)?.factIds[0] === fact.id,
      )
    if (targets.length === 0) continue
    const order: Order = { family, target: pick(random, targets), seed, exam: 'saa' }
    const item = generateItem(bank, order)
    if (item.ok && item.value.factIds.includes(fact.id)) return { order, item: item.value }
  }
  return undefined
}

const optionsOf = (item: Item): string =>
  item.options
    .map(({ text, correct, reason }) => `${text}|${correct}|${reason}`)
    .sort()
    .join('\n')

function changes(facts: readonly Fact[], families: readonly Family[]): { claimed: number; unmoved: string[] } {
  let claimed = 0
  const unmoved: string[] = []
  for (const [at, fact] of facts.entries()) {
    const found = orderFor(fact, `mutation-${at}`, families)
    if (found === undefined) continue
    claimed += 1
    const after = generateItem(bankFrom(corpusWith(fact)), found.order)
    if (after.ok && optionsOf(after.value) === optionsOf(found.item)) unmoved.push(`${found.order.family} ${fact.id}`)
  }
  return { claimed, unmoved }
}

test('a flipped fact moves the items of every family that claims it', () => {
  const facts = sample(randomFrom('mutation'), bank.facts, FACTS)
  const { claimed, unmoved } = changes(facts, FAMILIES)
  expect(unmoved).toEqual([])
  expect(claimed).toBeGreaterThan(FACTS / 2)
}, 600_000)
