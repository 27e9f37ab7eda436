// A day is one of the calendar, not whatever an engine makes of a text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from './day.ts'

describe('isDay', () => {
  it.each(['2026-11-24', '2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01', '0001-01-01'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    ['no leap year', '2026-02-29'],
    ['no leap year, although divided by four', '1900-02-29'],
    ['the 31st of a month of thirty days', '2026-04-31'],
    ['the 31st of February, which some engines take for March', '2026-02-31'],
    ['month 13', '2026-13-01'],
    ['month 0', '2026-00-10'],
    ['day 0', '2026-01-00'],
    ['one digit', '2026-1-1'],
    ['the other way round', '24-11-2026'],
    ['dots', '24.11.2026'],
    ['a time behind it', '2026-11-24T10:00:00Z'],
    ['space before it', ' 2026-11-24'],
    ['a month', '2026-11'],
    ['words', 'yesterday'],
    ['nothing', ''],
  ])('%s is none: %s', (_why, text) => {
    expect(isDay(text)).toBe(false)
  })

  it('knows every day that the calendar has', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    fc.assert(fc.property(day, (date) => isDay(date.toISOString().slice(0, 10))))
  })

  it('knows 365 days of 2026 and 366 of 2028, among all that two digits can write', () => {
    const two = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'))
    const count = (year: string): number =>
      two.flatMap((month) => two.filter((day) => isDay(`${year}-${month}-${day}`))).length
    expect(count('2026')).toBe(365)
    expect(count('2028')).toBe(366)
  })
})
