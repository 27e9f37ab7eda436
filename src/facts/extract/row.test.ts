// Columns that speak about a row are taken apart from those that a reader sees.
import { describe, expect, it } from 'vitest'
import type { Cell, Table } from '../../content/page.ts'
import { factsText, pageOf } from '../../content/testing/pages.ts'
import { InvariantError } from '../../std/invariant.ts'
import { gridOf, isMeta, META_COLUMNS } from './row.ts'

const tableFrom = (...rows: readonly string[]): Table => {
  const [table] = pageOf(factsText('reads="limits"', ...rows)).tables
  if (table === undefined) throw new Error('no table')
  return table
}
const texts = (cells: readonly Cell[]): string[] => cells.map(({ text }) => text)

describe('isMeta', () => {
  it.each(['Id', 'Source', 'Checked', 'Tasks', 'Volatility', 'Ask', 'Pick', 'source', ' ASK '])('"%s" is', (header) => {
    expect(isMeta(header)).toBe(true)
  })

  it.each(['Sources', 'Ids', 'Limit', 'Task', '', 'constructor'])('"%s" is not', (header) => {
    expect(isMeta(header)).toBe(false)
  })

  it('knows what it tells authors', () => {
    expect(META_COLUMNS.split(', ').every(isMeta)).toBe(true)
  })
})

describe('gridOf', () => {
  const table = tableFrom('| Limit | Id | Value | Source |', '| A | a-1 | 1 s | L1 |', '| B | | 2 s | |')

  it("leaves the reader's columns, in order", () => {
    const { header, rows } = gridOf(table)
    expect(texts(header)).toEqual(['Limit', 'Value'])
    expect(rows.map(({ cells }) => texts(cells))).toEqual([
      ['A', '1 s'],
      ['B', '2 s'],
    ])
  })

  it('keeps what the other columns say, with its place, and nothing for an empty cell', () => {
    const [first, second] = gridOf(table).rows
    expect(first?.meta.id).toEqual({ text: 'a-1', place: expect.objectContaining({ line: 14, column: 7 }) })
    expect(first?.meta.source?.text).toBe('L1')
    expect(second?.meta).toEqual({})
  })

  it('finds them under any spelling of their name', () => {
    expect(gridOf(tableFrom('| Limit | SOURCE | ask |', '| A | L1 | Why? |')).rows[0]?.meta).toMatchObject({
      source: { text: 'L1' },
      ask: { text: 'Why?' },
    })
  })

  it('takes an uneven table for our own mistake', () => {
    const [row = []] = table.rows
    expect(() => gridOf({ ...table, rows: [[...row, ...row]] })).toThrow(InvariantError)
  })
})
