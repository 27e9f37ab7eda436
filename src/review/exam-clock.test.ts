// A clock that sleeps, is set back, is set ahead and put right: time is never won, and never lost to a mended clock.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockFace, laterClock, readClock, startClock, type ExamClock } from './exam-clock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const START = 1_772_438_400_000

/** Reads after each step: how far the wall went, and how far the other clock did. */
const after = (...steps: readonly (readonly [wallMs: number, sinceMs: number])[]): ExamClock => {
  let wallMs = START
  return steps.reduce((clock, [wall, sinceMs]) => {
    wallMs += wall
    return readClock(clock, { wallMs, sinceMs })
  }, startClock(START))
}

describe('readClock', () => {
  it('goes with the wall while both agree', () => {
    expect(after([MINUTE, MINUTE], [MINUTE, MINUTE])).toEqual({ seenAt: START + 2 * MINUTE, behindMs: 0 })
  })

  it('counts a sleep, which stops the other clock, and a closed tab, which has none', () => {
    expect(after([HOUR, 0]).seenAt).toBe(START + HOUR)
    expect(after([HOUR, 5]).seenAt).toBe(START + HOUR)
  })

  it('gives no time where the clock is set back, in one tab or over a reload', () => {
    expect(after([MINUTE - HOUR, MINUTE]).seenAt).toBe(START + MINUTE)
    expect(after([MINUTE - HOUR, MINUTE], [MINUTE, MINUTE]).seenAt).toBe(START + 2 * MINUTE)
    expect(after([-HOUR, 0]).seenAt).toBe(START)
    expect(after([-HOUR, 0], [30 * MINUTE, 0]).seenAt).toBe(START + 30 * MINUTE)
  })

  it('takes no time where a clock that was set back is put right again', () => {
    expect(after([MINUTE - HOUR, MINUTE], [HOUR + MINUTE, MINUTE])).toEqual({
      seenAt: START + 2 * MINUTE,
      behindMs: 0,
    })
  })

  it('never goes back, and never falls behind either clock', () => {
    const step = fc.tuple(fc.integer({ min: -2 * HOUR, max: 2 * HOUR }), fc.integer({ min: 0, max: HOUR }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let [wallMs, clock] = [START, startClock(START)]
        for (const [wall, sinceMs] of steps) {
          wallMs += wall
          const next = readClock(clock, { wallMs, sinceMs })
          expect(next.seenAt).toBeGreaterThanOrEqual(clock.seenAt + sinceMs)
          expect(next.seenAt).toBeGreaterThanOrEqual(wallMs)
          expect(next.behindMs).toBe(next.seenAt - wallMs)
          clock = next
        }
      }),
    )
  })

  it('is not slower than real time, however often the wall is set back', () => {
    const step = fc.record({
      realMs: fc.integer({ min: 0, max: HOUR }),
      backMs: fc.integer({ min: 0, max: HOUR }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let [wallMs, realMs, clock] = [START, START, startClock(START)]
        for (const { realMs: passed, backMs } of steps) {
          realMs += passed
          wallMs += passed - backMs
          clock = readClock(clock, { wallMs, sinceMs: passed })
        }
        expect(clock.seenAt).toBeGreaterThanOrEqual(realMs)
      }),
    )
  })
})

it('of two tabs, the later clock is right', () => {
  const [early, late] = [after([MINUTE, 0]), after([HOUR, 0])]
  expect(laterClock(early, late)).toBe(late)
  expect(laterClock(late, early)).toBe(late)
})

it.each([
  [130 * MINUTE, '2:10:00'],
  [HOUR - 1, '1:00:00'],
  [9 * MINUTE + 6_001, '9:07'],
  [1, '0:01'],
  [0, '0:00'],
  [-5, '0:00'],
])('%d ms are shown as %s', (leftMs, face) => {
  expect(clockFace(leftMs)).toBe(face)
})
