// A slider reaches both ends, never leaves them, never goes backwards, and stands where its number says.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { POSITIONS, positionOf, valueAt, type Scale } from './slider-scale.ts'

const SCALES: readonly Scale[] = [
  { least: 0, most: 1000, log: false, whole: true },
  { least: 0, most: 1, log: false, whole: false },
  { least: 0, most: 900_000, log: true, whole: false },
  { least: 128, most: 10_240, log: true, whole: true },
]

test.each(SCALES)('both ends: %o', (scale) => {
  expect([valueAt(scale, 0), valueAt(scale, POSITIONS)]).toEqual([scale.least, scale.most])
  expect([positionOf(scale, scale.least), positionOf(scale, scale.most)]).toEqual([0, POSITIONS])
})

test.each(SCALES)('further right is never less, and inside: %o', (scale) => {
  const position = fc.integer({ min: 0, max: POSITIONS })
  fc.assert(
    fc.property(position, position, (a, b) => {
      const [left, right] = [Math.min(a, b), Math.max(a, b)].map((each) => valueAt(scale, each))
      expect(left).toBeLessThanOrEqual(right ?? Number.NaN)
      expect(left).toBeGreaterThanOrEqual(scale.least)
    }),
  )
})

test.each(SCALES)('the handle stands at the number it gave: %o', (scale) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: POSITIONS }), (position) => {
      const back = valueAt(scale, positionOf(scale, valueAt(scale, position)))
      expect(Math.abs(back - valueAt(scale, position))).toBeLessThanOrEqual(0.06 * Math.abs(back) + 1e-9)
    }),
  )
})

test('what is typed beyond the slider leaves it at its end', () => {
  expect(positionOf(SCALES[0] as Scale, 5000)).toBe(POSITIONS)
  expect(positionOf(SCALES[0] as Scale, -3)).toBe(0)
})
