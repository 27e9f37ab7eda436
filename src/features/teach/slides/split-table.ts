// A table cut to what a back row can read: at most five columns and a dozen rows a slide, header and names repeated.
import { cloneElement, type ReactNode } from 'react'
import { blocksIn, childrenOf, elementsIn, factsIn, sourcesIn, textOf, type Element } from './elements.ts'

/** Columns beside the one that names the row. */
const MOST_COLUMNS = 4
const MOST_ROWS = 12
/** Lines of text on a slide, and letters in one of them, at the size that is set first. */
const MOST_LINES = 13
const LETTERS_A_LINE = 72

export interface TablePiece {
  readonly table: Element
  readonly factIds: readonly string[]
  readonly sources: readonly string[]
}

/** `table` as a page renders it; its last column, the sources, is left out and reported instead. */
export function splitTable(table: Element): TablePiece[] {
  const [head, ...body] = [...elementsIn(table)].filter(({ type }) => type === 'tr')
  if (head === undefined) return []
  const names = cellsOf(head)
  const shown = textOf(names.at(-1)) === 'Source' ? names.length - 1 : names.length
  return columnGroups(shown).flatMap((columns) =>
    rowGroups(body, columns).map((rows) => {
      const filled = columns.filter((at) => at === 0 || rows.some((row) => textOf(cellsOf(row)[at]) !== ''))
      return {
        table: rebuilt(table, head, rows, filled),
        factIds: [...new Set(rows.flatMap((row) => factsIn(narrowed(row, filled))))],
        sources: [...new Set(rows.flatMap(sourcesIn))],
      }
    }),
  )
}

const cellsOf = (row: Element): readonly Element[] => blocksIn(row.props.children, [])

/** The first column, which names the row, and about as many of the others in each group. */
function columnGroups(count: number): number[][] {
  const others = Math.max(0, count - 1)
  const groups = Math.max(1, Math.ceil(others / MOST_COLUMNS))
  const size = Math.ceil(others / groups)
  return Array.from({ length: groups }, (_, group) => [
    0,
    ...Array.from({ length: Math.min(size, others - group * size) }, (__, at) => 1 + group * size + at),
  ])
}

/** As few slides as the lines allow, and about equally full. */
function rowGroups(rows: readonly Element[], columns: readonly number[]): Element[][] {
  const said = rows.filter(
    (row) => columns.length === 1 || columns.slice(1).some((at) => textOf(cellsOf(row)[at]) !== ''),
  )
  const lines = said.map((row) => linesOf(row, columns))
  let [limit, groups] = [MOST_LINES, packed(lines, MOST_LINES)]
  while (limit > 1 && packed(lines, limit - 1).length === groups.length) {
    limit -= 1
    groups = packed(lines, limit)
  }
  return groups.map(([from, to]) => said.slice(from, to))
}

function packed(lines: readonly number[], limit: number): [number, number][] {
  const groups: [number, number][] = []
  let [from, sum] = [0, 0]
  lines.forEach((line, at) => {
    if (at > from && (sum + line > limit || at - from >= MOST_ROWS)) {
      groups.push([from, at])
      ;[from, sum] = [at, 0]
    }
    sum += line
  })
  if (lines.length > from) groups.push([from, lines.length])
  return groups
}

/** A browser gives long columns more room, so a row is about as high as its text is long, and never lower than its longest cell. */
function linesOf(row: Element, columns: readonly number[]): number {
  const lengths = columns.map((at) => textOf(cellsOf(row)[at]).length)
  const whole = lengths.reduce((sum, length) => sum + length, 0) / LETTERS_A_LINE
  const longest = Math.max(...lengths) / (LETTERS_A_LINE / Math.min(2, columns.length))
  return Math.ceil(Math.max(whole, longest, 1))
}

/** Without ids: a slide is drawn twice, here and as the next one. */
const narrowed = (row: Element, columns: readonly number[]): Element =>
  cloneElement(
    row,
    { id: undefined },
    ...columns.flatMap((at): ReactNode[] => {
      const cell = cellsOf(row)[at]
      return cell === undefined ? [] : [cloneElement(cell, { id: undefined })]
    }),
  )

function rebuilt(table: Element, head: Element, rows: readonly Element[], columns: readonly number[]): Element {
  const groups = childrenOf(table).filter((node): node is Element => typeof node === 'object')
  return cloneElement(
    table,
    {},
    ...groups.map((group) => {
      const isHead = [...elementsIn(group)].includes(head) || group.type === 'thead'
      return cloneElement(group, {}, ...(isHead ? [head] : rows).map((row) => narrowed(row, columns)))
    }),
  )
}
