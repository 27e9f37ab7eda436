// `reads="procedure"`: ordered steps, one fact for the table.
import { isBlank } from './cell-value.ts'
import { cellOf, checkColumns, checkNoMeta } from './columns.ts'
import { addFact, reportAt, tableSubject, type Reader } from './drafts.ts'

export function readProcedure(reader: Reader): void {
  checkColumns(reader, ['Step'], ['Why', '#'])
  checkNoMeta(reader)
  const { id, title } = reader.table.attributes
  if (id === undefined || title === undefined) {
    reportAt(
      reader,
      reader.table.place,
      'a procedure without id or title',
      'Write <Facts reads="procedure" id="…" title="…">.',
    )
    return
  }
  const cells = reader.grid.rows.flatMap((row) => cellOf(reader, row, 'Step') ?? [])
  for (const { place } of cells.filter(({ text }) => isBlank(text))) {
    reportAt(reader, place, 'this step says nothing', 'Write what is done, or remove the row.')
  }
  if (cells.length < 2) {
    reportAt(reader, reader.table.place, `procedure "${title}" has no order`, 'Write at least two rows with a Step.')
    return
  }
  const steps = cells.map(({ text }) => text)
  addFact(reader, {
    kind: 'procedure',
    subject: tableSubject(reader),
    attribute: { id, name: title },
    cell: { value: { type: 'steps', steps, text: steps.join(' → ') }, standing: 'current' },
    place: reader.table.place,
  })
}
