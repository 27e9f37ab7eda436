// Items as comma-separated values (RFC 4180), for spreadsheets; and read back.
import { err, ok, type Result } from '../std/result.ts'
import { keyOf, type ExportedItem, type ExportedOption } from './exported.ts'

const MOST_OPTIONS = 6
const LETTERS = [...'ABCDEFGH'].slice(0, MOST_OPTIONS)
const HEAD = ['id', 'title', 'stem', 'key', ...LETTERS.flatMap((letter) => [letter, `${letter} reason`])]
const TAIL = ['topic', 'family', 'task', 'tags']
const COLUMNS = [...HEAD, ...TAIL]

/** One row an item, the names of the columns first, with a byte-order mark: without one, Excel takes UTF-8 for something else. */
export const writeCsv = (items: readonly ExportedItem[]): string =>
  `\uFEFF${[COLUMNS, ...items.map(rowOf)].map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`

function rowOf(item: ExportedItem): string[] {
  const options = LETTERS.flatMap((_, at) => [item.options[at]?.text ?? '', item.options[at]?.reason ?? ''])
  return [
    item.id,
    item.title,
    item.stem,
    keyOf(item),
    ...options,
    item.topic,
    item.family,
    item.task,
    item.tags.join(' '),
  ]
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front, which is how one says 'text' there. */
const FORMULA = /^['=+\-@\t\r]/

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Reads what `writeCsv` wrote, also after a spreadsheet has saved it anew. */
export function readCsv(text: string): Result<ExportedItem[], string> {
  const [head, ...rows] = parseRows(text.replace(/^\uFEFF/, ''))
  const missing = COLUMNS.filter((name) => head?.includes(name) !== true)
  if (head === undefined || missing.length > 0) return err(`columns are missing: ${missing.join(', ')}`)
  return ok(rows.map((row) => itemFrom((name) => row[head.indexOf(name)]?.replace(/^'/, '') ?? '')))
}

function itemFrom(cell: (column: string) => string): ExportedItem {
  const keys = cell('key').split(' ')
  const options: ExportedOption[] = LETTERS.flatMap((letter) =>
    cell(letter) === ''
      ? []
      : { letter, text: cell(letter), correct: keys.includes(letter), reason: cell(`${letter} reason`) },
  )
  return {
    id: cell('id'),
    title: cell('title'),
    stem: cell('stem'),
    select: keys.length,
    options,
    topic: cell('topic'),
    family: cell('family'),
    task: cell('task'),
    tags: cell('tags').split(' '),
  }
}

/** Quoted cells may hold commas, quotes (doubled) and line ends. */
function parseRows(text: string): string[][] {
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g)
  const rows: string[][] = []
  let row: string[] = []
  for (const [whole, quoted, plain = '', end] of cells) {
    if (whole === '' && row.length === 0) break
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
