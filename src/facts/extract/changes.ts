// `reads="changes"`: what was, what is, and since when.
import { bareText, isBlank, isUnverified } from './cell-value.ts'
import { cellOf, checkColumns, questionsOf } from './columns.ts'
import { addFact, reportAt, tableSubject, type Reader } from './drafts.ts'

/** A day, a month or a year; `by 2026` where only the later state is dated. */
const WHEN = /^(by )?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

export function readChanges(reader: Reader): void {
  checkColumns(reader, ['Since', 'Was', 'Is'], ['What'])
  for (const row of reader.grid.rows) {
    const [since, was, is] = ['Since', 'Was', 'Is'].map((column) => cellOf(reader, row, column))
    if (since === undefined || was === undefined || is === undefined) continue
    const id = row.meta.id
    if (id === undefined) {
      reportAt(reader, since.place, 'this change has no id', 'Name it in an Id column: "snapstart-languages".')
      continue
    }
    const blank = [since, was, is].find(({ text }) => isBlank(bareText(text)))
    if (blank !== undefined) {
      reportAt(reader, blank.place, 'this change is not whole', 'Say what was, what is, and since when.')
      continue
    }
    if (!WHEN.test(bareText(since.text))) {
      reportAt(
        reader,
        since.place,
        `"${since.text}" is no time of a change`,
        'Write 2024-11-18, 2024-11, 2024 or by 2024.',
      )
      continue
    }
    const unverified = [since, was, is].some((cell) => isUnverified(cell.text))
    const value = {
      type: 'change',
      was: bareText(was.text),
      is: bareText(is.text),
      since: bareText(since.text),
    } as const
    addFact(reader, {
      kind: 'change',
      subject: tableSubject(reader),
      attribute: { id: `change-${id.text}`, name: cellOf(reader, row, 'What')?.text ?? id.text.replaceAll('-', ' ') },
      cell: {
        value: { ...value, text: `${value.was} → ${value.is}` },
        standing: unverified ? 'unverified' : 'current',
      },
      place: is.place,
      row,
      extra: questionsOf(row),
    })
  }
}
