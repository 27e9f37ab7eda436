// Days are days: no daylight saving, no time zone moves them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysUntil, isoDayOf } from './days.ts'

test('today by the calendar of the device', () => {
  expect(isoDayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  expect(isoDayOf(new Date(2026, 10, 24, 0, 0))).toBe('2026-11-24')
})

test('whole days, also over the change of clocks', () => {
  expect(daysUntil('2026-03-30', '2026-03-28')).toBe(2)
  expect(daysUntil('2026-11-24', '2026-11-24')).toBe(0)
  expect(daysUntil('2026-11-20', '2026-11-24')).toBe(-4)
})

test('a day later is one day more', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true }),
      fc.nat(2000),
      (from, count) => {
        const day = (moment: Date): string => moment.toISOString().slice(0, 10)
        expect(daysUntil(day(new Date(from.getTime() + count * 86_400_000)), day(from))).toBe(count)
      },
    ),
  )
})
