// Tables in which every cell is a fact, one way round or the other.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factIn, tableOf } from '../testing/corpus.ts'

const idsOf = (attributes: string, ...rows: readonly string[]): string[] =>
  tableOf(attributes, ...rows).facts.map(({ id }) => id)

describe('rows that are subjects', () => {
  const rows = [
    '| Clock | Measures | Runs out |',
    '| Function timeout | a run | with an error |',
    '| SQS retention | a wait | with a loss |',
  ]

  it('give one fact a cell, row by row', () => {
    expect(idsOf('reads="catalogue"', ...rows)).toEqual([
      'function-timeout.measures',
      'function-timeout.runs-out',
      'sqs-retention.measures',
      'sqs-retention.runs-out',
    ])
  })

  it("have their names, their cell's place and the noun of the table", () => {
    const [first] = tableOf('reads="catalogue" noun="clock"', ...rows).facts
    expect(first).toMatchObject({
      kind: 'comparison',
      subject: { id: 'function-timeout', name: 'Function timeout' },
      attribute: { id: 'measures', name: 'Measures' },
      value: { type: 'text', text: 'a run' },
      noun: 'clock',
      place: { line: 14, column: 22 },
    })
  })

  it("take their subject's id from the Id column", () => {
    expect(idsOf('reads="catalogue"', '| Clock | Measures | Id |', '| Timeout | a run | clock-a |')).toEqual([
      'clock-a.measures',
    ])
  })

  it.each([
    ['catalogue', 'by polling', 'comparison'],
    ['capabilities', 'yes', 'capability'],
    ['prices', '0.20 USD', 'price'],
  ])('%s with "%s" give facts of the kind %s', (reads, cell, kind) => {
    const fact = factIn(`reads="${reads}"`, '| What | How |', `| A | ${cell} |`)
    expect(fact).toMatchObject({ id: 'a.how', kind, value: { text: cell } })
  })

  it('read each cell by what it holds', () => {
    const { facts } = tableOf(
      'reads="prices"',
      '| What | Unit | Price | Free |',
      '| Requests | per million | 0.20 USD | a · b |',
    )
    expect(facts.map(({ value }) => value.type)).toEqual(['text', 'quantity', 'list'])
    expect(facts.map(({ volatility }) => volatility)).toEqual(['price', 'price', 'price'])
  })

  it('may have questions for a column, on the table', () => {
    const attributes = 'reads="catalogue" ask-runs-out="How?" pick-runs-out="Which?" pick-measures="What?"'
    expect(
      tableOf(attributes, ...rows)
        .facts.slice(0, 2)
        .map(({ ask, pick }) => [ask, pick]),
    ).toEqual([
      [undefined, 'What?'],
      ['How?', 'Which?'],
    ])
  })

  it('pass over blank cells', () => {
    expect(idsOf('reads="catalogue"', '| A | B | C | D | E |', '| x | | – | - | e |')).toEqual(['x.e'])
  })
})

describe('rows that are attributes', () => {
  const rows = [
    '| Aspect | SQS | Kinesis | Ask | Pick |',
    '| Order | none | per shard | In which order? | Which keeps {value}? |',
  ]

  it('give one fact a cell, with the question of their row', () => {
    const { facts } = tableOf('reads="comparison" noun="queue"', ...rows)
    expect(facts.map(({ id, value, ask, pick, noun }) => [id, value.text, ask, pick, noun])).toEqual([
      ['sqs.order', 'none', 'In which order?', 'Which keeps {value}?', 'queue'],
      ['kinesis.order', 'per shard', 'In which order?', 'Which keeps {value}?', 'queue'],
    ])
  })

  it("take their attribute's id from the Id column", () => {
    expect(idsOf('reads="comparison"', '| Aspect | SQS | Id |', '| How it is ordered | not | order |')).toEqual([
      'sqs.order',
    ])
  })

  it('may be providers', () => {
    const fact = factIn('reads="equivalents"', '| Provider | Code run on events |', '| Azure | Azure Functions |')
    expect(fact).toMatchObject({
      id: 'code-run-on-events.azure',
      kind: 'equivalent',
      subject: { name: 'Code run on events' },
      attribute: { name: 'Azure' },
    })
  })
})

