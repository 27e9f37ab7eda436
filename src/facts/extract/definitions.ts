// `reads="definitions"`: terms and what they mean.
import { readCellValue } from './cell-value.ts'
import { cellOf, checkColumns, namedRow, questionsOf } from './columns.ts'
import { addFact, reportAt, tableSubject, type Reader } from './drafts.ts'

export function readDefinitions(reader: Reader): void {
  checkColumns(reader, ['Term', 'Meaning'])
  for (const row of reader.grid.rows) {
    const meaning = cellOf(reader, row, 'Meaning')
    const term = namedRow(row, cellOf(reader, row, 'Term'))
    if (meaning === undefined) continue
    const cell = readCellValue(meaning.text, (text) => ({ type: 'text', text }))
    if (cell === undefined) {
      reportAt(reader, meaning.place, `"${term.name}" has no meaning`, 'Write a phrase that says what it is.')
      continue
    }
    if (term.name !== '' && meaning.text.toLowerCase().includes(term.name.toLowerCase())) {
      const mend = 'Say it without the term, or a question about it answers itself.'
      reportAt(reader, meaning.place, `the meaning of "${term.name}" contains the term`, mend)
    }
    addFact(reader, {
      kind: 'definition',
      subject: tableSubject(reader),
      attribute: term,
      cell,
      place: meaning.place,
      row,
      extra: questionsOf(row),
    })
  }
}
