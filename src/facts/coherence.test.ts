// What no page can see alone, each with the place of the later claim and the way to the earlier.
import { describe, expect, it } from 'vitest'
import { inLine } from '../content/testing/pages.ts'
import type { Reference } from '../content/page.ts'
import { findDangling, findNoAmounts, findRepeatedFacts, findRepeatedTraps } from './coherence.ts'
import type { Fact, Trap, Value } from './fact.ts'
import { factOf } from './testing/corpus.ts'

const OTHER = { file: 'content/lambda/other.mdx', line: 30, column: 5 }
const repeats = (...facts: readonly Fact[]): string[] => findRepeatedFacts(facts).map(inLine)
const elsewhere = (id: string, text: string, part: Partial<Fact> = {}): Fact =>
  factOf(id, text, { place: OTHER, ...part })
const textFact = (id: string, text: string, part: Partial<Fact> = {}): Fact =>
  factOf(id, '5 s', { value: { type: 'text', text }, text, ...part })

describe('an id claimed twice', () => {
  it('by nobody', () => {
    expect(repeats(factOf('a.b', '5 s'), factOf('a.c', '5 s'), factOf('b.b', '5 s'))).toEqual([])
  })

  it.each([
    ['at most 15 minutes', 'at most 15 minutes'],
    ['at most 15 minutes', 'at most 900 s'],
    ['1 GB', '1,000 MB'],
    ['1–10 batches', '1 to 10 batches'],
  ])('with "%s" and "%s" is stated twice', (one, other) => {
    const [problem, ...others] = findRepeatedFacts([factOf('a.b', one), elsewhere('a.b', other)])
    expect(problem).toEqual({
      place: OTHER,
      what: '"a.b" is stated twice',
      mend: 'content/lambda/limits.mdx:14 has it already: refer to it with <Value of="a.b" />.',
    })
    expect(others).toEqual([])
  })

  it.each([
    ['at most 15 minutes', 'at most 5 minutes'],
    ['at most 15 minutes', '15 minutes'],
    ['at most 15 minutes', 'at least 15 minutes'],
    ['5 layers', '5 functions'],
    ['1 GiB', '1 GB'],
    ['1–10 batches', '2–10 batches'],
  ])('with "%s" and "%s" is a contradiction', (one, other) => {
    expect(repeats(factOf('a.b', one), elsewhere('a.b', other))).toEqual([
      `content/lambda/other.mdx:30:5 "a.b" contradicts content/lambda/limits.mdx:14: "a, b: ${other}." here, "a, b: ${one}." there`,
    ])
  })

  it('agrees in words, too, or does not', () => {
    expect(repeats(textFact('a.b', 'by polling'), textFact('a.b', 'by polling', { place: OTHER }))[0]).toContain(
      'stated twice',
    )
    expect(repeats(textFact('a.b', 'by polling'), textFact('a.b', 'by pushing', { place: OTHER }))[0]).toContain(
      'contradicts',
    )
  })

  it("contradicts by the exam's answer alone", () => {
    const older: Value = { type: 'text', text: '256 KB' }
    expect(repeats(factOf('a.b', '1 MB'), elsewhere('a.b', '1 MB', { examValue: older }))[0]).toContain('contradicts')
    expect(
      repeats(factOf('a.b', '1 MB', { examValue: older }), elsewhere('a.b', '1 MB', { examValue: older }))[0],
    ).toContain('twice')
  })

  it('does not agree across kinds of values', () => {
    expect(repeats(factOf('a.b', '5 s'), textFact('a.b', '5 s', { place: OTHER }))[0]).toContain('contradicts')
  })

  it('is told of every later one, against the first', () => {
    const third = elsewhere('a.b', '7 s', { place: { ...OTHER, line: 40 } })
    expect(repeats(factOf('a.b', '5 s'), elsewhere('a.b', '6 s'), third).map((line) => line.split(' "')[0])).toEqual([
      'content/lambda/other.mdx:30:5',
      'content/lambda/other.mdx:40:5',
    ])
  })
})

describe('two traps of one id', () => {
  it('are told at the second', () => {
    const trap = (line: number): Trap => ({ id: 'clocks', place: { ...OTHER, line } }) as Trap
    expect(findRepeatedTraps([trap(5), trap(9), { ...trap(12), id: 'other' }])).toEqual([
      {
        place: { ...OTHER, line: 9 },
        what: 'there are two traps "clocks"',
        mend: 'content/lambda/other.mdx:5 is the other: rename one.',
      },
    ])
  })
})

const FACTS = [
  factOf('lambda.timeout', '15 minutes'),
  factOf('lambda.memory', '128 MB'),
  factOf('sqs.timeout', '30 s'),
  factOf('api.timeout', '29 s'),
  factOf('edge.timeout', '5 s'),
  textFact('lambda.handler', 'the method'),
]
const reference = (factId: string): Reference => ({ factId, place: OTHER })

describe('a reference into the void', () => {
  it('is none where the fact is', () => {
    expect(
      findDangling(
        FACTS.map(({ id }) => reference(id)),
        FACTS,
      ),
    ).toEqual([])
  })

  it.each([
    ['lambda.timout', 'Did you mean lambda.timeout? Else write the row that it names.'],
    ['lamda.memory', 'Did you mean lambda.memory? Else write the row that it names.'],
    ['kinesis.timeout', 'Did you mean lambda.timeout, sqs.timeout or api.timeout? Else write the row that it names.'],
    ['eddge.timeout', 'Did you mean edge.timeout, lambda.timeout or sqs.timeout? Else write the row that it names.'],
    ['nothing.like-it', 'Correct the id, or write the row that it names.'],
    ['timeout', 'Did you mean lambda.timeout, sqs.timeout or api.timeout? Else write the row that it names.'],
  ])('"%s": %s', (factId, mend) => {
    expect(findDangling([reference(factId)], FACTS)).toEqual([
      { place: OTHER, what: `there is no fact "${factId}"`, mend },
    ])
  })

  it('is told for each reference', () => {
    expect(findDangling([reference('a.b'), reference('lambda.timeout'), reference('c.d')], FACTS)).toHaveLength(2)
  })
})

describe('what a sum reckons with', () => {
  it('is a number that is there', () => {
    expect(findNoAmounts([reference('lambda.timeout')], FACTS)).toEqual([])
  })

  it('is no word', () => {
    expect(findNoAmounts([reference('lambda.handler')], FACTS).map(inLine)).toEqual([
      'content/lambda/other.mdx:30:5 "lambda.handler" is no quantity',
    ])
  })

  it('is not missing', () => {
    expect(findNoAmounts([reference('lambda.timeot')], FACTS)[0]).toMatchObject({
      what: 'there is no fact "lambda.timeot"',
      mend: 'Did you mean lambda.timeout? Else write the row that it names.',
    })
  })
})
