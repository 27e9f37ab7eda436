// Consequence: what happens in a situation, and which situation leads to an outcome; the rows of a table exclude one another.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../facts/fact.ts'
import { bankOf, factOf, rowsOf, words } from '../testing/corpus.ts'
import { distinct, itemsOf, keysOf, refusalsOf, wholeDrafts, wrongsOf } from '../testing/items.ts'
import { consequence } from './consequence.ts'

const QUESTION = 'What happens to the event?'
const ROWS = rowsOf(
  'behaviour',
  {
    'the function throws.': 'it is tried twice more.',
    'the queue is full': 'it waits for an hour',
    'the caller hangs up': 'it is lost',
    'the version is deleted': 'it goes to the dead-letter queue',
    'the account is throttled': 'It waits for an hour.',
  },
  { question: QUESTION },
)
const draftsAbout = (factId: string, facts: readonly Fact[] = ROWS): ReturnType<typeof wholeDrafts> =>
  wholeDrafts(bankOf(facts), 'consequence', { factId })
const isReversed = ({ stem }: { stem: string }): boolean => stem.endsWith('In which situation is that right?')

test('its targets are behaviours alone', () => {
  const facts = [...ROWS, factOf('a.b'), factOf('a.c', { kind: 'definition' })]
  expect(consequence.targets(bankOf(facts))).toHaveLength(ROWS.length)
})

describe('an outcome', () => {
  const [draft] = draftsAbout('lambda.row-1').filter((found) => !isReversed(found))

  test('is asked for as the question of its table', () => {
    expect(draft?.stem).toBe('The function throws. What happens to the event?')
    expect(draft?.key).toMatchObject({ text: 'It is tried twice more', factIds: ['lambda.row-1'] })
    expect(draft?.key.reason).toBe(ROWS[0]?.text)
  })

  test('stands beside those of other situations, each with where it follows', () => {
    expect(draft?.candidates.map(({ text }) => text)).toEqual([
      'It waits for an hour',
      'It is lost',
      'It goes to the dead-letter queue',
      'It waits for an hour',
    ])
    expect(draft?.candidates[1]).toMatchObject({
      reason: 'That follows in another case: the caller hangs up.',
      factIds: ['lambda.row-3'],
      failing: 'neighbour',
    })
  })

  test('that another situation shares is no wrong option', () => {
    for (const item of itemsOf(bankOf(ROWS), 'consequence', { factId: 'lambda.row-2' })) {
      const text = isReversed(item) ? 'The account is throttled' : 'It waits for an hour'
      expect(wrongsOf(item)).not.toContain(text)
    }
  })

  test("is asked for in the author's words where there are some", () => {
    const asked = ROWS.map((row) => ({ ...row, ask: 'Which fate awaits the event of a function that throws?' }))
    const stems = draftsAbout('lambda.row-1', asked).filter((found) => !isReversed(found))
    expect(distinct(stems.map(({ stem }) => stem))).toEqual(['Which fate awaits the event of a function that throws?'])
  })

  test('has a question even where its table has none', () => {
    const bare = ROWS.map(({ question: _question, ...row }) => row)
    expect(draftsAbout('lambda.row-2', bare).some(({ stem }) => stem === 'The queue is full. What happens?')).toBe(true)
  })
})

describe('a situation', () => {
  const reversed = draftsAbout('lambda.row-1').filter(isReversed)

  test('is asked for in about a third of the items', () => {
    const all = draftsAbout('lambda.row-1')
    expect(reversed.length / all.length).toBeGreaterThan(0.15)
    expect(reversed.length / all.length).toBeLessThan(0.55)
  })

  test('is the key beside situations with other outcomes, each with its own', () => {
    const [draft] = reversed
    expect(draft?.stem).toBe(
      `Asked "${QUESTION}", an engineer answered: "It is tried twice more." In which situation is that right?`,
    )
    expect(draft?.key.text).toBe('The function throws')
    expect(draft?.candidates.map(({ text }) => text)).toEqual([
      'The queue is full',
      'The caller hangs up',
      'The version is deleted',
      'The account is throttled',
    ])
    expect(draft?.candidates[1]?.reason).toBe('The caller hangs up: it is lost.')
  })
})

describe('where the exam answers differently', () => {
  const facts = ROWS.map((row) => (row.id === 'lambda.row-1' ? { ...row, examValue: words('it is lost') } : row))
  const more = rowsOf('behaviour', { 'the disk is full': 'the handler fails' }).map((row) => ({
    ...row,
    id: 'lambda.more',
  }))
  const bank = bankOf([...facts, ...more])

  test("the exam's outcome is the key, and neither it nor today's is a wrong option", () => {
    const items = itemsOf(bank, 'consequence', { factId: 'lambda.row-1' })
    expect(distinct(items.map(isReversed))).toHaveLength(2)
    for (const item of items) {
      expect(keysOf(item)).toEqual([isReversed(item) ? 'The function throws' : 'It is lost'])
      expect(wrongsOf(item)).not.toContain('It is tried twice more')
      expect(wrongsOf(item)).not.toContain('The caller hangs up')
    }
  })

  test('its situation is no wrong option for the outcome that it has today', () => {
    const twin = rowsOf('behaviour', { 'the runtime crashes': 'it is tried twice more' })
    const rows = [...facts.slice(1), { ...twin[0], id: 'lambda.twin' } as Fact, facts[0] as Fact]
    for (const item of itemsOf(bankOf(rows), 'consequence', { factId: 'lambda.twin' })) {
      expect(wrongsOf(item)).not.toContain('The function throws')
      expect(wrongsOf(item)).not.toContain('It is tried twice more')
    }
  })
})

test('outcomes come from the situations most like the one that is asked about', () => {
  const layers = ['deleted', 'published', 'shared', 'attached'].map((what) => [
    `a layer version is ${what}`,
    `layer ${what}`,
  ])
  const others = 'image alias queue bucket table role'
    .split(' ')
    .map((what) => [`an old ${what} is removed`, `${what} gone`])
  const rows = rowsOf('behaviour', Object.fromEntries([...others, ...layers]) as Record<string, string>, {
    question: QUESTION,
  })
  const asked = rows.find(({ value }) => value.text === 'layer deleted')
  for (const { candidates } of draftsAbout(asked?.id ?? '', rows)) {
    expect(candidates).toHaveLength(6)
    expect(candidates.slice(0, 3).every(({ text }) => /layer (version|published|shared|attached)/i.test(text))).toBe(
      true,
    )
  }
})

test('rows of another table do not exclude one another', () => {
  const other = rowsOf('behaviour', { 'a stream is read': 'the shard waits' }, { table: 'lambda/limits:50' })
  for (const { candidates } of draftsAbout('lambda.row-1', [...ROWS, { ...other[0], id: 'a.b' } as Fact])) {
    expect(candidates.map(({ factIds: [id] }) => id)).not.toContain('a.b')
  }
})

test('too few other outcomes make no item, and an unknown fact no draft', () => {
  expect(itemsOf(bankOf(ROWS.slice(0, 3)), 'consequence', { factId: 'lambda.row-1' })).toEqual([])
  expect(refusalsOf(bankOf(ROWS), 'consequence', { factId: 'a.b' })).toEqual(['no such fact'])
})
