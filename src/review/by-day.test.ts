// Days in a row, windows over them, and clocks that jumped.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesByDay, LONGEST_LOOK_MS, nextDay } from './by-day.ts'
import { attemptOf, MORNING, someAttempts } from './testing/attempts.ts'

const DAY = 86_400_000
const utc = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const on = (day: number, correct: boolean, durationMs = 1000) =>
  attemptOf(`d${day}${String(correct)}${durationMs}`, { answeredAt: MORNING + day * DAY, correct, durationMs })

describe('linesByDay', () => {
  it('counts each day, and those between that were free', () => {
    const lines = linesByDay([on(0, true), on(0, false), on(3, true)], utc, 1)
    expect(lines.map(({ day, asked, right, share }) => [day, asked, right, share])).toEqual([
      ['2026-03-02', 2, 1, 0.5],
      ['2026-03-03', 0, 0, undefined],
      ['2026-03-04', 0, 0, undefined],
      ['2026-03-05', 1, 1, 1],
    ])
  })

  it('takes the share over the days of the window', () => {
    const shares = linesByDay([on(0, true), on(1, false), on(2, false), on(5, true)], utc, 3).map(({ share }) => share)
    expect(shares).toEqual([1, 1 / 2, 1 / 3, 0, 0, 1])
  })

  it('takes a long look for a tab that was left open', () => {
    expect(linesByDay([on(0, true, DAY), on(0, false, 4000)], utc, 7)[0]?.spentMs).toBe(LONGEST_LOOK_MS + 4000)
  })

  it('goes by the days of where the learner is', () => {
    const tokyo = (ms: number): string => utc(ms + 18 * 3_600_000)
    expect(linesByDay([on(0, true)], tokyo, 7)[0]?.day).toBe('2026-03-03')
  })

  it('makes no chart of the years that a clock was wrong by', () => {
    const lines = linesByDay([attemptOf('old', { answeredAt: 0 }), on(0, true)], utc, 7, 30)
    expect([lines.length, lines[0]?.day, lines.at(-1)?.day]).toEqual([30, '2026-02-01', '2026-03-02'])
  })

  it('is empty where nothing was answered', () => {
    expect(linesByDay([], utc, 7)).toEqual([])
  })

  it('accounts for every answer, and knows shares only between nothing and all', () => {
    fc.assert(
      fc.property(someAttempts, fc.integer({ min: 1, max: 9 }), (attempts, window) => {
        const lines = linesByDay(attempts, utc, window)
        expect(lines.reduce((sum, { asked }) => sum + asked, 0)).toBe(attempts.length)
        expect(lines.reduce((sum, { right }) => sum + right, 0)).toBe(attempts.filter(({ correct }) => correct).length)
        for (const [at, { day, asked, share }] of lines.entries()) {
          if (at > 0) expect(day).toBe(nextDay(lines[at - 1]?.day ?? ''))
          if (asked > 0) expect(share).toBeDefined()
          if (share !== undefined) expect(share >= 0 && share <= 1).toBe(true)
        }
      }),
    )
  })
})

it.each([
  ['2026-02-28', '2026-03-01'],
  ['2028-02-28', '2028-02-29'],
  ['2026-12-31', '2027-01-01'],
  ['2026-03-29', '2026-03-30'],
])('after %s comes %s', (day, next) => {
  expect(nextDay(day)).toBe(next)
})
