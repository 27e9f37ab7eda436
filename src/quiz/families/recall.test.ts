// Recall asks for one value: of a limit, a cell, a term or a meaning; what others have are its wrong options.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../facts/fact.ts'
import { amount, bankOf, columnOf, factOf, list, words } from '../testing/corpus.ts'
import { distinct, itemsOf, keysOf, refusalsOf, wholeDrafts, wrongsOf } from '../testing/items.ts'
import { recall } from './recall.ts'

const limit = (id: string, value: string, part: Partial<Fact> = {}): Fact =>
  factOf(id, { kind: 'limit', value: amount(value), ...part })

const LIMITS = [
  limit('lambda.timeout', 'at most 15 minutes', { firm: 'hard', beyond: 'the run is ended.' }),
  limit('api-gateway.timeout', '29 s'),
  limit('sqs.visibility', '30 s'),
  limit('sqs.retention', '4 days'),
  limit('lambda.event-age', 'at most 6 hours'),
  limit('lambda.memory', '128–10,240 MB'),
  limit('lambda.payload', 'at most 6 MB'),
  limit('edge.body', '1 MB'),
  limit('layer.size', '250 MB'),
  limit('lambda.layers', '5 layers'),
]

const draftsAbout = (facts: readonly Fact[], factId: string): ReturnType<typeof wholeDrafts> =>
  wholeDrafts(bankOf(facts), 'recall', { factId })

describe('targets', () => {
  test('are facts with a value of their own: no behaviour, flag table, sum, procedure or change', () => {
    const kinds = [
      'limit',
      'comparison',
      'price',
      'equivalent',
      'definition',
      'behaviour',
      'capability',
      'formula',
    ] as const
    const facts = kinds.map((kind) => factOf(`a.${kind}`, { kind }))
    const asked = recall.targets(bankOf(facts)).map(({ factId }) => factId.slice(2))
    expect(asked).toEqual(['limit', 'comparison', 'price', 'equivalent', 'definition'])
  })

  test('leave out what nobody has verified', () => {
    expect(recall.targets(bankOf([factOf('a.b', { standing: 'unverified' })]))).toEqual([])
  })
})

describe('a quantity', () => {
  test('is the key, with what lies beyond it in its reason', () => {
    const [draft] = draftsAbout(LIMITS, 'lambda.timeout')
    expect(draft?.key).toMatchObject({ text: '15 minutes', magnitude: 900, factIds: ['lambda.timeout'] })
    expect(draft?.key.reason).toBe('Lambda, timeout: at most 15 minutes. A hard limit. Beyond it: the run is ended.')
  })

  test('stands beside other amounts of the same dimension, each with where it belongs', () => {
    const [draft] = draftsAbout(LIMITS, 'lambda.timeout')
    expect(new Set(draft?.candidates.map(({ text }) => text))).toEqual(
      new Set(['29 seconds', '30 seconds', '4 days', '6 hours']),
    )
    expect(draft?.candidates.find(({ text }) => text === '4 days')).toEqual({
      text: '4 days',
      reason: '4 days belongs elsewhere. Sqs, retention: 4 days.',
      factIds: ['sqs.retention'],
      failing: 'neighbour',
      magnitude: 345_600,
    })
  })

  test('stands beside no amount hundreds of times as large or as small', () => {
    const facts = [...LIMITS, limit('edge.run', '1 ms'), limit('table.copy', '14 days')]
    const [draft] = draftsAbout(facts, 'lambda.timeout')
    expect(draft?.candidates.map(({ text }) => text)).toContain('4 days')
    expect(draft?.candidates.map(({ text }) => text)).not.toContain('1 ms')
    expect(draft?.candidates.map(({ text }) => text)).not.toContain('14 days')
  })

  test("as a range is asked for at the most or at the least, in the author's words", () => {
    const ranged = limit('lambda.memory', '128–10,240 MB', { ask: 'How much memory can a function have?' })
    const drafts = draftsAbout([...LIMITS.filter(({ id }) => id !== ranged.id), ranged], 'lambda.memory')
    expect(distinct(drafts.map(({ stem, key }) => `${stem} ${key.text}`)).sort()).toEqual([
      'At the least, how much memory can a function have? 128 MB',
      'At the most, how much memory can a function have? 10,240 MB',
    ])
  })

  test('never stands beside itself in another unit', () => {
    const facts = [...LIMITS, limit('sqs.other', '900 s'), limit('sqs.third', '0.25 hours')]
    for (const item of itemsOf(bankOf(facts), 'recall', { factId: 'lambda.timeout' })) {
      expect(wrongsOf(item)).not.toContain('900 seconds')
      expect(wrongsOf(item)).not.toContain('0.25 hours')
    }
  })

  test.each([
    ['at most 15 minutes', 'Lambda, timeout: what is the maximum?'],
    ['at least 15 minutes', 'Lambda, timeout: what is the minimum?'],
    ['under 15 minutes', 'Lambda, timeout: what is the upper limit?'],
    ['over 15 minutes', 'Lambda, timeout: what is the lower limit?'],
    ['about 15 minutes', 'Lambda, timeout: what is the approximate value?'],
    ['15 minutes', 'Lambda, timeout: what is the value?'],
  ])('%s is asked for as what it is', (value, stem) => {
    expect(draftsAbout([limit('lambda.timeout', value)], 'lambda.timeout')[0]?.stem).toBe(stem)
  })

  test("is asked for in the author's words where there are some", () => {
    const asked = limit('layer.timeout', '15 minutes', { ask: 'How long may a {subject} run?' })
    expect(draftsAbout([asked], 'layer.timeout')[0]?.stem).toBe('How long may a layer run?')
  })

  test('as a range is asked for by one end or the other, and neither end is a wrong option', () => {
    const drafts = draftsAbout(LIMITS, 'lambda.memory')
    expect(distinct(drafts.map(({ stem, key }) => `${stem} ${key.text}`)).sort()).toEqual([
      'Lambda, memory: what is the lower end of the range? 128 MB',
      'Lambda, memory: what is the upper end of the range? 10,240 MB',
    ])
    for (const { candidates } of drafts) {
      expect(candidates.map(({ text }) => text)).not.toContain('128 MB')
      expect(candidates.map(({ text }) => text)).not.toContain('10,240 MB')
    }
  })

  test('as a count shows its number alone', () => {
    const counts = ['7 layers', '9 layers', '50 mappings'].map((text, index) => limit(`other.count-${index}`, text))
    const [draft] = draftsAbout([...LIMITS, ...counts], 'lambda.layers')
    expect(draft?.key.text).toBe('5')
    expect(draft?.candidates.map(({ text }) => text).sort()).toEqual(['50', '7', '9'])
  })

  test('is refused where too few others can be compared with it', () => {
    const bank = bankOf([limit('lambda.timeout', '15 minutes'), limit('a.b', '1 s'), limit('a.c', '1 MB')])
    expect(itemsOf(bank, 'recall', { factId: 'lambda.timeout' })).toEqual([])
  })
})

