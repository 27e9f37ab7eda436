// Match: three subjects and three values; one line has all of them right.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../facts/fact.ts'
import { amount, bankOf, columnOf, factOf, words } from '../testing/corpus.ts'
import { distinct, itemsOf, keysOf, refusalsOf, wholeDrafts, wrongsOf } from '../testing/items.ts'
import { match } from './match.ts'

const ORDER = columnOf(
  'order-kept',
  { fifo: words('in a group'), kinesis: words('in a shard'), kafka: words('in a partition'), plain: words('none') },
  { noun: 'event source' },
)
const VALUE = Object.fromEntries(ORDER.map((fact) => [fact.subject.name, fact.value.text]))
const pairsIn = (line: string): [string, string][] =>
  line.split('; ').map((pair) => pair.split(': ') as [string, string])
const draftsAbout = (facts: readonly Fact[], factId: string): ReturnType<typeof wholeDrafts> =>
  wholeDrafts(bankOf(facts), 'match', { factId })

test('its targets are cells of grids, flags left out', () => {
  const facts = (['comparison', 'equivalent', 'price', 'capability', 'limit'] as const).map((kind) =>
    factOf(`a.${kind}`, { kind }),
  )
  expect(match.targets(bankOf(facts)).map(({ factId }) => factId)).toEqual(['a.comparison', 'a.equivalent', 'a.price'])
})

describe('a line', () => {
  const drafts = draftsAbout(ORDER, 'fifo.order-kept')

  test('is asked for by what the rows are called and the heading of the column', () => {
    expect(distinct(drafts.map(({ stem }) => stem))).toEqual([
      'A table compares event sources under the heading "Order kept". Which line has all three right?',
    ])
  })

  test('gives three subjects one value each, the one asked about among them', () => {
    for (const { key, candidates } of drafts) {
      const subjects = pairsIn(key.text).map(([subject]) => subject)
      expect(subjects).toHaveLength(3)
      expect(subjects).toContain('Fifo')
      for (const { text } of [key, ...candidates]) {
        expect(pairsIn(text).map(([subject]) => subject)).toEqual(subjects)
        expect(new Set(pairsIn(text).map(([, value]) => value)).size).toBe(3)
      }
    }
    expect(distinct(drafts.map(({ key }) => key.text)).length).toBeGreaterThan(8)
  })

  test('has all three right in the key, and at least two wrong in any other', () => {
    for (const { key, candidates } of drafts) {
      expect(pairsIn(key.text).every(([subject, value]) => VALUE[subject] === value)).toBe(true)
      expect(candidates).toHaveLength(5)
      expect(new Set(candidates.map(({ text }) => text)).size).toBe(5)
      for (const { text } of candidates) {
        expect(pairsIn(text).filter(([subject, value]) => VALUE[subject] !== value).length).toBeGreaterThanOrEqual(2)
      }
    }
  })

  test('tells of the first wrong pair what is right', () => {
    for (const { candidates } of drafts) {
      for (const { text, reason } of candidates) {
        const [subject = ''] = pairsIn(text).find(([name, value]) => VALUE[name] !== value) ?? []
        expect(reason).toBe(`${subject}, order kept: ${VALUE[subject]}.`)
      }
    }
  })

  test('asks about all three facts, the one it was asked for first', () => {
    for (const { factIds, key } of drafts) {
      expect(factIds[0]).toBe('fifo.order-kept')
      expect(new Set(factIds).size).toBe(3)
      expect(key.factIds).toEqual(factIds)
      for (const id of factIds) expect(key.reason).toContain(ORDER.find((fact) => fact.id === id)?.text ?? '?')
    }
  })
})

describe('is refused', () => {
  test.each([
    ['two values', columnOf('a', { one: words('x'), two: words('y'), three: words('x'), four: words('y.') }), 'one.a'],
    [
      'values of other units',
      columnOf('a', { one: amount('1 MB'), two: amount('2 MB'), three: amount('3 s') }),
      'one.a',
    ],
    [
      'nouns that give them away',
      columnOf('a', { one: amount('1 record'), two: amount('2 records'), three: amount('3 messages') }),
      'one.a',
    ],
  ])('where a column has no more than %s', (_what, facts, factId) => {
    expect(refusalsOf(bankOf(facts), 'match', { factId })).toEqual(['fewer than three different values in its column'])
  })

  test('where its lines are too long to be held in mind, by their values or by their subjects', () => {
    const long = words(
      'a value that nobody can keep in mind beside two others, however often it is read, and which nobody wants to read a second time once it is understood',
    )
    const facts = columnOf('a', { one: long, two: words('x'), three: words('y') })
    expect(refusalsOf(bankOf(facts), 'match', { factId: 'two.a' })).toEqual([
      'its lines are too long to be held in mind',
    ])
  })

  test('where the fact is not there', () => {
    expect(refusalsOf(bankOf(ORDER), 'match', { factId: 'a.b' })).toEqual(['no such fact'])
  })
})

test('where the exam answers differently, its value is matched', () => {
  const facts = ORDER.map((fact) => (fact.subject.id === 'fifo' ? { ...fact, examValue: words('strictly') } : fact))
  for (const item of itemsOf(bankOf(facts), 'match', { factId: 'fifo.order-kept' })) {
    expect(keysOf(item)[0]).toContain('Fifo: strictly')
    expect(wrongsOf(item).join(' ')).not.toContain('in a group')
  }
})
