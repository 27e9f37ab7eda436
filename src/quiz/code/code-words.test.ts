// Words of codes: one for each topic and page, and how far a mistyped one is from each.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProjectCorpus } from '../../hosts/cli/content-files.ts'
import { codeWords, distance } from './code-words.ts'
import { NAMES, namesOf, PAGES } from './testing/small-corpus.ts'

describe('codeWords', () => {
  it('has a word for everything, for each topic, and for each page', () => {
    const words = codeWords(NAMES)
    expect(words.get('ALL')).toEqual({ word: 'ALL', shown: 'ALL' })
    expect(words.get('LAMBDA')).toEqual({ word: 'LAMBDA', shown: 'LAMBDA', topic: 'lambda' })
    expect(words.get('APIGATEWAY')).toEqual({ word: 'APIGATEWAY', shown: 'API-GATEWAY', topic: 'api-gateway' })
    expect(words.get('LAMBDAEVENTSOURCES')).toEqual({
      word: 'LAMBDAEVENTSOURCES',
      shown: 'LAMBDA-EVENT-SOURCES',
      topic: 'lambda',
      page: 'lambda/event-sources',
    })
    expect(words.size).toBe(1 + NAMES.topics.length + PAGES.length)
  })

  it('gives a word that two would have to the topic', () => {
    const words = codeWords(namesOf(['api/gateway', 'api-gateway/limits']))
    expect(words.get('APIGATEWAY')).toMatchObject({ topic: 'api-gateway' })
    expect([...words.values()].filter(({ page }) => page === 'api/gateway')).toEqual([])
  })

  it('gives every topic and page of the real content its own word', () => {
    const { corpus } = readProjectCorpus()
    expect(codeWords(corpus).size).toBe(1 + corpus.topics.length + corpus.pages.length)
  })
})

describe('distance', () => {
  const text = fc.stringMatching(/^[A-C]{0,7}$/)

  it('counts letters changed, added, left out and swapped', () => {
    expect(distance('LAMBDA', 'LAMBDA', 3)).toBe(0)
    expect(distance('LAMBDA', 'LAMDBA', 3)).toBe(1)
    expect(distance('LAMBDA', 'LAMBA', 3)).toBe(1)
    expect(distance('LAMBDA', 'LAMBBDA', 3)).toBe(1)
    expect(distance('LAMBDA', 'KAMBDA', 3)).toBe(1)
    expect(distance('SQS', 'SNS', 3)).toBe(1)
    expect(distance('', 'AB', 3)).toBe(2)
  })

  it('is the same both ways, and 0 for equal words alone', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(distance(a, b, 9)).toBe(distance(b, a, 9))
        expect(distance(a, b, 9) === 0).toBe(a === b)
      }),
    )
  })

  it('never exceeds the longer word, and falls short of no difference in length', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(distance(a, b, 9)).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance(a, b, 9)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })

  it('stops counting one above the most that is asked for', () => {
    expect(distance('AAAA', 'BBBB', 2)).toBe(3)
    expect(distance('A', 'BBBBBBBB', 2)).toBe(3)
  })
})
