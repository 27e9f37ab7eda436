// Discriminate: which one has a value or a property, and which pair of subject and value is right.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../facts/fact.ts'
import { amount, bankOf, columnOf, factOf, no, words, yes } from '../testing/corpus.ts'
import { distinct, itemsOf, keysOf, refusalsOf, wholeDrafts, wrongsOf } from '../testing/items.ts'
import { discriminate } from './discriminate.ts'

const ORDER = columnOf(
  'order',
  {
    standard: words('no order'),
    fifo: words('within a message group'),
    kinesis: words('within a shard'),
    kafka: words('within a partition'),
    dynamodb: words('within a shard'),
  },
  { noun: 'event source' },
)
const draftsAbout = (facts: readonly Fact[], factId: string): ReturnType<typeof wholeDrafts> =>
  wholeDrafts(bankOf(facts), 'discriminate', { factId })
const isPair = ({ stem }: { stem: string }): boolean => stem.endsWith('Which line is right?')

describe('targets', () => {
  test('are cells of grids that have a neighbour in their column', () => {
    const facts = [
      ...columnOf('a', { one: words('x'), two: words('y') }),
      ...columnOf('b', { one: words('x'), two: words('y') }, { kind: 'limit' }),
      ...columnOf('c', { alone: words('x') }),
    ]
    expect(discriminate.targets(bankOf(facts)).map(({ factId }) => factId)).toEqual(['one.a', 'two.a'])
  })
})

describe('which one', () => {
  test('asks for the subject of a value, and offers those whose value differs', () => {
    const draft = draftsAbout(ORDER, 'kinesis.order').find((found) => !isPair(found))
    expect(draft?.stem).toBe('Of which event source is this true: order, within a shard?')
    expect(draft?.key.text).toBe('Kinesis')
    expect(draft?.candidates.map(({ text }) => text)).toEqual(['Standard', 'Fifo', 'Kafka'])
    expect(draft?.candidates[0]?.reason).toBe('Standard, order: no order.')
  })

  test("is asked in the author's words where there are some", () => {
    const facts = ORDER.map((fact) => ({ ...fact, pick: 'Which of these keeps order {value}?' }))
    const draft = draftsAbout(facts, 'fifo.order').find((found) => !isPair(found))
    expect(draft?.stem).toBe('Which of these keeps order within a message group?')
  })

  test('calls things choices where the table does not name them', () => {
    const facts = columnOf('a', { one: words('w'), two: words('x'), three: words('y'), four: words('z') })
    const draft = draftsAbout(facts, 'one.a').find((found) => !isPair(found))
    expect(draft?.stem).toBe('Of which choice is this true: a, w?')
  })

  test('prefers those measured alike, where there are three of them', () => {
    const prices = columnOf('price', {
      x86: amount('16 USD per GB-second'),
      arm: amount('13 USD per GB-second'),
      edge: amount('50 USD per GB-second'),
      cache: amount('1 USD per GB-second'),
      requests: amount('0.20 USD per request'),
    })
    const draft = draftsAbout(prices, 'x86.price').find((found) => !isPair(found))
    expect(draft?.candidates.map(({ text }) => text)).toEqual(['Arm', 'Edge', 'Cache'])
    const odd = draftsAbout(prices, 'requests.price').find((found) => !isPair(found))
    expect(odd?.candidates).toHaveLength(4)
  })

  test('counts the same amount in another unit as the same value', () => {
    const windows = columnOf('window', {
      a: amount('900 s'),
      b: amount('15 minutes'),
      c: amount('1 s'),
      d: amount('2 s'),
      e: amount('3 s'),
    })
    for (const item of itemsOf(bankOf(windows), 'discriminate', { factId: 'a.window' })) {
      if (!isPair(item)) expect(wrongsOf(item)).not.toContain('B')
    }
  })
})

