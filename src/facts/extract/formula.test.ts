// `reads="formula"`: a sum, its variables, the questions and the mistakes; each fault at the cell that holds it.
import { describe, expect, it } from 'vitest'
import { tableOf } from '../testing/corpus.ts'

const READS = 'reads="formula" id="need" title="Concurrency needed"'
const RESULT = '| result | rps * ms / 1000 | executions |'
const RPS = '| rps | 50..2000 step 50 | requests each second |'
const MS = '| ms | 100..900 | average duration |'
const ASKS = ['| ask | | How many at {rps} and {ms}? |', '| ask | | And how many at {ms}, {rps}? |']
const MISTAKES = ['rps', 'ms', 'rps * ms / 100', 'rps / ms'].map((sum) => `| mistake | ${sum} | forgets |`)
const HEADER = '| Part | Expression | Says |'

const read = (...rows: readonly string[]): ReturnType<typeof tableOf> => tableOf(READS, HEADER, ...rows)

describe('a formula', () => {
  it('has all its parts', () => {
    const { facts, faults } = read(RESULT, RPS, MS, ...ASKS, ...MISTAKES)
    expect(faults).toEqual([])
    expect(facts).toHaveLength(1)
    expect(facts[0]).toMatchObject({ id: 'lambda.need', kind: 'formula', place: { line: 10, column: 1 } })
    expect(facts[0]?.value).toEqual({
      type: 'formula',
      text: 'rps * ms / 1000',
      formula: {
        title: 'Concurrency needed',
        expression: 'rps * ms / 1000',
        unit: 'executions',
        variables: [
          { name: 'rps', says: 'requests each second', from: 50, to: 2000, step: 50 },
          { name: 'ms', says: 'average duration', from: 100, to: 900, step: 1 },
        ],
        asks: ['How many at {rps} and {ms}?', 'And how many at {ms}, {rps}?'],
        mistakes: [
          { expression: 'rps', says: 'forgets' },
          { expression: 'ms', says: 'forgets' },
          { expression: 'rps * ms / 100', says: 'forgets' },
          { expression: 'rps / ms', says: 'forgets' },
        ],
      },
    })
  })

  it('is the same in any order of rows and columns', () => {
    const rows = [RESULT, RPS, MS, ...ASKS, ...MISTAKES]
    const swapped = rows.map((row) => row.replace(/^\| ([^|]*)\|([^|]*)\|/, '|$2| $1|'))
    const turned = tableOf(READS, '| Expression | Part | Says |', ...swapped)
    expect(turned.faults).toEqual([])
    expect(turned.facts[0]?.value).toEqual(read(...rows).facts[0]?.value)
    expect(read(...ASKS, ...MISTAKES, RPS, MS, RESULT).facts[0]?.value).toEqual(read(...rows).facts[0]?.value)
  })

  it.each([
    ['0.5..1.5 step 0.25', [0.5, 1.5, 0.25]],
    ['-5..5', [-5, 5, 1]],
    ['1 .. 9', [1, 9, 1]],
    ['26..186 step 20', [26, 186, 20]],
  ])('may vary over %s', (range, [from, to, step]) => {
    const { facts, faults } = read(RESULT, `| rps | ${range} | a |`, MS, ...ASKS, ...MISTAKES)
    expect(faults).toEqual([])
    const value = facts[0]?.value
    expect(value?.type === 'formula' && value.formula.variables[0]).toMatchObject({ from, to, step })
  })

  it('may reckon with facts', () => {
    const { faults } = read(
      '| result | rps * [lambda.timeout] | runs |',
      RPS,
      '| ask | | {rps}? |',
      '| ask | | {rps}! |',
      ...Array<string>(4).fill('| mistake | rps | a |'),
    )
    expect(faults).toEqual([])
  })
})

