// The proofs themselves: every way to spoil a sound item is noticed, or they would prove nothing.
import { describe, expect, test } from 'vitest'
import type { Fact, Formula } from '../../facts/fact.ts'
import { FAMILIES, type Family, type Item } from '../item.ts'
import { amount, bankOf, columnOf, factOf, rowsOf, trapOf, words } from './corpus.ts'
import { equivalent, sizesIn } from './equivalence.ts'
import { itemsOf } from './items.ts'
import { faultsOf } from './prove.ts'
import { evidenceFrom } from './prove-values.ts'

const FORMULA: Formula = {
  title: 'A load',
  expression: 'ceil(rps * [lambda.factor] / 1000)',
  unit: 'units',
  variables: [{ name: 'rps', says: 'a rate', from: 1000, to: 9000, step: 500 }],
  asks: ['A API gets {rps} requests a second. How many units?'],
  mistakes: ['rps', 'rps * 2', 'rps * 3', 'rps + 1'].map((expression) => ({ expression, says: 'guesses' })),
}

const change = (name: string, since: string): Fact =>
  factOf(`lambda.${name}`, {
    kind: 'change',
    attribute: { id: name, name },
    value: { type: 'change', was: `old ${name}`, is: `new ${name}`, since, text: name },
  })

const FACTS = [
  ...columnOf('order', {
    sqs: words('none at all'),
    fifo: words('by group'),
    kinesis: words('by shard'),
    kafka: words('by partition'),
  }),
  ...columnOf('place', { a: words('x'), b: words('x'), c: words('y'), d: words('z'), e: words('w') }),
  ...rowsOf(
    'behaviour',
    { 'it throws': 'again', 'it ends': 'gone', 'it waits': 'later', 'it grows': 'more' },
    { table: 'b' },
  ),
  ...['first', 'second', 'third', 'fourth'].map((name, index) => change(name, `202${index}-05-01`)),
  factOf('lambda.factor', { kind: 'formula', value: amount('7') }),
  factOf('lambda.load', { kind: 'formula', value: { type: 'formula', formula: FORMULA, text: FORMULA.expression } }),
  factOf('lambda.steps', {
    kind: 'procedure',
    value: { type: 'steps', steps: ['Write it', 'Build it', 'Try it', 'Ship it', 'Watch it'], text: '' },
  }),
]
const bank = bankOf(FACTS, { traps: [trapOf('one', ['sqs.order']), trapOf('two', ['fifo.order'])] })
const evidence = evidenceFrom(bank.corpus)

/** A scenario is proved with the whole of its choice: see scenario/check-proof.test.ts. */
type Proved = Exclude<Family, 'scenario'>

const TARGETS: Readonly<Record<Proved, { factId: string; trapId?: string }>> = {
  recall: { factId: 'sqs.order' },
  discriminate: { factId: 'sqs.order' },
  consequence: { factId: 'lambda.row-1' },
  compute: { factId: 'lambda.load' },
  trap: { factId: 'sqs.order', trapId: 'one' },
  'true-because': { factId: 'sqs.order', trapId: 'one' },
  order: { factId: 'lambda.steps' },
  match: { factId: 'sqs.order' },
  'what-changed': { factId: 'lambda.first' },
  'multi-response': { factId: 'a.place' },
}

/** The item with one option changed, and the others as they were. */
const spoilt = (item: Item, correct: boolean, part: Partial<Item['options'][number]>): Item => {
  const at = item.options.findIndex((option) => option.correct === correct)
  return { ...item, options: item.options.map((option, index) => (index === at ? { ...option, ...part } : option)) }
}

describe.each(FAMILIES.filter((family): family is Proved => family !== 'scenario'))('%s', (family) => {
  const items = itemsOf(bank, family, TARGETS[family])

  test('items of a sound family are proved', () => {
    expect(items.length).toBeGreaterThan(10)
    expect(items.flatMap((item) => faultsOf(item, evidence))).toEqual([])
  })

  test('a key that is called wrong, and a distractor that is called right, are noticed', () => {
    for (const item of items) {
      expect(faultsOf(spoilt(item, true, { correct: false }), evidence)).toHaveLength(1)
      expect(faultsOf(spoilt(item, false, { correct: true }), evidence)).toHaveLength(1)
    }
  })

  test('an option made up is noticed', () => {
    for (const item of items) {
      const made = family === 'compute' ? 'a guess' : 'made up out of nothing'
      expect(faultsOf(spoilt(item, true, { text: made }), evidence)).toHaveLength(1)
    }
  })

  test('a key in the place of a distractor is noticed', () => {
    for (const item of items) {
      const key = item.options.find(({ correct }) => correct)
      expect(
        faultsOf(spoilt(item, false, { text: key?.text ?? '', factIds: key?.factIds ?? [] }), evidence),
      ).toHaveLength(1)
    }
  })
})

test('a fact that is unknown or unverified proves nothing', () => {
  for (const family of ['recall', 'discriminate', 'consequence', 'compute', 'match', 'multi-response'] as const) {
    const [item] = itemsOf(bank, family, TARGETS[family])
    if (item === undefined) throw new Error(`no item of ${family}`)
    expect(faultsOf({ ...item, factIds: ['no.body'] }, evidence)).toHaveLength(1)
  }
})

describe('equivalence', () => {
  test.each([
    ['900 seconds', '15 minutes', true],
    ['1 MiB', '1,024 KiB', true],
    ['1 MB', '1 MiB', false],
    ['5', '5 layers', true],
    ['5 shards', '5 layers', false],
    ['200 with an error', '200 without an error', false],
    ['Within a Shard.', 'within a shard', true],
    ['C# on .NET', 'C on .NET', false],
    ['1.5', '15', false],
    ['128–10,240 MB', '128 MB', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(equivalent(a, b)).toBe(same)
    expect(equivalent(b, a)).toBe(same)
  })

  test('reads amounts and ranges, and no sentence', () => {
    expect(sizesIn('at most 15 minutes')).toEqual([{ kind: 'time', size: 900 }])
    expect(sizesIn('0–300 s')).toEqual([
      { kind: 'time', size: 0 },
      { kind: 'time', size: 300 },
    ])
    expect(sizesIn('no limit')).toEqual([])
    expect(sizesIn('3 of them: a, b and c')).toEqual([])
  })
})
