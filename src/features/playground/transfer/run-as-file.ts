// A run as files for other programs: CSV with a line for each column of time, JSON with the scenario, its sums and its columns.
import { seriesOf, type Series } from '../../../sim/series.ts'
import { summaryOf } from '../../../sim/summary.ts'
import type { Trace } from '../../../sim/trace.ts'

/** A line a second, unless that would be more lines than a spreadsheet shows at ease. */
const MOST_LINES = 3600

const columnsOf = (trace: Trace): Series =>
  seriesOf(trace, Math.min(MOST_LINES, Math.max(1, Math.ceil(trace.endUs / 1e6))))

export function runAsCsv(trace: Trace): string {
  const { columnUs, functions, sources } = columnsOf(trace)
  const columns = [
    ...functions.flatMap(({ name, peak, started, throttled, coldStarts }) => [
      { head: `${name}: peak concurrency`, values: peak },
      { head: `${name}: started`, values: started },
      { head: `${name}: throttled`, values: throttled },
      { head: `${name}: cold starts`, values: coldStarts },
    ]),
    ...sources.map(({ name, waiting }) => ({ head: `${name}: waiting`, values: waiting })),
  ]
  const count = columns[0]?.values.length ?? 0
  const lines = Array.from({ length: count }, (_, at) =>
    [seconds(at * columnUs), ...columns.map(({ values }) => String(values[at]))].join(','),
  )
  return [['from second', ...columns.map(({ head }) => head)].map(cell).join(','), ...lines, ''].join('\r\n')
}

export function runAsJson(trace: Trace): string {
  const { columnUs, functions, sources } = columnsOf(trace)
  const plain = (columns: object): object =>
    Object.fromEntries(
      Object.entries(columns).map(([key, value]: [string, unknown]) => [
        key,
        value instanceof Float64Array ? [...value] : value,
      ]),
    )
  return JSON.stringify({
    scenario: trace.scenario,
    summary: summaryOf(trace),
    series: { columnS: columnUs / 1e6, functions: functions.map(plain), sources: sources.map(plain) },
  })
}

/** To the microsecond, without a tail of rounding. */
const seconds = (us: number): string => String(Math.round(us) / 1e6)

/** In quotes; a sign that a spreadsheet would take for a formula stands behind an apostrophe. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