describe('which pair', () => {
  test('is right once: each other subject stands with a value that it has not', () => {
    const drafts = draftsAbout(ORDER, 'kinesis.order').filter(isPair)
    expect(drafts[0]?.stem).toBe('A table compares event sources under the heading "Order". Which line is right?')
    for (const { key, candidates } of drafts) {
      expect(key.text).toBe('Kinesis: within a shard')
      expect(candidates).toHaveLength(4)
      for (const { text } of candidates) {
        const [subject = '', value = ''] = text.split(': ')
        expect(ORDER.find((fact) => fact.subject.name === subject)?.value.text).not.toBe(value)
      }
    }
    expect(distinct(drafts.flatMap(({ candidates }) => candidates.map(({ text }) => text))).length).toBeGreaterThan(6)
  })

  test('gives the facts of both sides, and the truth about the subject as its reason', () => {
    const [draft] = draftsAbout(ORDER, 'kinesis.order').filter(isPair)
    const wrong = draft?.candidates.find(({ text }) => text.startsWith('Standard'))
    expect(wrong?.reason).toBe('Standard, order: no order.')
    expect(wrong?.factIds).toHaveLength(2)
    expect(wrong?.factIds[0]).toBe('standard.order')
  })

  test('is all that can be asked where fewer than three differ', () => {
    const facts = columnOf('a', { one: words('x'), two: words('x'), three: words('x'), four: words('y') })
    expect(draftsAbout(facts, 'one.a').every(isPair)).toBe(true)
  })

  test('leaves out a subject for which no value would be false', () => {
    const facts = columnOf('a', { one: words('x'), two: words('x'), three: words('x') })
    expect(draftsAbout(facts, 'one.a')[0]?.candidates).toEqual([])
    expect(itemsOf(bankOf(facts), 'discriminate', { factId: 'one.a' })).toEqual([])
  })

  test('never lends a value whose unit would give it away', () => {
    const prices = columnOf('price', {
      x86: amount('16 USD per GB-second'),
      arm: amount('13 USD per GB-second'),
      requests: amount('0.20 USD per request'),
      edge: amount('0.60 USD per request'),
      custom: words('by agreement'),
    })
    for (const { candidates } of draftsAbout(prices, 'x86.price').filter(isPair)) {
      for (const { text } of candidates) {
        if (text.startsWith('Requests')) expect(text).toMatch(/per request$|by agreement$/)
        if (text.startsWith('Arm')) expect(text).toMatch(/per GB-second$|by agreement$/)
      }
    }
  })
})

describe("a line is asked for in the author's words", () => {
  test.each([
    ['Which order does Lambda keep for {subject}?', 'Which order does Lambda keep for each of these event sources?'],
    ['{subject}: which order is kept?', 'For each of these event sources: which order is kept?'],
    ['Lambda reads from a {subject}. Which order?', 'Lambda reads from each of these event sources. Which order?'],
  ])('%s', (ask, each) => {
    const stems = draftsAbout(
      ORDER.map((fact) => ({ ...fact, ask })),
      'kinesis.order',
    ).filter(isPair)
    expect(distinct(stems.map(({ stem }) => stem))).toEqual([`${each} Which line is right?`])
  })
})

describe('a property', () => {
  const FLAGS = columnOf(
    'works-with-snapstart',
    { version: yes(), latest: no('publish a version'), efs: no(), image: no('zip only'), alias: yes('by version') },
    { kind: 'capability', noun: 'feature' },
  )

  test('is asked for where it holds, among those where it does not', () => {
    const [draft] = draftsAbout(FLAGS, 'version.works-with-snapstart')
    expect(draft?.stem).toBe('Which feature has this property: works with snapstart?')
    expect(draft?.key.text).toBe('Version')
    expect(draft?.candidates.map(({ text, failing }) => `${text} ${failing}`)).toEqual([
      'Latest misses-requirement',
      'Efs misses-requirement',
      'Image misses-requirement',
    ])
  })

  test("is asked for in the author's words where there are some", () => {
    const picked = FLAGS.map((fact) => ({ ...fact, pick: 'Which of these works with SnapStart?' }))
    expect(draftsAbout(picked, 'alias.works-with-snapstart')[0]?.stem).toBe('Which of these works with SnapStart?')
  })

  test('is not asked for where it does not hold', () => {
    expect(refusalsOf(bankOf(FLAGS), 'discriminate', { factId: 'latest.works-with-snapstart' })).toEqual([
      'what does not hold is not asked for',
    ])
  })
})

describe('where the exam answers differently', () => {
  const [edge, ...others] = columnOf('place', {
    edge: words('near the viewer'),
    a: words('in a Region'),
    b: words('at the origin'),
    c: words('near the viewer'),
    d: words('in a cache'),
    e: words('on a phone'),
  })
  const lagging = { ...edge, examValue: words('in a cache') } as Fact
  const bank = bankOf([lagging, ...others])

  test('no option can be right today or in the exam but the key', () => {
    const items = itemsOf(bank, 'discriminate', { factId: 'edge.place' })
    for (const item of items) {
      if (isPair(item)) expect(keysOf(item)).toEqual(['Edge: in a cache'])
      else expect([...wrongsOf(item)].sort()).toEqual(['A', 'B', 'E'])
    }
    expect(items.some(isPair)).toBe(true)
    expect(items.every(isPair)).toBe(false)
  })

  test('it stands neither as a wrong answer for one value nor for the other', () => {
    for (const item of itemsOf(bank, 'discriminate', { factId: 'a.place' }).filter(isPair)) {
      expect(wrongsOf(item)).not.toContain('Edge: near the viewer')
      expect(wrongsOf(item)).not.toContain('Edge: in a cache')
    }
    for (const factId of ['c.place', 'd.place']) {
      for (const item of itemsOf(bank, 'discriminate', { factId })) expect(wrongsOf(item)).not.toContain('Edge')
    }
  })
})

test('a fact that is not there is refused', () => {
  expect(refusalsOf(bankOf([factOf('a.b')]), 'discriminate', { factId: 'no.body' })).toEqual(['no such fact'])
})
