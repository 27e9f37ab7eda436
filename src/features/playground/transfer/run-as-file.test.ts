// What is in the files is what was in the run.
import { expect, test } from 'vitest'
import { run } from '../../../sim/testing/run.ts'
import { summaryOf } from '../../../sim/summary.ts'
import { runAsCsv, runAsJson } from './run-as-file.ts'

const trace = run({
  accountLimit: 110,
  durationS: 20,
  functions: [
    { name: 'api', durationMs: 1000 },
    { name: '=HYPERLINK("x")', reserved: 5, durationMs: 500 },
  ],
  sources: [
    { name: 'shop, main', arrivals: { ratePerS: 130 } },
    { name: 'jobs', kind: 'sqs', target: '=HYPERLINK("x")', arrivals: { kind: 'burst', count: 500 } },
  ],
})
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

test('CSV: a line a second, names that no spreadsheet runs, sums as the run has them', () => {
  const [head = '', ...lines] = runAsCsv(trace).trimEnd().split('\r\n')
  expect(head).toBe(
    [
      ...['from second', 'api: peak concurrency', 'api: started', 'api: throttled', 'api: cold starts'].map(
        (cell) => `"${cell}"`,
      ),
      ...['peak concurrency', 'started', 'throttled', 'cold starts'].map((what) => `"'=HYPERLINK(""x""): ${what}"`),
      '"shop, main: waiting"',
      '"jobs: waiting"',
    ].join(','),
  )
  const rows = lines.map((line) => line.split(',').map(Number))
  expect(rows.map(([from]) => from)).toEqual(Array.from({ length: 20 }, (_, second) => second))
  const { functions } = summaryOf(trace)
  expect(sum(rows.map((row) => row[2] ?? NaN))).toBe(functions[0]?.invocations)
  expect(sum(rows.map((row) => row[3] ?? NaN))).toBe(sum(Object.values(functions[0]?.throttled ?? {})))
  expect(Math.max(...rows.map((row) => row[1] ?? NaN))).toBe(functions[0]?.peakConcurrency)
})

test('CSV: a day has as many lines as a spreadsheet takes at ease', () => {
  const day = run({ durationS: 86_400, functions: [{}], sources: [{ arrivals: { ratePerS: 0.01 } }] })
  const lines = runAsCsv(day).trimEnd().split('\r\n')
  expect(lines).toHaveLength(3601)
  expect(lines[2]).toMatch(/^24,/)
})

test('JSON: scenario, summary and columns; the scenario runs to the same hash', () => {
  const file = JSON.parse(runAsJson(trace)) as {
    scenario: object
    summary: { traceHash: string }
    series: { columnS: number; functions: { started: number[] }[] }
  }
  expect(file.summary).toEqual(JSON.parse(JSON.stringify(summaryOf(trace))))
  expect(summaryOf(run(file.scenario)).traceHash).toBe(file.summary.traceHash)
  expect(file.series.columnS).toBe(1)
  expect(file.series.functions[0]?.started).toHaveLength(20)
})
