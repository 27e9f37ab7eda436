// A run as columns over time, for a chart: peaks, throttles and cold starts of each function, backlog of each source.
import { RECORD } from './happening.ts'
import { FUNCTION, NOBODY, timeOf } from './records.ts'
import type { Trace } from './trace.ts'

export interface FunctionSeries {
  readonly name: string
  /** Highest concurrency within each column. */
  readonly peak: Float64Array
  readonly started: Float64Array
  readonly throttled: Float64Array
  readonly coldStarts: Float64Array
}

export interface SourceSeries {
  readonly name: string
  /** What waits at the end of each column. */
  readonly waiting: Float64Array
}

export interface Series {
  readonly columnUs: number
  readonly functions: readonly FunctionSeries[]
  readonly sources: readonly SourceSeries[]
}

export function seriesOf(trace: Trace, columns: number): Series {
  const { scenario, records, endUs } = trace
  const columnUs = endUs / columns
  const make = (): Float64Array => new Float64Array(columns)
  const functions = scenario.functions.map(({ name }) => ({
    name,
    peak: make(),
    started: make(),
    throttled: make(),
    coldStarts: make(),
  }))
  const sources = scenario.sources.map(({ name }) => ({ name, waiting: make() }))
  const targets = scenario.sources.map(({ target }) => scenario.functions.findIndex(({ name }) => name === target))
  const counts = { busy: functions.map(() => 0), waiting: sources.map(() => 0) }
  let column = 0
  for (let index = 0; index < records.length; index += 1) {
    const now = Math.min(columns - 1, Math.floor(timeOf(records, index) / columnUs))
    while (column < now) carry(functions, sources, counts, (column += 1))
    const owner = records.owner[index] as number
    if (owner === NOBODY) continue
    const fn = owner < FUNCTION ? (targets[owner] as number) : owner - FUNCTION
    countFunction(functions[fn] as FunctionSeries, counts.busy, fn, records.kind[index] as number, column)
    if (owner < FUNCTION)
      countSource(
        sources,
        counts.waiting,
        owner,
        scenario.sources[owner]?.kind,
        records.kind[index] as number,
        records.value[index] as number,
        column,
      )
  }
  while (column < columns - 1) carry(functions, sources, counts, (column += 1))
  return { columnUs, functions, sources }
}

interface Counts {
  readonly busy: readonly number[]
  readonly waiting: readonly number[]
}

/** A new column begins with what the one before has left. */
function carry(
  functions: readonly FunctionSeries[],
  sources: readonly SourceSeries[],
  counts: Counts,
  column: number,
): void {
  functions.forEach(({ peak }, index) => (peak[column] = counts.busy[index] as number))
  sources.forEach(({ waiting }, index) => (waiting[column] = counts.waiting[index] as number))
}

const addTo = (column: Float64Array, at: number): void => {
  column[at] = (column[at] as number) + 1
}

function countFunction(series: FunctionSeries, busy: number[], fn: number, kind: number, column: number): void {
  if (kind <= RECORD.spilledCold) {
    const now = (busy[fn] as number) + 1
    busy[fn] = now
    addTo(series.started, column)
    if (kind === RECORD.startedCold || kind === RECORD.spilledCold) addTo(series.coldStarts, column)
    series.peak[column] = Math.max(series.peak[column] as number, now)
  } else if (kind <= RECORD.timedOut) busy[fn] = (busy[fn] as number) - 1
  else if (kind === RECORD.throttled) addTo(series.throttled, column)
}

/** How each kind of record changes what waits, for each kind of source. */
function countSource(
  sources: readonly SourceSeries[],
  waiting: number[],
  source: number,
  sourceKind: string | undefined,
  kind: number,
  value: number,
  column: number,
): void {
  const change = changeOfWaiting(sourceKind, kind, value)
  if (change === 0) return
  waiting[source] = (waiting[source] as number) + change
  ;(sources[source] as SourceSeries).waiting[column] = waiting[source] as number
}

function changeOfWaiting(sourceKind: string | undefined, kind: number, value: number): number {
  if (kind === RECORD.accepted || kind === RECORD.returned || kind === RECORD.visibleTooSoon) return value
  if (kind === RECORD.received || kind === RECORD.deletedLate) return -value
  if (kind === RECORD.clientRetry) return 1
  if (kind === RECORD.clientRetried) return -1
  const streamed = sourceKind === 'kinesis' || sourceKind === 'dynamodb'
  if (kind === RECORD.deadLettered || kind === RECORD.dropped) return streamed ? 0 : -value
  if (sourceKind !== 'async') return 0
  if (kind <= RECORD.spilledCold) return -1
  return kind > RECORD.succeeded && kind <= RECORD.timedOut ? 1 : 0
}
