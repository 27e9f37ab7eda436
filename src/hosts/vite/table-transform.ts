// A table of facts as the reader sees it: meta columns gone, every fact's cell an anchor, its source at the end.
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast'
import { isBlank } from '../../facts/extract/cell-value.ts'
import { isMeta } from '../../facts/extract/row.ts'
import type { Fact } from '../../facts/fact.ts'
import { placeOfCell, textOf } from '../../content/tree.ts'
import { inlineTag } from './jsx-nodes.ts'

export type FactAt = (line: number, column: number) => Fact | undefined

/** In these the row is the fact; in the others every cell is one. */
const ROW_FACTS = new Set(['definitions', 'limits', 'behaviours', 'changes'])

export function transformTable(table: Table, reads: string, factAt: FactAt): void {
  const [header] = table.children
  if (header === undefined) return
  const names = header.children.map(textOf)
  const shown = [...names.keys()].filter((index) => !isMeta(names[index] ?? ''))
  const keep = (row: TableRow): TableCell[] => shown.flatMap((index) => row.children[index] ?? [])
  for (const row of table.children.slice(1)) {
    const facts = row.children.flatMap((cell) => factOf(cell, factAt) ?? [])
    row.children = keep(row)
    markRow(
      row,
      shown.map((index) => names[index] ?? ''),
      reads,
      factAt,
    )
    row.children.push(provenanceCell(facts))
  }
  header.children = [...keep(header), { type: 'tableCell', children: [{ type: 'text', value: 'Source' }] }]
  table.align = [...shown.map((index) => table.align?.[index] ?? null), null]
}

function factOf(cell: TableCell, factAt: FactAt): Fact | undefined {
  const { line, column } = placeOfCell(cell, '')
  return factAt(line, column)
}

function markRow(row: TableRow, labels: readonly string[], reads: string, factAt: FactAt): void {
  row.children.forEach((cell, index) => {
    const fact = factOf(cell, factAt)
    const anchor = fact === undefined ? {} : { id: fact.anchor, 'data-fact': fact.id }
    if (ROW_FACTS.has(reads)) {
      if (fact !== undefined) row.data = { hProperties: anchor }
      cell.data = { hProperties: { 'data-label': labels[index] } }
    } else cell.data = { hProperties: { 'data-label': labels[index], ...anchor } }
    if (index === 0) cell.data = { ...cell.data, hName: 'th', hProperties: { scope: 'row' } }
    // In a list of designs, property by property, what is not said is left out.
    cell.children = reads === 'choices' && isBlank(textOf(cell)) ? [] : cell.children.flatMap(markNotes)
  })
}

const NOTE = /\s*\((exam:\s*([^()]*)|unverified)\)/

/** `(exam: 5 s)` and `(unverified)` are marks about the value, not part of it. */
function markNotes(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text') return [node]
  const match = NOTE.exec(node.value)
  if (match === null) return [node]
  const [whole = '', , older] = match
  const before = node.value.slice(0, match.index)
  const after = node.value.slice(match.index + whole.length)
  const mark =
    older === undefined
      ? inlineTag('Unverified', {})
      : inlineTag('ExamSays', {}, [{ type: 'text', value: older.trim() }])
  return [
    { type: 'text', value: `${before} ` },
    mark as PhrasingContent,
    ...(after === '' ? [] : markNotes({ type: 'text', value: after })),
  ]
}

/** The sources of a row's facts, each once, and the oldest day on which they were compared. */
function provenanceCell(facts: readonly Fact[]): TableCell {
  const codes = [...new Set(facts.flatMap((fact) => fact.sources.map((source) => source.code)))]
  const [oldest] = facts.map((fact) => fact.checkedOn).sort()
  const mark =
    oldest === undefined
      ? []
      : [inlineTag('Provenance', { codes: codes.join(' '), checked: oldest }) as PhrasingContent]
  return { type: 'tableCell', children: mark, data: { hProperties: { 'data-label': 'Source' } } }
}
