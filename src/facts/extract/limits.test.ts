// `reads="limits"`: one quantity a row, with how firm it is and what lies beyond.
import { describe, expect, it } from 'vitest'
import { factIn, tableOf } from '../testing/corpus.ts'

const HEADER = '| Limit | Value | Firm | Scope | Beyond it | Note |'
const READS = 'reads="limits"'

describe('a limit', () => {
  it('has all that its row says', () => {
    const fact = factIn(READS, HEADER, '| Timeout | at most 15 minutes | hard | per run | the run ends | 900 s |')
    expect(fact).toMatchObject({
      id: 'lambda.timeout',
      kind: 'limit',
      subject: { id: 'lambda' },
      attribute: { id: 'timeout', name: 'Timeout' },
      value: { type: 'quantity', text: 'at most 15 minutes', quantity: { bound: 'at-most' } },
      firm: 'hard',
      scope: 'per run',
      beyond: 'the run ends',
      note: '900 s',
      standing: 'current',
      place: { line: 14, column: 13 },
      anchor: 'lambda.timeout',
      page: 'lambda/limits',
      table: 'lambda/limits:10',
    })
  })

  it.each(['', '–', '-'])('says nothing of what its row leaves out as "%s"', (blank) => {
    const fact = factIn(READS, HEADER, `| Timeout | 3 s | ${[blank, blank, blank, blank].join(' | ')} |`)
    for (const name of ['firm', 'scope', 'beyond', 'note', 'ask', 'examValue', 'noun']) {
      expect(fact).not.toHaveProperty(name)
    }
  })

  it('may name its subject on the table, and its attribute by an Id', () => {
    const rows = ['| Limit | Value | Id |', '| Idle connection, at most | 310 s | idle-timeout |']
    const fact = factIn(`${READS} subject="rest-api" about="REST API"`, ...rows)
    expect(fact).toMatchObject({
      id: 'rest-api.idle-timeout',
      subject: { id: 'rest-api', name: 'REST API' },
      attribute: { name: 'Idle connection, at most' },
    })
  })

  it('may be asked in natural English', () => {
    expect(factIn(READS, '| Limit | Value | Ask |', '| Timeout | 3 s | How long? |').ask).toBe('How long?')
  })

  it('ages by how firm it is, unless the row says otherwise', () => {
    const rows = [
      '| Limit | Value | Firm | Volatility |',
      '| A | 1 s | hard | |',
      '| B | 2 s | soft | |',
      '| C | 3 s | | |',
      '| D | 4 s | hard | price |',
    ]
    expect(tableOf(READS, ...rows).facts.map(({ volatility }) => volatility)).toEqual([
      'hard-limit',
      'soft-quota',
      'soft-quota',
      'price',
    ])
  })

  it("keeps the exam's answer", () => {
    const fact = factIn(READS, '| Limit | Value |', '| Payload | at most 1 MB (exam: 256 KB) |')
    expect(fact).toMatchObject({
      standing: 'exam-differs',
      examValue: { text: '256 KB' },
      value: { text: 'at most 1 MB' },
    })
  })

  it('is found whatever the order of the columns', () => {
    const fact = factIn(READS, '| Value | Firm | Limit |', '| 3 s | soft | Timeout by default |')
    expect(fact).toMatchObject({ id: 'lambda.timeout-by-default', firm: 'soft', value: { text: '3 s' } })
  })
})

describe('a mistake in limits', () => {
  it.each([
    ['words for a quantity', '| Timeout | a while | hard | | | |', '14:13 "a while" is not a quantity'],
    ['no value', '| Timeout | | hard | | | |', '14:11 "" is not a quantity'],
    ['a dash', '| Timeout | – | hard | | | |', '14:13 "–" is not a quantity'],
    ['a decimal comma', '| Timeout | 1,5 s | hard | | | |', '14:13 "1,5 s" is not a quantity'],
    [
      "an exam's answer in words",
      '| Timeout | 5 s (exam: less) | | | | |',
      '14:13 "5 s (exam: less)" is not a quantity',
    ],
    ['another firmness', '| Timeout | 3 s | firm | | | |', '14:19 a limit is hard or soft, not "firm"'],
    ['no name', '| | 3 s | | | | |', '14:5 this fact has no name to make an id from'],
    ['a name of signs', '| ??? | 3 s | | | | |', '14:9 this fact has no name to make an id from'],
  ])('%s', (_name, row, fault) => {
    expect(tableOf(READS, HEADER, row).faults).toEqual([fault])
  })

  it.each([
    [
      'an unknown column',
      ['| Limit | Value | Comment |', '| A | 1 s | b |'],
      ['12:19 a limits table has no column "Comment"'],
    ],
    [
      'a column in small letters',
      ['| Limit | value |', '| A | 1 s |'],
      ['12:11 a limits table has no column "value"', '10:1 this table lacks the column "Value"'],
    ],
    [
      'the plural of a known one',
      ['| Limit | Value | Sources |', '| A | 1 s | L1 |'],
      ['12:19 a limits table has no column "Sources"'],
    ],
  ])('%s', (_name, rows, faults) => {
    expect(tableOf(READS, ...rows).faults).toEqual(faults)
  })

  it('says which columns there are, those of every table included', () => {
    const { mends } = tableOf(READS, '| Limit | Value | Sources |', '| A | 1 s | L1 |')
    expect(mends).toEqual([
      'It knows: Limit, Value, Firm, Scope, Beyond it, Note; and every table: Id, Source, Checked, Tasks, Volatility, Ask, Pick.',
    ])
  })

  it('leaves the sound rows to be read', () => {
    const { facts } = tableOf(READS, '| Limit | Value |', '| A | 1 s |', '| B | soon |', '| C | 3 s |')
    expect(facts.map(({ id }) => id)).toEqual(['lambda.a', 'lambda.c'])
  })
})
