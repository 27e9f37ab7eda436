// `reads="limits"`: rows are attributes of the table's subject, each with one quantity.
import { isBlank, readCellValue, readQuantityValue } from './cell-value.ts'
import { cellOf, checkColumns, namedRow, questionsOf } from './columns.ts'
import { addFact, reportAt, tableSubject, type Reader } from './drafts.ts'
import type { Row } from './row.ts'

export function readLimits(reader: Reader): void {
  checkColumns(reader, ['Limit', 'Value'], ['Firm', 'Scope', 'Beyond it', 'Note'])
  for (const row of reader.grid.rows) readLimit(reader, row)
}

function readLimit(reader: Reader, row: Row): void {
  const written = cellOf(reader, row, 'Value')
  if (written === undefined) return
  const cell = readCellValue(written.text, readQuantityValue)
  if (cell === undefined) {
    const mend =
      'Write a number with a unit, such as 15 minutes, at most 5 layers, 128–10,240 MB; words belong into Note.'
    reportAt(reader, written.place, `"${written.text}" is not a quantity`, mend)
    return
  }
  const firm = cellOf(reader, row, 'Firm')
  if (firm !== undefined && !isBlank(firm.text) && !['hard', 'soft'].includes(firm.text)) {
    reportAt(
      reader,
      firm.place,
      `a limit is hard or soft, not "${firm.text}"`,
      'Hard: AWS does not raise it. Soft: on request.',
    )
  }
  const attribute = namedRow(row, cellOf(reader, row, 'Limit'))
  addFact(reader, {
    kind: 'limit',
    subject: tableSubject(reader),
    attribute,
    cell,
    place: written.place,
    row: withVolatility(row, firm?.text),
    extra: {
      ...(firm?.text === 'hard' || firm?.text === 'soft' ? { firm: firm.text } : {}),
      ...optional('scope', cellOf(reader, row, 'Scope')?.text),
      ...optional('beyond', cellOf(reader, row, 'Beyond it')?.text),
      ...optional('note', cellOf(reader, row, 'Note')?.text),
      ...questionsOf(row),
    },
  })
}

/** A hard limit ages slower than a soft one, unless the row says otherwise. */
function withVolatility(row: Row, firm: string | undefined): Row {
  const first = row.cells[0]
  if (firm !== 'hard' || row.meta.volatility !== undefined || first === undefined) return row
  return { ...row, meta: { ...row.meta, volatility: { text: 'hard-limit', place: first.place } } }
}

const optional = <K extends string>(key: K, text: string | undefined): Partial<Record<K, string>> =>
  text === undefined || isBlank(text) ? {} : ({ [key]: text } as Record<K, string>)
