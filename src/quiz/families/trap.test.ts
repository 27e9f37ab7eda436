// Trap items: one right sentence of the trap among what people believe instead.
import { describe, expect, test } from 'vitest'
import { bankOf, beliefOf, factOf, no, trapOf, words } from '../testing/corpus.ts'
import { distinct, itemsOf, keysOf, refusalsOf, wholeDrafts } from '../testing/items.ts'
import { proofOf, trap } from './trap.ts'

const FACTS = ['a.one', 'a.two', 'a.three'].map((id) => factOf(id, { value: words(`what ${id} says`) }))
const TRAPS = [
  trapOf('first', ['a.one'], {
    beliefs: [
      beliefOf('the queue keeps the order.', { failing: 'impossible', because: 'A standard queue keeps none.' }),
      beliefOf('maxReceiveCount is set on the function', { failing: 'wrong-setting' }),
      beliefOf('Reserved concurrency warms', { failing: 'neighbour' }),
    ],
  }),
  trapOf('second', ['a.two', 'a.three', 'a.one']),
  trapOf('elsewhere', ['a.three'], { page: 'lambda/concepts', topic: 'sqs' }),
]
const bank = bankOf(FACTS, { traps: TRAPS })
const drafts = wholeDrafts(bank, 'trap', { factId: 'a.one', trapId: 'first' })
const withScene = drafts.filter(({ stem }) => stem.startsWith('A team meets'))
const isOnePoint = (stem: string): boolean => /disagree|four claims/.test(stem)
const without = drafts.filter(({ stem }) => !stem.startsWith('A team meets'))

test('its targets are traps, each with the first fact that proves it', () => {
  expect(trap.targets(bank)).toEqual([
    { factId: 'a.one', trapId: 'first' },
    { factId: 'a.two', trapId: 'second' },
    { factId: 'a.three', trapId: 'elsewhere' },
  ])
})

test('a trap that rests on an unverified fact is no target', () => {
  const doubtful = bankOf([factOf('a.one', { standing: 'unverified' })], { traps: [trapOf('first', ['a.one'])] })
  expect(trap.targets(doubtful)).toEqual([])
  expect(refusalsOf(doubtful, 'trap', { factId: 'a.one', trapId: 'first' })).toEqual(['no such trap'])
})

describe('with its scene', () => {
  test('a trap is asked in half of the items, with several questions', () => {
    expect(withScene.length / drafts.length).toBeGreaterThan(0.25)
    expect(without.length / drafts.length).toBeGreaterThan(0.25)
    expect(distinct(withScene.map(({ stem }) => stem.replace('A team meets the first trap. ', '')))).toEqual(
      expect.arrayContaining(['Which statement is right?', 'Which statement holds here?', 'What is true?']),
    )
  })

  test('its own beliefs are the wrong options, with their failings and reasons', () => {
    for (const { candidates } of withScene) {
      expect(candidates.map(({ text, failing }) => [text, failing])).toEqual([
        ['The queue keeps the order', 'impossible'],
        ['maxReceiveCount is set on the function', 'wrong-setting'],
        ['Reserved concurrency warms', 'neighbour'],
      ])
      expect(candidates[0]?.reason).toBe('A standard queue keeps none.')
      expect(candidates[0]?.factIds).toEqual(['a.one'])
    }
  })
})

describe('without its scene', () => {
  test('engineers disagree on one point alone: its own beliefs are the wrong options', () => {
    const onePoint = without.filter(({ stem }) => isOnePoint(stem))
    expect(onePoint.length).toBeGreaterThan(3)
    for (const { candidates } of onePoint) {
      expect(candidates.every(({ factIds }) => factIds.join() === 'a.one')).toBe(true)
      expect(candidates).toHaveLength(3)
    }
  })

  test('in a review, beliefs of the other traps of its page join its own, which come first', () => {
    for (const { candidates } of without.filter(({ stem }) => !isOnePoint(stem))) {
      expect(candidates).toHaveLength(6)
      expect(candidates.slice(0, 3).every(({ factIds }) => factIds.join() === 'a.one')).toBe(true)
      expect(candidates.slice(3).every(({ text }) => text.startsWith('The second trap'))).toBe(true)
      expect(candidates[4]?.factIds).toEqual(['a.two', 'a.three', 'a.one'])
    }
  })

  test('it is asked in several ways, one with the title of its topic', () => {
    expect(distinct(without.map(({ stem }) => stem)).sort()).toEqual([
      'A review of the architecture turns up these statements. Which one is right?',
      'Four engineers disagree on one point. Which of them is right?',
      'Which of these four claims is right?',
      'Which of these statements about AWS Lambda is right?',
    ])
  })

  test('a topic without a title is called by its id', () => {
    const stems = wholeDrafts(bank, 'trap', { factId: 'a.three', trapId: 'elsewhere' }).map(({ stem }) => stem)
    expect(stems).toContain('Which of these statements about sqs is right?')
  })
})

describe('the key', () => {
  test('is any of the right wordings, so that nobody knows it by its look', () => {
    expect(distinct(drafts.map(({ key }) => key.text)).sort()).toEqual([...(TRAPS[0]?.rights ?? [])].sort())
  })

  test('is proved by the facts it rests on, and asks about all of them', () => {
    const [draft] = wholeDrafts(bank, 'trap', { factId: 'a.two', trapId: 'second' })
    expect(draft?.key.reason).toBe('A, two: what a.two says. A, three: what a.three says. A, one: what a.one says.')
    expect(draft).toMatchObject({ factIds: ['a.two', 'a.three', 'a.one'], trapId: 'second', tasks: ['saa:2.2'] })
  })

  test('is proved by what a row notes as well, and says a verdict with one colon', () => {
    const facts = [
      factOf('a.one', { value: words('1,000'), note: 'new accounts start lower' }),
      factOf('a.two', { kind: 'capability', value: no('FIFO is not supported') }),
    ]
    const noted = bankOf(facts, { traps: [trapOf('noted', ['a.one', 'a.two'])] })
    expect(wholeDrafts(noted, 'trap', { factId: 'a.one', trapId: 'noted' })[0]?.key.reason).toBe(
      'A, one: 1,000. New accounts start lower. A, two: no, FIFO is not supported.',
    )
  })

  test('has a proof as long as its facts, no longer', () => {
    expect(proofOf(bank, TRAPS[2] ?? trapOf('none', []))).toBe('A, three: what a.three says.')
    expect(proofOf(bank, trapOf('lost', ['no.body', 'a.one']))).toBe('A, one: what a.one says.')
  })

  test('stands alone in an item of four', () => {
    for (const item of itemsOf(bank, 'trap', { factId: 'a.one', trapId: 'first' })) {
      expect(item.options).toHaveLength(4)
      expect(TRAPS[0]?.rights).toContain(keysOf(item)[0])
      expect(item.trapId).toBe('first')
    }
  })
})

test('without enough beliefs there is no item', () => {
  const poor = trapOf('poor', ['a.one'], { beliefs: [beliefOf('One'), beliefOf('Two')], page: 'lambda/poor' })
  expect(itemsOf(bankOf(FACTS, { traps: [poor] }), 'trap', { factId: 'a.one', trapId: 'poor' })).toEqual([])
})
