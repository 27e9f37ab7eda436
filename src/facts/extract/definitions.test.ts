// `reads="definitions"`: a term, and a meaning that does not give it away.
import { describe, expect, it } from 'vitest'
import { factIn, tableOf } from '../testing/corpus.ts'

const READS = 'reads="definitions"'
const HEADER = '| Term | Meaning |'

describe('a definition', () => {
  it("is a fact about the page's subject", () => {
    expect(factIn(READS, HEADER, '| Handler | the method that is called |')).toMatchObject({
      id: 'lambda.handler',
      kind: 'definition',
      attribute: { id: 'handler', name: 'Handler' },
      value: { type: 'text', text: 'the method that is called' },
      volatility: 'wording',
      place: { line: 14, column: 13 },
    })
  })

  it('may belong to another subject, under an id of its own, with its question', () => {
    const rows = ['| Term | Meaning | Id | Ask |', '| Include Body | a setting of a trigger | body | What? |']
    const fact = factIn(`${READS} subject="edge-term" about="Edge"`, ...rows)
    expect(fact).toMatchObject({ id: 'edge-term.body', subject: { id: 'edge-term', name: 'Edge' }, ask: 'What?' })
  })

  it('is words, even where a number stands', () => {
    expect(factIn(READS, HEADER, '| Dozen | 12 |').value).toEqual({ type: 'text', text: '12' })
  })

  it('is found whatever the order of the columns', () => {
    expect(factIn(READS, '| Meaning | Term |', '| what is called | Handler |').id).toBe('lambda.handler')
  })

  it('may be unverified', () => {
    expect(factIn(READS, HEADER, '| Firecracker | a small machine (unverified) |')).toMatchObject({
      standing: 'unverified',
      value: { text: 'a small machine' },
    })
  })
})

describe('a mistake in definitions', () => {
  it.each([
    ['no meaning', '| Handler | |', '14:11 "Handler" has no meaning'],
    ['a dash', '| Handler | – |', '14:13 "Handler" has no meaning'],
    ['the term in its meaning', '| Layer | a layer of files |', '14:11 the meaning of "Layer" contains the term'],
    ['the term within a word', '| Layer | what layers hold |', '14:11 the meaning of "Layer" contains the term'],
    ['no term', '| | a thing |', '14:5 this fact has no name to make an id from'],
  ])('%s', (_name, row, fault) => {
    expect(tableOf(READS, HEADER, row).faults).toEqual([fault])
  })

  it('an unknown column, and one that is missing', () => {
    expect(tableOf(READS, '| Term | Means |', '| A | b |').faults).toEqual([
      '12:10 a definitions table has no column "Means"',
      '10:1 this table lacks the column "Meaning"',
    ])
  })
})
