// The table equals the drawing: every point of one is a line of the other, with the same day and the same number.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextDay } from '../../review/by-day.ts'
import { drawnFrom, tableOf, type Series } from './series.ts'

const someSeries: fc.Arbitrary<Series> = fc
  .record({
    from: fc.constantFrom('2026-02-27', '2026-10-24', '2027-12-30'),
    values: fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 40 }),
  })
  .map(({ from, values }) => {
    const days: string[] = []
    for (let day: string = from; days.length < values.length; day = nextDay(day)) days.push(day)
    return { name: 'Right', unit: '%', days, values }
  })

it('has a line for every point, and a point for every line', () => {
  fc.assert(
    fc.property(someSeries, (series) => {
      const [at, values] = drawnFrom(series)
      const points = at.flatMap((seconds, index) => {
        const value = values[index]
        return value === null ? [] : [`${new Date(seconds * 1000).toISOString().slice(0, 10)} ${value} %`]
      })
      expect(tableOf(series).map(({ day, text }) => `${day} ${text}`)).toEqual(points.reverse())
      expect(at.every((seconds, index) => index === 0 || seconds - (at[index - 1] ?? 0) === 86_400)).toBe(true)
    }),
  )
})
