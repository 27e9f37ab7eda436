// Seven guessers against items made by hand, whose scores can be worked out on paper.
import { describe, expect, test } from 'vitest'
import type { Item } from '../item.ts'
import { itemOf, right, wrong } from '../testing/items.ts'
import { guessersFor } from './guessers.ts'

const options = (key: string, ...others: string[]): Item['options'] => [
  right(key),
  ...others.map((text) => wrong(text)),
]
const item = (stem: string, ...texts: [string, ...string[]]): Item => itemOf({ stem, options: options(...texts) })

/** What a guesser scores on one item, knowing only these items. */
function scoreOf(name: string, asked: Item, all: readonly Item[] = [asked]): number {
  const guesser = guessersFor(all).find((found) => found.name === name)
  if (guesser === undefined) throw new Error(`there is no guesser "${name}"`)
  return guesser.score(asked)
}

test('there are seven, each with a name of its own', () => {
  const names = guessersFor([]).map(({ name }) => name)
  expect(names).toEqual([
    'longest option',
    'shortest option',
    'most words shared with the stem',
    'most absolute words',
    'middle number',
    'most frequent option text',
    'key position',
  ])
})

describe('by length', () => {
  test.each([
    [['the longest one', 'short', 'shorter', 'tiny'], 1, 0],
    [['in', 'short', 'shorter', 'longest'], 0, 1],
    [['middle', 'a', 'the longest'], 0, 0],
    [['four', 'five', 'nine', 'zero'], 0.25, 0.25],
    [['seven', 'three', 'one'], 0.5, 0],
  ] as const)('%j: longest %d, shortest %d', ([key, ...others], longest, shortest) => {
    const asked = item('Which?', key, ...others)
    expect(scoreOf('longest option', asked)).toBe(longest)
    expect(scoreOf('shortest option', asked)).toBe(shortest)
  })
})

describe('by words', () => {
  const stem = 'Which queue keeps the order of its groups?'

  test.each([
    ['a queue in order', 1],
    ['a queue', 0.5],
    ['nothing', 0],
  ])('"%s" shares %d of the guess', (key, score) => {
    expect(scoreOf('most words shared with the stem', item(stem, key, 'the queue', 'none', 'of its'))).toBe(score)
  })

  test('small words are not shared words', () => {
    expect(scoreOf('most words shared with the stem', item(stem, 'of its', 'the of', 'which', 'none'))).toBe(0.25)
  })

  test('absolute words count each time', () => {
    const asked = item(stem, 'it never loses any', 'it always waits', 'it waits', 'it may wait')
    expect(scoreOf('most absolute words', asked)).toBe(1)
    expect(scoreOf('most absolute words', item(stem, 'it waits', 'it never waits', 'a', 'b'))).toBe(0)
  })
})

describe('by number', () => {
  test.each([
    [['5', '1', '9', '20'], 0.5],
    [['1', '5', '9', '20'], 0],
    [['20', '5', '9', '1'], 0],
    [['5', '1', '9'], 1],
    [['1,000 MB', '5 MB', '70 MB', '2,000 MB'], 0.5],
    [['5', '1', 'nine', '20'], 0.25],
  ] as const)('%j: the middle one earns %d', ([key, ...others], score) => {
    expect(scoreOf('middle number', item('How many?', key, ...others))).toBe(score)
  })
})

describe('by what it has seen', () => {
  test('the most frequent text is learned from all items', () => {
    const asked = item('Which?', 'Arm', 'x86', 'RISC', 'Power')
    const others = [item('Who?', 'arm.', 'one', 'two', 'three'), item('What?', 'four', 'five', 'six', 'seven')]
    expect(scoreOf('most frequent option text', asked, [asked, ...others])).toBe(1)
    expect(scoreOf('most frequent option text', asked, [asked, others[1] as Item])).toBe(0.25)
    const misled = [asked, item('Who?', 'one', 'X86', 'two', 'three')]
    expect(scoreOf('most frequent option text', asked, misled)).toBe(0)
  })

  test('the most frequent place of the key is learned from all items', () => {
    const at = (place: number): Item => {
      const list = ['a', 'b', 'c', 'd'].map((text) => wrong(text))
      return itemOf({ options: list.map((option, index) => (index === place ? right(option.text) : option)) })
    }
    const all = [at(2), at(2), at(0)]
    expect(all.map((asked) => scoreOf('key position', asked, all))).toEqual([1, 1, 0])
  })
})
