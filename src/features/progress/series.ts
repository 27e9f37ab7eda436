// One row of numbers over days: the drawing and the table behind it are both made from it, so they cannot differ.
export interface Series {
  /** What the numbers are: `Right, of the last 7 days`. */
  readonly name: string
  /** `%` or `min`. */
  readonly unit: string
  /** ISO days, one after the other. */
  readonly days: readonly string[]
  /** In whole units, as they are drawn and as they are read; nothing where there is nothing to tell. */
  readonly values: readonly (number | null)[]
  /** Days to come are read from the nearest on; days gone from the latest back. */
  readonly isAhead?: boolean
}

/** For uPlot: seconds since 1970 of the days at noon UTC, and the values as they are. */
export const drawnFrom = ({ days, values }: Series): [number[], (number | null)[]] => [
  days.map((day) => Date.parse(`${day}T12:00:00Z`) / 1000),
  [...values],
]

/** The lines of the table, the day nearest to today first; days without a value are left out. */
export function tableOf({ days, values, unit, isAhead }: Series): { readonly day: string; readonly text: string }[] {
  const lines = days.flatMap((day, at) => {
    const value = values[at]
    return value === null || value === undefined ? [] : [{ day, text: `${value} ${unit}`.trim() }]
  })
  return isAhead === true ? lines : lines.reverse()
}
