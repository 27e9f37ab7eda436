// `reads="behaviours"`: situations and what happens in each; the outcomes of one table exclude one another.
import { isBlank, readCellValue } from './cell-value.ts'
import { cellOf, checkColumns, namedRow, questionsOf } from './columns.ts'
import { addFact, reportAt, reportUnread, tableSubject, type Reader } from './drafts.ts'

/** Questions after which 'it' or 'they' would mean nothing. */
const NAMES_NOTHING = /^What (follows|happens|decides|is missing)\?$/
const REFERS_BACK = /^(it|its|they|their)\b|\bfrom it$/i

export function readBehaviours(reader: Reader): void {
  checkColumns(reader, ['Situation', 'What happens'], ['Note'])
  const { question } = reader.table.attributes
  if (question === undefined) {
    const mend = 'Write question="What happens to the event?" on <Facts>: its rows are answers to it.'
    reportAt(reader, reader.table.place, 'a behaviours table without a question', mend)
    return
  }
  for (const row of reader.grid.rows) {
    const outcome = cellOf(reader, row, 'What happens')
    const cell = readCellValue(outcome?.text ?? '', (text) => ({ type: 'text', text }))
    if (outcome === undefined) continue
    if (cell === undefined) {
      if (!isBlank(outcome.text)) reportUnread(reader, outcome)
      continue
    }
    if (NAMES_NOTHING.test(question) && REFERS_BACK.test(outcome.text)) {
      const mend = 'Name what is meant: the outcome is also shown as an answer to other situations of the table.'
      reportAt(reader, outcome.place, `"${outcome.text}" refers to something that the question does not name`, mend)
      continue
    }
    const note = cellOf(reader, row, 'Note')?.text
    addFact(reader, {
      kind: 'behaviour',
      subject: tableSubject(reader),
      attribute: namedRow(row, cellOf(reader, row, 'Situation')),
      cell,
      place: outcome.place,
      row,
      extra: { question, ...(note === undefined || isBlank(note) ? {} : { note }), ...questionsOf(row) },
    })
  }
}
