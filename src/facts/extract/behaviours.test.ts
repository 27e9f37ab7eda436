// `reads="behaviours"`: situations, and what happens in each.
import { describe, expect, it } from 'vitest'
import { factIn, tableOf } from '../testing/corpus.ts'

const READS = 'reads="behaviours" question="What happens to the event?"'
const HEADER = '| Situation | What happens | Note |'

describe('a behaviour', () => {
  it('has its situation, its outcome and the question of its table', () => {
    expect(factIn(READS, HEADER, '| A run fails | two more attempts | an hour later |')).toMatchObject({
      id: 'lambda.a-run-fails',
      kind: 'behaviour',
      attribute: { name: 'A run fails' },
      value: { type: 'text', text: 'two more attempts' },
      question: 'What happens to the event?',
      note: 'an hour later',
      place: { line: 14, column: 17 },
      volatility: 'feature',
    })
  })

  it.each(['', '–', '-'])('has no note where "%s" stands', (blank) => {
    expect(factIn(READS, HEADER, `| A run fails | nothing | ${blank} |`)).not.toHaveProperty('note')
  })

  it('may carry an older answer of the exam', () => {
    expect(factIn(READS, HEADER, '| Full | it waits (exam: it is lost) | |')).toMatchObject({
      standing: 'exam-differs',
      examValue: { type: 'text', text: 'it is lost' },
    })
  })

  it('shares its table with the outcomes that exclude it', () => {
    const { facts } = tableOf(READS, HEADER, '| A | one | |', '| B | two | |')
    expect(new Set(facts.map(({ table }) => table))).toEqual(new Set(['lambda/limits:10']))
    expect(facts).toHaveLength(2)
  })

  it('is no fact where nothing is said to happen', () => {
    expect(tableOf(READS, HEADER, '| A | – | |', '| B | | |')).toMatchObject({ facts: [], faults: [] })
  })
})

describe('a mistake in behaviours', () => {
  it.each(['they keep running', 'It is refused', 'its owner has to agree', 'nothing can be created from it'])(
    'an outcome, "%s", that points at its own situation alone',
    (outcome) => {
      const bare = 'reads="behaviours" question="What follows?"'
      expect(tableOf(bare, HEADER, `| A layer is deleted | ${outcome} | |`)).toMatchObject({
        facts: [],
        faults: [`14:24 "${outcome}" refers to something that the question does not name`],
      })
      expect(tableOf(READS, HEADER, `| A layer is deleted | ${outcome} | |`).facts).toHaveLength(1)
    },
  )

  it('no question', () => {
    expect(tableOf('reads="behaviours"', HEADER, '| A | b | |')).toMatchObject({
      facts: [],
      faults: ['10:1 a behaviours table without a question'],
    })
  })

  it.each([
    ['a mark without value', [HEADER, '| A | (unverified) | |'], ['14:7 "(unverified)" has no value beside its mark']],
    [
      "an exam's answer of nothing",
      [HEADER, '| A | b (exam: ) | |'],
      ['14:7 "b (exam: )" has no value beside its mark'],
    ],
    ['no situation', [HEADER, '| | b | |'], ['14:5 this fact has no name to make an id from']],
    [
      'another heading',
      ['| When | What happens |', '| a | b |'],
      ['12:3 a behaviours table has no column "When"', '10:1 this table lacks the column "Situation"'],
    ],
  ])('%s', (_name, rows, faults) => {
    expect(tableOf(READS, ...rows).faults).toEqual(faults)
  })
})
