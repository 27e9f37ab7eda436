// A day ends at midnight of the wall clock: over the change of clocks, and in every zone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfLocal, isoOf, localDayOf, readLocalDay, type Offset } from './local-time.ts'

const HOUR_MS = 3_600_000
/** Berlin in 2026: summer time from 29 March, 01:00 UTC, to 25 October, 01:00 UTC. */
const berlin: Offset = (at) => (at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 2 * HOUR_MS : HOUR_MS)

const day = (iso: string): number => readLocalDay(iso) ?? Number.NaN

describe('a local day', () => {
  it('is the one on the wall, not the one in Greenwich', () => {
    const lateInTheEvening = Date.UTC(2026, 0, 5, 23, 30)
    expect(isoOf(localDayOf(lateInTheEvening, () => 0))).toBe('2026-01-05')
    expect(isoOf(localDayOf(lateInTheEvening, berlin))).toBe('2026-01-06')
    expect(isoOf(localDayOf(lateInTheEvening, () => -8 * HOUR_MS))).toBe('2026-01-05')
    expect(isoOf(localDayOf(Date.UTC(2026, 0, 5, 10, 15), () => 14 * HOUR_MS))).toBe('2026-01-06')
  })

  it('may have 23 or 25 hours, and is one day all the same', () => {
    const midnights = [28, 29, 30].map((date) => Date.UTC(2026, 2, date) - (date > 29 ? 2 : 1) * HOUR_MS)
    expect(midnights.map((at) => isoOf(localDayOf(at, berlin)))).toEqual(['2026-03-28', '2026-03-29', '2026-03-30'])
    expect(midnights.map((at) => isoOf(localDayOf(at - 1, berlin)))).toEqual(['2026-03-27', '2026-03-28', '2026-03-29'])
    const autumn = [
      Date.UTC(2026, 9, 24, 22),
      Date.UTC(2026, 9, 25, 0, 30),
      Date.UTC(2026, 9, 25, 1, 30),
      Date.UTC(2026, 9, 25, 22, 59),
    ]
    expect(new Set(autumn.map((at) => localDayOf(at, berlin)))).toEqual(new Set([day('2026-10-25')]))
    expect(localDayOf(Date.UTC(2026, 9, 25, 23), berlin)).toBe(day('2026-10-26'))
  })

  it('follows the day before by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
        expect(day(isoOf(number))).toBe(number)
        expect(day(isoOf(number + 1)) - day(isoOf(number))).toBe(1)
      }),
    )
  })

  it('holds every moment of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(86_399_999), (number, within) => {
        expect(dayOfLocal(number * 86_400_000 + within)).toBe(number)
      }),
    )
  })

  it('is not read from what is no day', () => {
    expect(['', '2026-02-30', 'tomorrow', '2026-1-1'].map(readLocalDay)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
