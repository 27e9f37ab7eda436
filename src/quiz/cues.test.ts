// What a guesser sees: words, shared words, absolute words, the first number.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absoluteWords, contentWords, cuesOf, numberIn, sharedWords, wordsIn } from './cues.ts'

describe('wordsIn', () => {
  test('are in lower case, and keep what belongs to a name', () => {
    expect(wordsIn('Lambda@Edge runs Node.js 20.x, on x86-64!')).toEqual([
      'lambda@edge',
      'runs',
      'node.js',
      '20.x',
      'on',
      'x86-64',
    ])
  })

  test('are none in a text of marks', () => {
    expect(wordsIn('… – ?')).toEqual([])
  })
})

describe('contentWords', () => {
  test('leave out the small words, and count each once', () => {
    expect([...contentWords('The queue of the queue is a queue with groups')]).toEqual(['queue', 'groups'])
  })
})

describe('absoluteWords', () => {
  test.each([
    ['It never waits, and always retries all of them', 3],
    ['nothing, none, no', 3],
    ['It must not', 1],
    ['mustard, knowledge, allow, another', 0],
    ['', 0],
  ])('%s: %i', (text, count) => {
    expect(absoluteWords(text)).toBe(count)
  })
})

describe('sharedWords', () => {
  const stem = contentWords('Which queue keeps the order of groups?')

  test('counts each content word of the text that the stem has, once', () => {
    expect(sharedWords('the order of a queue, and order again', stem)).toBe(2)
    expect(sharedWords('which of the', stem)).toBe(0)
  })

  test('is never more than either has', () => {
    const text = fc
      .array(fc.constantFrom('queue', 'order', 'the', 'of', 'shard', 'group', 'a'))
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(text, text, (one, two) => {
        const shared = sharedWords(one, contentWords(two))
        expect(shared).toBeLessThanOrEqual(Math.min(contentWords(one).size, contentWords(two).size))
        expect(shared).toBe(sharedWords(two, contentWords(one)))
      }),
    )
  })
})

describe('numberIn', () => {
  test.each([
    ['10,240 MB at most', 10_240],
    ['about 1.5 seconds, not 2', 1.5],
    ['from -5 to 5', -5],
    ['0.20 USD', 0.2],
    ['version 8', 8],
  ])('%s: %d', (text, number) => {
    expect(numberIn(text)).toBe(number)
  })

  test('is undefined where there is none', () => {
    expect(numberIn('no limit')).toBeUndefined()
  })
})

test('cuesOf gathers them', () => {
  const stemWords = contentWords('Which queue has no limit?')
  expect(cuesOf('No queue waits 15 minutes', stemWords)).toEqual({ length: 25, shared: 2, absolute: 1, number: 15 })
  expect(cuesOf('Never', stemWords)).toEqual({ length: 5, shared: 0, absolute: 1, number: undefined })
})
