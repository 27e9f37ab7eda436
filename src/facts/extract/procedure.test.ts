// `reads="procedure"`: the rows of a table are one fact, in their order.
import { describe, expect, it } from 'vitest'
import { factIn, tableOf } from '../testing/corpus.ts'

const READS = 'reads="procedure" id="publish" title="Publish a version"'

describe('a procedure', () => {
  it('has its steps in order, and stands where its table does', () => {
    expect(factIn(READS, '| Step | Why |', '| Build | first |', '| Ship | then |', '| Rest | last |')).toMatchObject({
      id: 'lambda.publish',
      kind: 'procedure',
      attribute: { id: 'publish', name: 'Publish a version' },
      value: { type: 'steps', steps: ['Build', 'Ship', 'Rest'], text: 'Build → Ship → Rest' },
      place: { line: 10, column: 1 },
      volatility: 'feature',
    })
  })

  it('may be numbered, and says where it comes from on its table', () => {
    const fact = factIn(
      `${READS} sources="L2" checked="2026-10-01" volatility="wording"`,
      '| # | Step |',
      '| 1 | A |',
      '| 2 | B |',
    )
    expect(fact).toMatchObject({
      value: { steps: ['A', 'B'] },
      sources: [{ code: 'L2' }],
      checkedOn: '2026-10-01',
      volatility: 'wording',
    })
  })
})

const ROWS = ['| Step |', '| A |', '| B |']

describe('a mistake in a procedure', () => {
  it.each([
    ['no id', 'reads="procedure" title="T"', ROWS, ['10:1 a procedure without id or title']],
    ['no title', 'reads="procedure" id="t"', ROWS, ['10:1 a procedure without id or title']],
    ['an id with spaces', 'reads="procedure" id="a b" title="T"', ROWS, ['10:1 "a b" is no id']],
    ['one step', READS, ['| Step |', '| A |'], ['10:1 procedure "Publish a version" has no order']],
    [
      'a step of nothing',
      READS,
      ['| Step | Why |', '| A | a |', '| | b |', '| C | c |'],
      ['15:1 this step says nothing'],
    ],
    [
      'an unknown column',
      READS,
      ['| Step | Who |', '| A | a |', '| B | b |'],
      ['12:10 a procedure table has no column "Who"'],
    ],
    [
      'a column about rows, which are no facts here',
      READS,
      ['| Step | Source |', '| A | L1 |', '| B | L2 |'],
      ['12:10 a procedure table is one fact and has no column "Source"'],
    ],
    [
      'no step at all',
      READS,
      ['| Why |', '| a |', '| b |'],
      ['10:1 this table lacks the column "Step"', '10:1 procedure "Publish a version" has no order'],
    ],
  ])('%s', (_name, attributes, rows, faults) => {
    expect(tableOf(attributes, ...rows).faults).toEqual(faults)
  })
})
