// Multi-response: two or three that share a value or a property, or the right sentences of two traps.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../facts/fact.ts'
import { bankOf, columnOf, factOf, no, trapOf, words, yes } from '../testing/corpus.ts'
import { distinct, itemsOf, keysOf, refusalsOf, wholeDrafts, wrongsOf } from '../testing/items.ts'
import { multiResponse } from './multi-response.ts'

const SOURCES = columnOf(
  'reaches',
  {
    sqs: words('through a mapping'),
    kinesis: words('through a mapping'),
    kafka: words('Through a mapping.'),
    s3: words('by an asynchronous call'),
    sns: words('by an asynchronous call'),
    alb: words('by a synchronous call'),
    lex: words('by a synchronous call'),
  },
  { noun: 'source on AWS' },
)
const keysIn = (draft: { key: { text: string }; moreKeys?: readonly { text: string }[] }): string[] =>
  [draft.key, ...(draft.moreKeys ?? [])].map(({ text }) => text).sort()

test('its targets are cells of grids and traps', () => {
  const bank = bankOf([factOf('a.b'), factOf('a.c', { kind: 'limit' })], { traps: [trapOf('snare', ['a.b'])] })
  expect(multiResponse.targets(bank)).toEqual([{ factId: 'a.b' }, { factId: 'a.b', trapId: 'snare' }])
})

describe('those that share a value', () => {
  const drafts = wholeDrafts(bankOf(SOURCES), 'multi-response', { factId: 'sqs.reaches' })

  test('are two or three keys, the one asked about first', () => {
    expect(distinct(drafts.map((draft) => keysIn(draft).length)).sort()).toEqual([2, 3])
    for (const draft of drafts) {
      expect(draft.key.text).toBe('Sqs')
      expect(['Kafka', 'Kinesis', 'Sqs']).toEqual(expect.arrayContaining(keysIn(draft)))
    }
  })

  test('stand beside those that do not, and never beside a third that does', () => {
    for (const { candidates } of drafts) {
      expect(candidates.map(({ text }) => text).sort()).toEqual(['Alb', 'Lex', 'S3', 'Sns'])
      expect(candidates.every(({ failing }) => failing === 'misses-requirement')).toBe(true)
    }
  })

  test('are asked for by number, with what they are called', () => {
    for (const draft of drafts) {
      const count = keysIn(draft).length === 2 ? 'two' : 'three'
      expect(draft.stem).toBe(`Of which ${count} sources on AWS is this true: reaches, through a mapping?`)
    }
  })

  test('become items of five or six options that say how many to choose', () => {
    for (const item of itemsOf(bankOf(SOURCES), 'multi-response', { factId: 'sqs.reaches' })) {
      expect(item.options).toHaveLength(item.select === 2 ? 5 : 6)
      expect(item.stem).toMatch(item.select === 2 ? / \(Choose two\.\)$/ : / \(Choose three\.\)$/)
      expect(keysOf(item)).toHaveLength(item.select)
    }
  })

  test("are asked for in the author's words, turned from one to several", () => {
    const facts = SOURCES.map((fact) => ({ ...fact, noun: 'source', pick: 'Which source reaches Lambda {value}?' }))
    const [draft] = wholeDrafts(bankOf(facts), 'multi-response', { factId: 's3.reaches' })
    expect(draft?.stem).toBe('Which two of these sources reach Lambda by an asynchronous call?')
  })

  test('are refused where the question cannot be asked of several', () => {
    const facts = SOURCES.map((fact) => ({ ...fact, pick: 'What reaches Lambda {value}?' }))
    expect(refusalsOf(bankOf(facts), 'multi-response', { factId: 's3.reaches' })).toEqual([
      'its question cannot be asked of several',
    ])
  })

  test.each([
    ['nobody shares', { a: words('1'), b: words('2'), c: words('3'), d: words('4') }],
    ['fewer than three differ', { a: words('1'), b: words('1'), c: words('3'), d: words('4') }],
  ])('are refused where %s', (_why, values) => {
    expect(refusalsOf(bankOf(columnOf('x', values)), 'multi-response', { factId: 'a.x' })).toEqual([
      'too few share this value, or too few differ',
    ])
  })
})

