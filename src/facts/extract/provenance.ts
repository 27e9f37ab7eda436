// Where a row's claim comes from and how it ages: from the row, else the table, else the page.
import type { ContentProblem, Page, Place, Table } from '../../content/page.ts'
import { problem } from '../../content/problem.ts'
import { isDay } from '../../std/day.ts'
import { words } from '../../std/text.ts'
import { VOLATILITIES, type Kind, type Source, type Volatility } from '../fact.ts'
import type { Row } from './row.ts'

type Registered = Source & { readonly verified: boolean }

/** What the rows may refer to, read from sources.yaml and exams.yaml. */
export interface Registers {
  readonly sources: ReadonlyMap<string, Registered>
  /** `saa:2.2` and so on. */
  readonly tasks: ReadonlySet<string>
}

export interface Provenance {
  readonly sources: readonly Source[]
  readonly verified: boolean
  readonly checkedOn: string
  readonly tasks: readonly string[]
  readonly volatility: Volatility
}

const DEFAULT_VOLATILITY: Readonly<Record<Kind, Volatility>> = {
  definition: 'wording',
  limit: 'soft-quota',
  comparison: 'feature',
  behaviour: 'feature',
  capability: 'feature',
  equivalent: 'feature',
  price: 'price',
  procedure: 'feature',
  formula: 'feature',
  change: 'wording',
}

type Report = (problem: ContentProblem) => void

/** What holds for a row, and where that is written: in the row, else on the table, else at the head of the page. */
interface Said {
  readonly text: string
  readonly place: Place
}

export function readProvenance(
  page: Page,
  table: Table,
  row: Row | undefined,
  kind: Kind,
  registers: Registers,
  report: Report,
): Provenance {
  const { sources: codes, checked, tasks } = page.defaults
  const here = row?.cells[0]?.place ?? table.place
  const said = (name: 'sources' | 'checked' | 'tasks', fallback: string): Said =>
    fromRow(row, name) ??
    fromTable(table, name) ?? { text: fallback, place: fallback === '' ? here : page.defaults.places[name] }
  const sources = readSources(said('sources', codes.join(' ')), registers, report)
  return {
    sources: sources.map(({ verified: _verified, ...source }) => source),
    verified: sources.some((source) => source.verified),
    checkedOn: readDay(said('checked', checked), report),
    tasks: readTasks(said('tasks', tasks.join(' ')), registers.tasks, report),
    volatility: readVolatility(row?.meta.volatility ?? fromTable(table, 'volatility'), kind, report),
  }
}

const fromRow = (row: Row | undefined, name: 'sources' | 'checked' | 'tasks'): Said | undefined =>
  row?.meta[name === 'sources' ? 'source' : name]

const fromTable = (table: Table, name: string): Said | undefined => {
  const text = table.attributes[name]
  return text === undefined ? undefined : { text, place: table.place }
}

function readSources({ text, place }: Said, registers: Registers, report: Report): Registered[] {
  const codes = words(text)
  if (codes.length === 0) {
    const mend = 'Name one in the Source column, on <Facts sources="…"> or in the front matter.'
    report(problem(place, 'this fact has no source', mend))
  }
  return codes.flatMap((code) => {
    const source = registers.sources.get(code)
    if (source === undefined) {
      report(problem(place, `there is no source "${code}"`, 'Add it to content/sources.yaml, or correct the code.'))
    }
    return source ?? []
  })
}

/** Of facts and traps alike: at least one task, and none that the exams do not have. */
export function readTasks({ text, place }: Said, known: ReadonlySet<string>, report: Report): readonly string[] {
  const tasks = words(text)
  if (tasks.length === 0) {
    const mend = 'Name one, such as saa:2.2, in the front matter, on the tag as tasks="…" or in a Tasks column.'
    report(problem(place, 'no exam task is served by this', mend))
  }
  for (const task of tasks.filter((name) => !known.has(name))) {
    const mend = 'content/exams.yaml lists them: saa:2.2, sap:4.4 and so on.'
    report(problem(place, `there is no exam task "${task}"`, mend))
  }
  return tasks
}

function readDay({ text, place }: Said, report: Report): string {
  if (!isDay(text)) {
    const what = text === '' ? 'this fact has no checked date' : `"${text}" is no day`
    report(problem(place, what, 'Write the day of the check like 2026-11-24.'))
  }
  return text
}

function readVolatility(said: Said | undefined, kind: Kind, report: Report): Volatility {
  const known = VOLATILITIES.find((volatility) => volatility === said?.text)
  if (said !== undefined && known === undefined) {
    const mend = `Use one of: ${VOLATILITIES.join(', ')}.`
    report(problem(said.place, `there is no volatility "${said.text}"`, mend))
  }
  return known ?? DEFAULT_VOLATILITY[kind]
}
