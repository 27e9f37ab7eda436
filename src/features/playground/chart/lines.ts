// Which lines each panel of the time chart has, from the run's columns.
import { seriesOf, type Series } from '../../../sim/series.ts'
import type { Trace } from '../../../sim/trace.ts'
import { colourOf, type Palette } from '../picture/palette.ts'
import type { ChartOf, PanelOf } from './chart-of.ts'
import { limitLines, topOf } from './limit-lines.ts'
import type { Line } from './panel.ts'

const COLUMNS = 400

interface ChartData {
  readonly times: readonly number[]
  readonly series: Series
}

export function chartOf(trace: Trace): ChartOf {
  const data = chartData(trace)
  const names = trace.scenario.functions.map(({ name }) => name).join(', ')
  return {
    label: `Over time, for ${names}: requests in flight, 429s, cold starts. The tables give each moment in numbers.`,
    times: data.times,
    panels: (palette) => panelsOf(trace, data, palette),
  }
}

function chartData(trace: Trace): ChartData {
  const columns = Math.max(2, Math.min(COLUMNS, Math.floor(trace.endUs / 1000)))
  const series = seriesOf(trace, columns)
  return { series, times: Array.from({ length: columns }, (_, column) => (column * series.columnUs) / 1e6) }
}

const most = (lists: readonly Iterable<number | null>[]): number =>
  Math.max(0, ...lists.flatMap((list) => [...list].map((value) => value ?? 0)))

/** Counts are shown for each second, so that they do not hang on how long the run is. */
function panelsOf(trace: Trace, { series, times }: ChartData, palette: Palette): readonly PanelOf[] {
  const limits = limitLines(trace.scenario, times.length, series.columnUs)
  const perS = 1e6 / series.columnUs
  const lines = (pick: (index: number) => Float64Array, factor: number): Line[] =>
    series.functions.map(({ name }, index) => ({
      name,
      values: Array.from(pick(index), (value) => value * factor),
      colour: colourOf(palette, index),
      limit: false,
    }))
  const counted = (title: string, of: Line[]): PanelOf => ({
    title,
    lines: of,
    top: Math.max(1, 1.1 * most(of.map(({ values }) => values))),
  })
  const peak = most(series.functions.map((f) => f.peak))
  const limitOf = limits.map(({ name, fn, values }): Line => ({
    name,
    values,
    colour: fn === undefined ? palette.ink : colourOf(palette, fn),
    limit: true,
  }))
  const waiting = series.sources.filter((source) => most([source.waiting]) > 0)
  return [
    {
      title: 'In flight, and limits (dashed)',
      lines: [...lines((index) => series.functions[index]?.peak ?? new Float64Array(), 1), ...limitOf],
      top: topOf(peak, limits),
    },
    counted(
      '429 a second',
      lines((index) => series.functions[index]?.throttled ?? new Float64Array(), perS),
    ),
    counted(
      'Cold starts a second',
      lines((index) => series.functions[index]?.coldStarts ?? new Float64Array(), perS),
    ),
    ...(waiting.length === 0
      ? []
      : [
          counted(
            `Waiting: ${waiting.map(({ name }) => name).join(', ')}`,
            waiting.map((source) => ({
              name: source.name,
              values: [...source.waiting],
              colour: colourOf(palette, targetOf(trace, source.name)),
              limit: false,
            })),
          ),
        ]),
  ]
}

const targetOf = ({ scenario }: Trace, source: string): number => {
  const target = scenario.sources.find(({ name }) => name === source)?.target
  return Math.max(
    0,
    scenario.functions.findIndex(({ name }) => name === target),
  )
}