describe('those that share a property', () => {
  const FLAGS = columnOf(
    'scales',
    { a: yes(), b: yes('slowly'), c: yes(), d: no(), e: no('never'), f: no() },
    { kind: 'capability', noun: 'way out' },
  )

  test('are asked for where it holds, whatever its remark', () => {
    const drafts = wholeDrafts(bankOf(FLAGS), 'multi-response', { factId: 'a.scales' })
    expect(distinct(drafts.map(({ stem }) => stem)).sort()).toEqual([
      'Which three ways out share this property: scales?',
      'Which two ways out share this property: scales?',
    ])
    expect(distinct(drafts.flatMap(keysIn)).sort()).toEqual(['A', 'B', 'C'])
  })

  test('are not asked for where it does not hold', () => {
    expect(refusalsOf(bankOf(FLAGS), 'multi-response', { factId: 'd.scales' })).toEqual([
      'what does not hold is not asked for',
    ])
  })

  test('include nobody of whom it holds today and not in the exam, neither as key nor as wrong option', () => {
    const lagging = FLAGS.map((fact) => (fact.subject.id === 'b' ? { ...fact, examValue: no() } : fact))
    const items = itemsOf(bankOf(lagging), 'multi-response', { factId: 'a.scales' })
    expect(items.length).toBeGreaterThan(0)
    for (const { options } of items) expect(options.map(({ text }) => text)).not.toContain('B')
  })
})

test("where the exam answers differently, those that share the exam's value are the keys", () => {
  const facts = SOURCES.map((fact): Fact =>
    fact.subject.id === 'sqs' ? { ...fact, examValue: words('by an asynchronous call') } : fact,
  )
  for (const item of itemsOf(bankOf(facts), 'multi-response', { factId: 'sqs.reaches' })) {
    expect(['S3', 'Sns', 'Sqs']).toEqual(expect.arrayContaining(keysOf(item)))
    for (const name of ['Kinesis', 'Kafka', 'S3', 'Sns']) expect(wrongsOf(item)).not.toContain(name)
  }
})

describe('two traps of one page', () => {
  const facts = ['a.one', 'a.two', 'a.three'].map((id) => factOf(id, { value: words(`what ${id} says`) }))
  const traps = [
    trapOf('first', ['a.one']),
    trapOf('second', ['a.two', 'a.three']),
    trapOf('elsewhere', ['a.one'], { page: 'lambda/concepts' }),
  ]
  const bank = bankOf(facts, { traps })
  const drafts = wholeDrafts(bank, 'multi-response', { factId: 'a.one', trapId: 'first' })

  test('give one right sentence each, in any of their wordings, among the beliefs of both', () => {
    for (const draft of drafts) {
      expect(traps[0]?.rights).toContain(draft.key.text)
      expect(draft.moreKeys).toHaveLength(1)
      expect(traps[1]?.rights).toContain(draft.moreKeys?.[0]?.text)
      expect(draft.candidates).toHaveLength(6)
      for (const { text } of draft.candidates) expect(text).toMatch(/^The (first|second) trap has wrong belief/)
    }
    expect(distinct(drafts.map(({ key }) => key.text))).toHaveLength(2)
  })

  test('prove each key by the facts of its trap', () => {
    expect(drafts[0]?.key.reason).toBe('A, one: what a.one says.')
    expect(drafts[0]?.moreKeys?.[0]?.reason).toBe('A, two: what a.two says. A, three: what a.three says.')
    expect(drafts[0]).toMatchObject({ factIds: ['a.one', 'a.two', 'a.three'], trapId: 'first', topic: 'lambda' })
  })

  test('are asked for in several ways, one with the title of the topic', () => {
    const stems = distinct(drafts.map(({ stem }) => stem))
    expect(stems).toHaveLength(3)
    expect(stems).toContain('Which two of these statements about AWS Lambda are right?')
  })

  test('are refused where a trap is alone on its page, or not there', () => {
    for (const trapId of ['elsewhere', 'nowhere']) {
      expect(refusalsOf(bank, 'multi-response', { factId: 'a.one', trapId })).toEqual(['no second trap on its page'])
    }
  })
})

test('a fact that is not there is refused', () => {
  expect(refusalsOf(bankOf(SOURCES), 'multi-response', { factId: 'no.body' })).toEqual(['no such fact'])
})
