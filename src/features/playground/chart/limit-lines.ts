// The limits of a run as lines over time: the account's, and each reservation, with the moments when they were moved.
import type { Change, Scenario } from '../../../sim/scenario.ts'

export interface LimitLine {
  readonly name: string
  /** Index of the function; undefined for the account. */
  readonly fn: number | undefined
  /** One a column; null where nothing is set. */
  readonly values: readonly (number | null)[]
}

export function limitLines(scenario: Scenario, columns: number, columnUs: number): readonly LimitLine[] {
  const { accountLimit, functions, changes } = scenario
  const account = lineOf(
    accountLimit,
    columns,
    columnUs,
    changes.filter(({ on }) => on === 'account'),
  )
  const reserved = functions.map((f, fn) => ({
    name: `reserved for ${f.name}`,
    fn,
    values: lineOf(
      f.reserved,
      columns,
      columnUs,
      changes.filter((change) => change.on === 'function' && change.name === f.name && change.field === 'reserved'),
    ),
  }))
  return [
    { name: 'account limit', fn: undefined, values: account },
    ...reserved.filter(({ values }) => values.some((value) => value !== null)),
  ]
}

function lineOf(
  first: number | null,
  columns: number,
  columnUs: number,
  changes: readonly Change[],
): readonly (number | null)[] {
  return Array.from({ length: columns }, (_, column) => {
    const last = changes.findLast(({ atS }) => atS * 1e6 <= column * columnUs)
    return last === undefined ? first : last.value
  })
}

/** The top of the scale: all that happened, and the limits that are near it; one far above would flatten the rest. */
export function topOf(peak: number, lines: readonly LimitLine[]): number {
  const near = lines
    .flatMap(({ values }) => values.filter((value) => value !== null))
    .filter((value) => value <= 3 * peak)
  return Math.max(1, 1.1 * Math.max(peak, ...near))
}