describe('words', () => {
  const ORDER = columnOf('order', {
    'sqs-standard': words('no order'),
    'sqs-fifo': words('within a message group'),
    kinesis: words('within a shard'),
    kafka: words('within a partition'),
    dynamodb: words('within a shard.'),
  })

  test('stand beside the other values of their column', () => {
    const [draft] = draftsAbout(ORDER, 'sqs-fifo.order')
    expect(draft?.stem).toBe('Sqs fifo, order: what applies?')
    expect(draft?.key.text).toBe('Within a message group')
    expect(draft?.candidates.map(({ text }) => text)).toEqual([
      'No order',
      'Within a shard',
      'Within a partition',
      'Within a shard',
    ])
    expect(draft?.candidates[1]?.reason).toBe('That applies to another case: Kinesis.')
  })

  test('name the kind of thing that another value belongs to', () => {
    const named = columnOf('order', { a: words('one'), b: words('two') }, { noun: 'event source' })
    expect(draftsAbout(named, 'a.order')[0]?.candidates[0]?.reason).toBe('That applies to another event source: B.')
  })

  test('that others share are no wrong option', () => {
    expect(draftsAbout(ORDER, 'kinesis.order')[0]?.candidates.map(({ factIds: [id] }) => id)).toEqual([
      'sqs-standard.order',
      'sqs-fifo.order',
      'kafka.order',
    ])
  })

  test('of another table or another attribute are no wrong option', () => {
    const facts = [
      factOf('a.order', { value: words('one') }),
      factOf('b.order', { value: words('two'), table: 'lambda/limits:99' }),
      factOf('c.other', { value: words('three') }),
    ]
    expect(draftsAbout(facts, 'a.order')[0]?.candidates).toEqual([])
  })

  test('as a list that holds another list do not make it wrong', () => {
    const languages = columnOf('languages', {
      edge: list('Node.js', 'Python'),
      regional: list('Python', 'Node.js', 'Java'),
      functions: words('JavaScript'),
      other: list('Go', 'Rust'),
    })
    expect(draftsAbout(languages, 'regional.languages')[0]?.candidates.map(({ text }) => text)).toEqual([
      'JavaScript',
      'Go · Rust',
    ])
  })
})

describe('where the exam answers differently', () => {
  const lagging = limit('edge.timeout', '30 s', { examValue: amount('5 s') })

  test("the exam's value is the key, and today's no wrong option", () => {
    const near = [limit('a.b', '1 s'), limit('a.c', '60 s')]
    const items = itemsOf(bankOf([...LIMITS, ...near, lagging]), 'recall', { factId: 'edge.timeout' })
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) {
      expect(keysOf(item)).toEqual(['5 seconds'])
      expect(wrongsOf(item)).not.toContain('30 seconds')
    }
  })

  test('the same holds of words, whoever lags', () => {
    const [edge, ...others] = columnOf('place', {
      edge: words('near the viewer'),
      a: words('in a Region'),
      b: words('at the origin'),
      c: words('near the viewer'),
      d: words('in a cache'),
    })
    const facts = [{ ...edge, examValue: words('in a cache') } as Fact, ...others]
    const [asked] = draftsAbout(facts, 'edge.place')
    expect(asked?.key.text).toBe('In a cache')
    expect(asked?.candidates.map(({ text }) => text)).toEqual(['In a Region', 'At the origin'])
    const [other] = draftsAbout(facts, 'c.place')
    expect(other?.candidates.map(({ text }) => text)).toEqual(['In a Region', 'At the origin', 'In a cache'])
  })
})

test('what cannot be asked for is refused with a reason', () => {
  const bank = bankOf([factOf('a.b', { value: { type: 'change', was: 'x', is: 'y', since: '2025', text: 'x → y' } })])
  expect(refusalsOf(bank, 'recall', { factId: 'a.b' })).toEqual(['a change is not asked for by its value'])
  expect(refusalsOf(bank, 'recall', { factId: 'nobody.knows' })).toEqual(['no such fact'])
})
