// The order of attempts: by time, but a device's own count outlasts its clock.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from './attempt.ts'
import { orderAttempts, steadied } from './order-attempts.ts'
import { attemptOf, MORNING, someAttempts } from './testing/attempts.ts'

const DAY = 86_400_000
const YEAR = 365 * DAY
const ids = (attempts: readonly Attempt[]): string => attempts.map(({ id }) => id.replace(/0+$/, '')).join(' ')

/** Attempts a, b, c … of one device at these times. */
const ofDevice = (device: string, first: string, times: readonly number[]): Attempt[] =>
  times.map((answeredAt, index) =>
    attemptOf(String.fromCharCode(first.charCodeAt(0) + index), { device, answeredAt, sequence: index + 1 }),
  )

describe('orderAttempts', () => {
  it('orders by time, then sequence, then id', () => {
    const late = attemptOf('late', { answeredAt: MORNING + 1 })
    const second = attemptOf('a', { sequence: 2 })
    const first = attemptOf('z', { sequence: 1 })
    const alsoFirst = attemptOf('b', { sequence: 1 })
    expect(ids(orderAttempts([late, second, first, alsoFirst]))).toBe('b z a late')
  })

  it.each([
    ['a day back', -DAY],
    ['a year back', -YEAR],
    ['an hour ahead', DAY / 24],
    ['a year ahead', YEAR],
  ])('keeps the order of one device when its clock is set %s', (_, jump) => {
    const times = [MORNING, MORNING + 10, MORNING + 20 + jump, MORNING + 30 + jump, MORNING + 40]
    expect(ids(orderAttempts(ofDevice('phone', 'a', times).reverse()))).toBe('a b c d e')
  })

  it('does not let a clock that was a year off for one answer push it past the other device', () => {
    const phone = ofDevice('phone', 'a', [MORNING, MORNING + 10 + YEAR, MORNING + 20])
    const laptop = ofDevice('laptop', 'x', [MORNING - 5, MORNING + 15, MORNING + 25])
    expect(ids(orderAttempts([...laptop, ...phone]))).toBe('x a b y c z')
  })

  it('trusts the time alone where nothing says whose sequence it is', () => {
    const early = attemptOf('early', { answeredAt: MORNING - 1, sequence: 9 })
    expect(ids(orderAttempts([attemptOf('now', { sequence: 1 }), early]))).toBe('early now')
  })

  it('depends on the set alone, and loses nothing', () => {
    fc.assert(
      fc.property(someAttempts, fc.integer(), (attempts, turn) => {
        const cut = attempts.length === 0 ? 0 : Math.abs(turn) % attempts.length
        const ordered = orderAttempts(attempts)
        expect(orderAttempts([...attempts.slice(cut), ...attempts.slice(0, cut)].reverse())).toEqual(ordered)
        expect(new Set(ordered)).toEqual(new Set(attempts))
      }),
    )
  })

  it('never puts a later answer of a device before an earlier one', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        for (const device of ['phone000', 'laptop00']) {
          const counted = orderAttempts(attempts).filter((attempt) => attempt.device === device)
          const sequences = counted.map(({ sequence }) => sequence)
          expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
        }
      }),
    )
  })

  it('leaves its input alone', () => {
    const attempts = Object.freeze(ofDevice('phone', 'a', [3, 1, 2]))
    orderAttempts(attempts)
    expect(ids(attempts)).toBe('a b c')
  })
})

describe('steadied', () => {
  const times = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 12 })

  it('overrules the one that is off', () => {
    expect(steadied([1, 2, 99, 3, 4])).toEqual([1, 2, 2, 3, 4])
    expect(steadied([10, 11, 0, 12])).toEqual([10, 11, 11, 12])
    expect(steadied([99, 1, 2])).toEqual([1, 1, 2])
  })

  it('gives as many times, never falling, each of them one that was there', () => {
    fc.assert(
      fc.property(times, (given) => {
        const steady = steadied(given)
        expect(steady).toHaveLength(given.length)
        expect(steady).toEqual([...steady].sort((a, b) => a - b))
        expect(steady.every((time) => given.includes(time))).toBe(true)
      }),
    )
  })

  it('overrules as few as possible: no longer steady run exists', () => {
    fc.assert(
      fc.property(times, (given) => {
        const steady = steadied(given)
        const kept = given.filter((time, index) => time === steady[index]).length
        let longest = 0
        for (let chosen = 0; chosen < 2 ** given.length; chosen += 1) {
          const run = given.filter((_, index) => (chosen >> index) & 1)
          if (run.length > longest && run.every((time, index) => time >= (run[index - 1] ?? 0))) longest = run.length
        }
        expect(kept).toBe(longest)
      }),
      { numRuns: 40 },
    )
  })
})
