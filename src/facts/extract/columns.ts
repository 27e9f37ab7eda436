// A table's columns: which a reading knows, and what a row says in them.
import type { Cell } from '../../content/page.ts'
import { slug } from '../../std/text.ts'
import type { Named } from '../fact.ts'
import { reportAt, type Reader } from './drafts.ts'
import { isMeta, META_COLUMNS, type Row } from './row.ts'

/** A row's own name with the id from its Id column, else made from the name; it stands in the first column if not said. */
export const namedRow = (row: Row, cell = row.cells[0]): Named => {
  const name = cell?.text ?? ''
  return { id: row.meta.id?.text ?? slug(name), name }
}

/** Reports columns that this reading does not know, and required ones that are missing. */
export function checkColumns(reader: Reader, required: readonly string[], optional: readonly string[] = []): void {
  const known = [...required, ...optional]
  for (const cell of reader.grid.header) {
    if (!known.includes(cell.text)) {
      reportAt(
        reader,
        cell.place,
        `a ${reader.table.reads} table has no column "${cell.text}"`,
        `It knows: ${known.join(', ')}; and every table: ${META_COLUMNS}.`,
      )
    }
  }
  for (const name of required.filter((wanted) => !reader.grid.header.some((cell) => cell.text === wanted))) {
    reportAt(
      reader,
      reader.table.place,
      `this table lacks the column "${name}"`,
      `A ${reader.table.reads} table needs ${required.join(' and ')}.`,
    )
  }
}

/** The first column names the rows: 'Source' above event sources would be taken for where the facts come from. */
export function checkFirstColumn(reader: Reader): void {
  const [first] = reader.table.header
  if (first === undefined || !isMeta(first.text)) return
  const mend = `Put it last, or give it another name: ${META_COLUMNS} speak about the row.`
  reportAt(reader, first.place, `the first column is "${first.text}", which names no rows`, mend)
}

/** For tables that are one fact: what a row would say about itself has nobody to say it to. */
export function checkNoMeta(reader: Reader): void {
  for (const { text, place } of reader.table.header) {
    if (!isMeta(text)) continue
    const mend = 'Say it on <Facts>, for example sources="L1" or checked="2026-11-24".'
    reportAt(reader, place, `a ${reader.table.reads} table is one fact and has no column "${text}"`, mend)
  }
}

/** The cell of a named column in a row. */
export function cellOf(reader: Reader, row: Row, column: string): Cell | undefined {
  const index = reader.grid.header.findIndex((cell) => cell.text === column)
  return index === -1 ? undefined : row.cells[index]
}

/** `{ ask: 'How long …' }` where the row says so. */
export const questionsOf = (row: Row): { ask?: string; pick?: string } => ({
  ...(row.meta.ask === undefined ? {} : { ask: row.meta.ask.text }),
  ...(row.meta.pick === undefined ? {} : { pick: row.meta.pick.text }),
})
