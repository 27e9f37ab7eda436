// A Markdown table inside <Facts> as rows of cells, each with its place.
import type { TableRow, Table as TableNode } from 'mdast'
import { err, ok, type Result } from '../std/result.ts'
import { READINGS, type Cell, type ContentProblem, type Reading, type Table } from './page.ts'
import { problem } from './problem.ts'
import { attributesOf, childrenOf, placeOf, placeOfCell, textOf, type Tag } from './tree.ts'

const isReading = (text: string | undefined): text is Reading => READINGS.some((reading) => reading === text)

/** `heading` is the text of the nearest heading above. */
export function readTable(tag: Tag, file: string, heading: string): Result<Table, ContentProblem[]> {
  const place = placeOf(tag, file)
  const attributes = attributesOf(tag)
  const reads = attributes.reads
  if (!isReading(reads)) {
    const says = reads === undefined ? 'this table does not say how it reads' : `no table reads "${reads}"`
    return err([problem(place, says, `Write <Facts reads="…"> with one of: ${READINGS.join(', ')}.`)])
  }
  const tables = childrenOf(tag).filter((node): node is TableNode => node.type === 'table')
  const [table] = tables
  if (table === undefined || tables.length > 1) {
    return err([
      problem(
        place,
        `<Facts> holds ${tables.length} tables`,
        'Put one table inside, with an empty line before and after it.',
      ),
    ])
  }
  const rows = table.children.map((row) =>
    row.children.map((cell): Cell => ({ text: textOf(cell), place: placeOfCell(cell, file) })),
  )
  const [header = [], ...body] = rows
  const faults = [
    ...table.children.slice(1).flatMap((row) => unevenRow(row, header.length, file)),
    ...header.flatMap((cell, index) => twice(cell, header.slice(0, index))),
    ...(body.length > 0 ? [] : [problem(place, 'this table has no rows', 'Write one, or remove the table.')]),
  ]
  return faults.length > 0 ? err(faults) : ok({ reads, attributes, heading, header, rows: body, place })
}

const unevenRow = (row: TableRow, columns: number, file: string): ContentProblem[] =>
  row.children.length === columns
    ? []
    : [
        problem(
          placeOf(row, file),
          `this row has ${row.children.length} ${row.children.length === 1 ? 'cell' : 'cells'}, the header ${columns}`,
          'Give every row one cell a column; write \\| for a bar inside a cell.',
        ),
      ]

const twice = (cell: Cell, earlier: readonly Cell[]): ContentProblem[] =>
  earlier.some(({ text }) => text.toLowerCase() === cell.text.toLowerCase())
    ? [problem(cell.place, `the column "${cell.text}" stands twice`, 'Rename one, or join them.')]
    : []
