// Tables in which every cell is a fact: rows × columns are subjects × attributes, one way round or the other.
import type { Cell } from '../../content/page.ts'
import { slug } from '../../std/text.ts'
import type { Kind, Named, Value } from '../fact.ts'
import { isBlank, readCellValue, readChoiceCell, readFlag, readValue } from './cell-value.ts'
import { namedRow, questionsOf } from './columns.ts'
import { addFact, reportAt, reportUnread, type Draft, type Reader } from './drafts.ts'
import type { Row } from './row.ts'

/** Rows are subjects: catalogue, capabilities, prices. Questions belong to a column, so they stand on the table. */
export function readSubjectRows(reader: Reader, kind: Kind): void {
  checkQuestions(reader)
  forEachCell(reader, kind, kind === 'capability' ? FLAGS : WORDS, rowSides(reader))
}

/** Rows are the solutions of a choice. */
export function readChoices(reader: Reader): void {
  checkQuestions(reader)
  forEachCell(reader, 'capability', CHOICES, rowSides(reader))
}

const rowSides =
  (reader: Reader) =>
  (row: Row, column: Named): Sides => ({
    subject: namedRow(row),
    attribute: column,
    extra: columnQuestions(reader, column.id),
  })

/** Rows are attributes (comparison), or providers that are asked about like attributes (equivalents). */
export function readSubjectColumns(reader: Reader, kind: Kind): void {
  forEachCell(reader, kind, WORDS, (row, column) => ({
    subject: column,
    attribute: namedRow(row),
    extra: questionsOf(row),
  }))
}

type Sides = Pick<Draft, 'subject' | 'attribute' | 'extra'>

/** How the cells are read, and what to tell an author whose cell is not. */
interface Reading {
  read(text: string): Value | undefined
  readonly what: string
  readonly mend: string
}

const WORDS: Reading = { read: readValue, what: 'unreadable', mend: '' }
const FLAGS: Reading = {
  read: readFlag,
  what: 'neither yes nor no',
  mend: 'Write yes, no, or the one with a word why: "no: 15 minutes at most".',
}
const CHOICES: Reading = {
  read: readChoiceCell,
  what: 'no property of a solution',
  mend: 'Write yes or no, a bound ("at most 15 minutes", "no limit"), or a rank: none, little, some, much; each with ": why".',
}

function forEachCell(reader: Reader, kind: Kind, reading: Reading, sides: (row: Row, column: Named) => Sides): void {
  const [, ...columns] = reader.grid.header
  if (columns.length === 0) {
    reportAt(
      reader,
      reader.table.place,
      'this table has one column',
      'The first column names the rows; facts stand in the others.',
    )
  }
  for (const row of reader.grid.rows) {
    columns.forEach((header, index) => {
      const written = row.cells[index + 1]
      if (written === undefined) return
      const cell = readGridCell(reader, written, reading)
      if (cell === undefined) return
      addFact(reader, {
        kind,
        cell,
        place: written.place,
        row,
        ...sides(row, { id: slug(header.text), name: header.text }),
      })
    })
  }
}

function readGridCell(reader: Reader, written: Cell, { read, what, mend }: Reading): Draft['cell'] | undefined {
  const cell = readCellValue(written.text, read)
  if (cell !== undefined || isBlank(written.text)) return cell
  if (mend === '') reportUnread(reader, written)
  else reportAt(reader, written.place, `"${written.text}" is ${what}`, mend)
  return undefined
}

const QUESTION = /^(ask|pick)-(.+)$/

function columnQuestions(reader: Reader, column: string): NonNullable<Draft['extra']> {
  const { [`ask-${column}`]: ask, [`pick-${column}`]: pick } = reader.table.attributes
  return { ...(ask === undefined ? {} : { ask }), ...(pick === undefined ? {} : { pick }) }
}

function checkQuestions(reader: Reader): void {
  const known = reader.grid.header.slice(1).map((cell) => slug(cell.text))
  for (const name of Object.keys(reader.table.attributes)) {
    const column = QUESTION.exec(name)?.[2]
    if (column !== undefined && !known.includes(column)) {
      reportAt(reader, reader.table.place, `${name}="…" speaks of no column`, `The columns are: ${known.join(', ')}.`)
    }
  }
}
