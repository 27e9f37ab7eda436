// Every cell with the line and column of its text: an editor jumps to where the mistake is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { READINGS, type Cell, type Table } from './page.ts'
import { parsePage } from './parse-page.ts'
import { factsText, faultsOf, PAGE, pageOf, pageText } from './testing/pages.ts'

const tableOf = (...rows: readonly string[]): Table | undefined => pageOf(factsText('reads="limits"', ...rows)).tables[0]
const written = ({ text, place }: Cell): string => `${place.line}:${place.column} ${text}`
const faultsIn = (body: string): string[] => faultsOf(parsePage(pageText(body), PAGE))

describe('the places of cells', () => {
  it('are those of their text, not of the bar before it', () => {
    const table = tableOf('| Limit | Value |', '| Timeout | at most 15 minutes |', '| Memory | 128 MB |')
    expect(table?.header.map(written)).toEqual(['12:3 Limit', '12:11 Value'])
    expect(table?.rows.map((row) => row.map(written))).toEqual([
      ['14:3 Timeout', '14:13 at most 15 minutes'],
      ['15:3 Memory', '15:12 128 MB'],
    ])
  })

  it.each([
    ['wide cells', '|   Timeout    |    5 s   |', ['14:5 Timeout', '14:21 5 s']],
    ['no space at all', '|Timeout|5 s|', ['14:2 Timeout', '14:10 5 s']],
    ['no bars at the ends', 'Timeout | 5 s', ['14:1 Timeout', '14:11 5 s']],
    ['marks of Markdown', '| **Time**out | `5` s |', ['14:3 Timeout', '14:17 5 s']],
    ['an empty cell, which stands at its bar', '| | 5 s |', ['14:1 ', '14:5 5 s']],
    ['a bar inside a cell', '| a \\| b | 5 s |', ['14:3 a | b', '14:12 5 s']],
    ['letters of two units', '| 𝒳😀 | 5 s |', ['14:3 𝒳😀', '14:10 5 s']],
    ['an entity', '| a &lt; b | 5 s |', ['14:3 a < b', '14:14 5 s']],
    ['a link', '| [Timeout](/x) | 5 s |', ['14:3 Timeout', '14:19 5 s']],
  ])('with %s', (_name, row, cells) => {
    expect(tableOf('| Limit | Value |', row)?.rows[0]?.map(written)).toEqual(cells)
  })

  it('hold inside a list and behind a quote', () => {
    const inner = factsText('reads="limits"', '| Limit | Value |', '| a | 5 s |')
    const nested = inner.replaceAll('\n', '\n  ')
    expect(pageOf(`- ${nested}`).tables[0]?.rows[0]?.map(written)).toEqual(['14:5 a', '14:9 5 s'])
  })

  it('point at the text in the source, whatever is written', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ]{0,10}[A-Za-z0-9]$/)
    const pad = fc.nat(4).map((count) => ' '.repeat(count + 1))
    const cell = fc.tuple(pad, word, pad).map((parts) => parts.join(''))
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, (grid) => {
        const body = factsText('reads="catalogue"', '| A | B | C |', ...grid.map((row) => `|${row.join('|')}|`))
        const lines = pageText(body).split('\n')
        const cells = pageOf(body).tables[0]?.rows.flat() ?? []
        expect(cells).toHaveLength(grid.length * 3)
        for (const { text, place } of cells) {
          const source = lines[place.line - 1]?.slice(place.column - 1) ?? ''
          expect(source.replace(/\s+/g, ' ').startsWith(text)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a table', () => {
  it('folds white space and drops marks', () => {
    expect(tableOf('| Limit | Value |', '| a  **b**   `c` | 5   s |')?.rows[0]?.map(({ text }) => text)).toEqual([
      'a b c',
      '5 s',
    ])
  })

  it('stands where its tag does', () => {
    expect(tableOf('| Limit | Value |', '| a | 5 s |')?.place).toEqual({ file: PAGE, line: 10, column: 1 })
  })

  it('may stand in its tag without empty lines', () => {
    const body = '<Facts reads="limits">\n| Limit | Value |\n|---|---|\n| a | 5 s |\n</Facts>'
    expect(pageOf(body).tables[0]?.rows[0]?.map(written)).toEqual(['13:3 a', '13:7 5 s'])
  })

  it.each(READINGS)('may read %s', (reads) => {
    const [table] = pageOf(factsText(`reads="${reads}"`, '| A | B |', '| a | b |')).tables
    expect(table?.reads).toBe(reads)
  })
})

const ROWS = ['| Limit | Value |', '| a | 5 s |']

describe('a table that cannot be read', () => {
  it.each([
    ['an unknown reading', factsText('reads="limit"', ...ROWS), ['10:1 no table reads "limit"']],
    ['an empty reading', factsText('reads=""', ...ROWS), ['10:1 no table reads ""']],
    ['no reading', factsText('noun="a"', ...ROWS), ['10:1 this table does not say how it reads']],
    ['no table', '<Facts reads="limits">\n\nWords.\n\n</Facts>', ['10:1 <Facts> holds 0 tables']],
    ['two', factsText('reads="limits"', ...ROWS, '', ...ROWS.toSpliced(1, 0, '|---|---|')), ['10:1 <Facts> holds 2 tables']],
    ['a header alone', factsText('reads="limits"', '| Limit | Value |'), ['10:1 this table has no rows']],
    ['a row too short', factsText('reads="limits"', ...ROWS, '| b |'), ['15:1 this row has 1 cell, the header 2']],
    ['a row too long', factsText('reads="limits"', ...ROWS, '| b | 1 s | c |'), ['15:1 this row has 3 cells, the header 2']],
    [
      'several such rows',
      factsText('reads="limits"', '| b |', '| c | d |', '| e |'),
      ['14:1 this row has 2 cells, the header 1'],
    ],
    ['a column twice', factsText('reads="limits"', '| A | B | b |', '| 1 | 2 | 3 |'), ['12:11 the column "b" stands twice']],
  ])('%s', (_name, body, faults) => {
    expect(faultsIn(body)).toEqual(faults)
  })

  it('names every uneven row', () => {
    const body = factsText('reads="limits"', ...ROWS, '| b |', '| c | 1 s |', '| d |')
    expect(faultsIn(body)).toEqual([
      '15:1 this row has 1 cell, the header 2',
      '17:1 this row has 1 cell, the header 2',
    ])
  })

  it('says which readings there are', () => {
    const read = parsePage(pageText(factsText('reads="limit"', ...ROWS)), PAGE)
    const mend = read.ok ? '' : read.error[0]?.mend
    for (const reading of READINGS) expect(mend).toContain(reading)
  })
})