describe('a formula that is not whole', () => {
  const missing = '10:1 formula "Concurrency needed" is not whole'

  it.each([
    ['no result', [RPS, MS, ...ASKS, ...MISTAKES]],
    ['two results', [RESULT, RESULT, RPS, MS, ...ASKS, ...MISTAKES]],
    ['one ask', [RESULT, RPS, MS, ...ASKS.slice(1), ...MISTAKES]],
    ['three mistakes', [RESULT, RPS, MS, ...ASKS, ...MISTAKES.slice(1)]],
  ])('%s', (_name, rows) => {
    expect(read(...rows)).toMatchObject({ facts: [], faults: [missing] })
  })

  it.each([
    ['no id', 'reads="formula" title="A"'],
    ['no title', 'reads="formula" id="a"'],
  ])('%s', (_name, attributes) => {
    expect(tableOf(attributes, HEADER, RESULT).faults).toEqual(['10:1 a formula without id or title'])
  })
})

describe('a mistake in a formula', () => {
  it.each([
    ['a range of words', '| rps | few..many | a |'],
    ['a range upside down', '| rps | 9..1 | a |'],
    ['one number', '| rps | 5 | a |'],
    ['a range of one number', '| rps | 5..5 | a |'],
    ['a step of nothing', '| rps | 1..9 step 0 | a |'],
    ['a step beyond the range', '| rps | 1..9 step 10 | a |'],
    ['a number with two points', '| rps | 1.2.3..9 | a |'],
    ['a comma in a number', '| rps | 1,000..9,000 | a |'],
    ['a hyphen', '| rps | 1-9 | a |'],
  ])('%s is no range', (_name, row) => {
    const { faults } = read(RESULT, row, MS, ...ASKS, ...MISTAKES)
    expect(faults).toEqual([
      `15:9 "${row
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim())
        .join(': ')}" is no variable with a range`,
    ])
  })

  it.each(['Rps', 'r2', 'requests-per-second', 'a b'])('"%s" is no name for a variable', (name) => {
    const { faults } = read(RESULT, RPS, MS, `| ${name} | 1..9 | a |`, ...ASKS, ...MISTAKES)
    expect(faults).toEqual([`17:${name.length + 6} "${name}: 1..9" is no variable with a range`])
  })

  it.each([
    [
      'in the result',
      [RESULT.replace('ms /', 'msec /'), RPS, MS, ...ASKS, ...MISTAKES],
      '14:12 "msec" has no row in this formula',
    ],
    [
      'in a mistake',
      [RESULT, RPS, MS, ...ASKS, ...MISTAKES, '| mistake | rsp + rsp | a |'],
      '23:13 "rsp" has no row in this formula',
    ],
    [
      'in a question',
      [RESULT, RPS, MS, ...ASKS, '| ask | | How many at {rsp}? |', ...MISTAKES],
      '19:11 "rsp" has no row in this formula',
    ],
  ])('an unknown name %s', (_where, rows, fault) => {
    expect(read(...rows)).toMatchObject({ faults: [fault], mends: ['Its variables are: rps, ms.'] })
  })

  it.each([
    [
      '14:12',
      [RESULT.replace('* ms', '* * ms'), RPS, MS, ...ASKS, ...MISTAKES],
      '"rps * * ms / 1000": "*" is not expected here',
    ],
    ['23:13', [RESULT, RPS, MS, ...ASKS, ...MISTAKES, '| mistake | (rps | a |'], '"(rps": a ")" is missing'],
    ['23:1', [RESULT, RPS, MS, ...ASKS, ...MISTAKES, '| mistake | | a |'], '"": ends too early'],
  ])('no sum, at %s', (at, rows, what) => {
    const [fault = ''] = read(...rows).faults
    expect(fault.replace(/^(\d+:\d+) /, '')).toBe(what)
    expect(fault.startsWith(at)).toBe(true)
  })

  it('a column about rows', () => {
    const { faults } = tableOf(
      READS,
      '| Part | Expression | Says | Checked |',
      ...[RESULT, RPS, MS, ...ASKS, ...MISTAKES].map((row) => `${row} 2026-11-01 |`),
    )
    expect(faults).toEqual(['12:30 a formula table is one fact and has no column "Checked"'])
  })
})