describe('capabilities', () => {
  const READS = 'reads="capabilities"'
  const HEADER = '| Where | Reads the body |'

  it('hold or do not, with a word why', () => {
    const { facts } = tableOf(READS, HEADER, '| A | yes: with care |', '| B | no |')
    expect(facts.map(({ value }) => value)).toEqual([
      { type: 'flag', holds: true, note: 'with care', text: 'yes: with care' },
      { type: 'flag', holds: false, note: '', text: 'no' },
    ])
  })

  it.each(['maybe', '5 s', 'a · b', '(unverified)'])('are not "%s"', (cell) => {
    const { facts, faults } = tableOf(READS, HEADER, `| A | ${cell} |`)
    expect(facts).toEqual([])
    expect(faults).toEqual([`14:7 "${cell}" is neither yes nor no`])
  })
})

describe('a mistake in a grid', () => {
  it.each([
    ['one column', 'reads="catalogue"', ['| A |', '| b |'], '10:1 this table has one column'],
    [
      'a mark without value',
      'reads="catalogue"',
      ['| A | B |', '| a | (exam: 5) |'],
      '14:7 "(exam: 5)" has no value beside its mark',
    ],
    [
      'an empty mark',
      'reads="comparison"',
      ['| A | B |', '| a | x (exam: ) |'],
      '14:7 "x (exam: )" has no value beside its mark',
    ],
    [
      'a question of no column',
      'reads="catalogue" ask-c="Why?"',
      ['| A | B |', '| a | b |'],
      '10:1 ask-c="…" speaks of no column',
    ],
    [
      'a column without name',
      'reads="catalogue"',
      ['| A | |', '| a | b |'],
      '14:7 this fact has no name to make an id from',
    ],
    ['an Id with capitals', 'reads="catalogue"', ['| A | B | Id |', '| a | b | Own |'], '14:11 "Own" is no id'],
    ['an Id with a dot', 'reads="catalogue"', ['| A | B | Id |', '| a | b | a.b |'], '14:11 "a.b" is no id'],
  ])('%s', (_name, attributes, rows, fault) => {
    expect(tableOf(attributes, ...rows).faults).toEqual([fault])
  })

  it('a first column that speaks about rows', () => {
    const [first] = tableOf('reads="catalogue"', '| Source | Calls | How |', '| L1 | b | c |').faults
    expect(first).toBe('12:3 the first column is "Source", which names no rows')
  })

  it('names the columns that there are', () => {
    const { mends } = tableOf('reads="catalogue" ask-c="Why?"', '| A | B b | Source | D |', '| a | b | L1 | d |')
    expect(mends).toEqual(['The columns are: b-b, d.'])
  })
})

describe('turned by a quarter', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  const names = fc
    .uniqueArray(word, { minLength: 1, maxLength: 4 })
    .filter(
      (list) => !list.some((name) => ['id', 'source', 'checked', 'tasks', 'ask', 'pick', 'volatility'].includes(name)),
    )
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

  it('a catalogue is a comparison: the same facts under the same ids', () => {
    fc.assert(
      fc.property(names, names, (subjects, attributes) => {
        const cell = (subject: string, attribute: string): string => `${subject} has ${attribute}`
        const catalogue = [
          line(['x', ...attributes]),
          ...subjects.map((s) => line([s, ...attributes.map((a) => cell(s, a))])),
        ]
        const comparison = [
          line(['x', ...subjects]),
          ...attributes.map((a) => line([a, ...subjects.map((s) => cell(s, a))])),
        ]
        const claims = (reads: string, rows: readonly string[]): string[] =>
          tableOf(`reads="${reads}"`, ...rows)
            .facts.map(({ id, value }) => `${id}: ${value.text}`)
            .sort()
        fc.pre(!subjects.includes('x') && !attributes.includes('x'))
        expect(claims('catalogue', catalogue)).toEqual(claims('comparison', comparison))
        expect(claims('catalogue', catalogue)).toHaveLength(subjects.length * attributes.length)
      }),
      { numRuns: 25 },
    )
  })
})
