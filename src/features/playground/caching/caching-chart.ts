// A cache's run over time: hit rate, staleness, load on the database, memory.
import { cacheSeries } from '../../../sim/caching/cache-series.ts'
import type { CachingTrace } from '../../../sim/caching/run-caching.ts'
import type { ChartOf } from '../chart/chart-of.ts'

const COLUMNS = 200

export function chartOfCaching(trace: CachingTrace): ChartOf {
  const { scenario, endUs } = trace
  const columns = Math.max(20, Math.min(COLUMNS, Math.floor(endUs / 250_000)))
  const series = cacheSeries(trace, columns)
  const perS = 1e6 / series.columnUs
  const percent = (values: readonly (number | null)[]): (number | null)[] =>
    values.map((value) => (value === null ? null : value * 100))
  const rates = (values: readonly number[]): number[] => values.map((value) => value * perS)
  const room = scenario.items * scenario.shards
  return {
    label:
      'Over time: hit rate and share of stale reads, reads and writes of the database, items in memory. The table gives each moment in numbers.',
    times: Array.from({ length: columns }, (_, column) => (column * series.columnUs) / 1e6),
    panels: ({ functions, causes, ink, soft }) => [
      {
        title: '% of reads that hit (upper line), and that were stale',
        lines: [
          { name: 'hit rate', values: percent(series.hitRate), colour: functions[0] ?? ink, limit: false },
          { name: 'stale', values: percent(series.staleRate), colour: functions[1] ?? ink, limit: false },
        ],
        top: 110,
      },
      {
        title: 'The database: reads a second, and writes (grey)',
        lines: [
          { name: 'reads', values: rates(series.databaseReads), colour: causes[0] ?? ink, limit: false },
          { name: 'writes', values: rates(series.writes), colour: soft, limit: false },
        ],
        top: Math.max(1, 1.1 * Math.max(...rates(series.databaseReads), ...rates(series.writes))),
      },
      {
        title: 'Items in memory, and room for them (dashed)',
        lines: [
          { name: 'items', values: series.held, colour: functions[2] ?? ink, limit: false },
          { name: 'room', values: series.held.map(() => room), colour: ink, limit: true },
        ],
        top: room * 1.1,
      },
    ],
  }
}
