// What every way of reading a table needs: the page around it, and one place to put facts and problems.
import type { Cell, ContentProblem, Page, Place, Reference, Table } from '../../content/page.ts'
import { problem } from '../../content/problem.ts'
import type { Fact, Kind, Named, Standing, Value } from '../fact.ts'
import { readProvenance, type Registers } from './provenance.ts'
import { gridOf, type Grid, type Row } from './row.ts'

export interface Reader {
  readonly page: Page
  readonly table: Table
  readonly grid: Grid
  readonly registers: Registers
  readonly facts: Fact[]
  /** Facts that a sum reckons with: they have to be quantities. */
  readonly amounts: Reference[]
  readonly problems: ContentProblem[]
}

export const readerFor = (page: Page, table: Table, registers: Registers): Reader => ({
  page,
  table,
  grid: gridOf(table),
  registers,
  facts: [],
  amounts: [],
  problems: [],
})

export interface Draft {
  readonly kind: Kind
  readonly subject: Named
  readonly attribute: Named
  readonly cell: { readonly value: Value; readonly examValue?: Value; readonly standing: Standing }
  readonly place: Place
  readonly row?: Row
  readonly extra?: Partial<Pick<Fact, 'firm' | 'scope' | 'beyond' | 'note' | 'ask' | 'pick' | 'question'>>
}

/** Adds the fact with its provenance, text left to be written when all subjects are known. */
export function addFact(reader: Reader, draft: Draft): void {
  const { page, table, registers, facts, problems } = reader
  const provenance = readProvenance(page, table, draft.row, draft.kind, registers, (found) => problems.push(found))
  const { verified, ...rest } = provenance
  const id = `${draft.subject.id}.${draft.attribute.id}`
  if (!reportName(reader, draft)) return
  const { noun } = table.attributes
  facts.push({
    id,
    topic: page.topic,
    kind: draft.kind,
    subject: draft.subject,
    attribute: draft.attribute,
    ...draft.cell,
    standing: verified ? draft.cell.standing : 'unverified',
    text: '',
    ...rest,
    page: `${page.topic}/${page.slug}`,
    anchor: id,
    place: draft.place,
    table: `${page.topic}/${page.slug}:${table.place.line}`,
    ...(noun === undefined ? {} : { noun }),
    ...draft.extra,
  })
}

const ID_PART = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Ids are frozen and stand in addresses: whether both halves are fit for that. */
function reportName(reader: Reader, { subject, attribute, place, row }: Draft): boolean {
  const unfit = [subject.id, attribute.id].find((part) => !ID_PART.test(part))
  if (unfit === '') reportAt(reader, place, 'this fact has no name to make an id from', 'Give the row a name or an Id.')
  else if (unfit !== undefined) {
    const mend = 'Use small letters, digits and single hyphens: "sync-payload".'
    const own = row?.meta.id
    const at = own !== undefined && unfit.endsWith(own.text) ? own.place : place
    reportAt(reader, at, `"${unfit}" is no id`, mend)
  }
  return unfit === undefined
}

export const reportAt = (reader: Reader, place: Place, what: string, mend: string): void => {
  reader.problems.push(problem(place, what, mend))
}

/** A cell of words that has marks and no value. */
export const reportUnread = (reader: Reader, { text, place }: Cell): void => {
  const mend = 'Write today\'s value first, and the exam\'s inside the mark: "1 MB (exam: 256 KB)".'
  reportAt(reader, place, `"${text}" has no value beside its mark`, mend)
}

/** The table's own subject, else the page's. Its name is filled in from topic.yaml later. */
export function tableSubject(reader: Reader): Named {
  const id = reader.table.attributes.subject ?? reader.page.defaults.subject
  return { id, name: reader.table.attributes.about ?? id }
}
