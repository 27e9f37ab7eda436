// Things are done in the order of their times, ties in the order they were asked for, and nothing at the end or after it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf, doAt, runBefore } from './calendar.ts'

test('any entries come out sorted by time, ties as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 200 }), fc.nat(60), (times, endUs) => {
      const calendar = calendarOf()
      const done: number[] = []
      times.forEach((timeUs, index) => doAt(calendar, timeUs, () => done.push(index)))
      runBefore(calendar, endUs)
      const expected = times
        .map((timeUs, index) => ({ timeUs, index }))
        .filter(({ timeUs }) => timeUs < endUs)
        .toSorted((a, b) => a.timeUs - b.timeUs || a.index - b.index)
      expect(done).toEqual(expected.map(({ index }) => index))
    }),
  )
})

test('what follows from an entry has its turn, and places are used again', () => {
  const calendar = calendarOf()
  const times: number[] = []
  const again = (): void => {
    times.push(calendar.nowUs)
    doAt(calendar, calendar.nowUs + 10, again)
  }
  doAt(calendar, 5, again)
  runBefore(calendar, 46)
  expect(times).toEqual([5, 15, 25, 35, 45])
  expect(calendar.acts.length).toBe(1)
})
