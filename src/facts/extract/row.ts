// A table's rows with the columns that speak about the row taken apart from those that a reader sees.
import type { Cell, Table } from '../../content/page.ts'
import { invariant } from '../../std/invariant.ts'
import { upperFirst } from '../../std/text.ts'

const META = ['id', 'source', 'checked', 'tasks', 'volatility', 'ask', 'pick'] as const
export type Meta = (typeof META)[number]

/** As an author writes them. */
export const META_COLUMNS = META.map(upperFirst).join(', ')

export const isMeta = (header: string): boolean => META.some((meta) => meta === header.trim().toLowerCase())

export interface Row {
  /** Cells of the columns a reader sees, in order. */
  readonly cells: readonly Cell[]
  readonly meta: Readonly<Partial<Record<Meta, Cell>>>
}

export interface Grid {
  readonly header: readonly Cell[]
  readonly rows: readonly Row[]
}

export function gridOf(table: Table): Grid {
  return { header: table.header.filter((cell) => !isMeta(cell.text)), rows: table.rows.map((row) => rowOf(table, row)) }
}

function rowOf(table: Table, row: readonly Cell[]): Row {
  const cells: Cell[] = []
  const meta: Partial<Record<Meta, Cell>> = {}
  row.forEach((cell, index) => {
    const header = table.header[index]
    invariant(header !== undefined, 'a parsed table is even')
    if (!isMeta(header.text)) cells.push(cell)
    else if (cell.text !== '') meta[header.text.trim().toLowerCase() as Meta] = cell
  })
  return { cells, meta }
}
