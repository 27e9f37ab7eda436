// `reads="behaviours"`: situations and what happens in each; the outcomes of one table exclude one another.
import { isBlank, readCellValue } from './cell-value.ts'
import { cellOf, checkColumns, namedRow, questionsOf } from './columns.ts'
import { addFact, reportAt, reportUnread, tableSubject, type Reader } from './drafts.ts'

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
