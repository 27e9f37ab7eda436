// What was said of an answer beforehand, held against what it was worth; and how far a share can be believed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../std/random.ts'
import { calibrationOf, shareBetween } from './calibration.ts'
import { someAttempts } from './testing/attempts.ts'

describe('calibrationOf', () => {
  it('counts each word by itself, the surest first', () => {
    const said = calibrationOf([
      { correct: false },
      { confidence: 'guess', correct: true },
      { confidence: 'sure', correct: true },
      { confidence: 'sure', correct: false },
    ])
    expect(said).toEqual([
      { said: 'sure', right: 1, asked: 2 },
      { said: 'guess', right: 1, asked: 1 },
      { said: undefined, right: 0, asked: 1 },
    ])
  })

  it('accounts for every answer once', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        const rows = calibrationOf(attempts)
        expect(rows.reduce((sum, { asked }) => sum + asked, 0)).toBe(attempts.length)
        expect(rows.reduce((sum, { right }) => sum + right, 0)).toBe(attempts.filter(({ correct }) => correct).length)
      }),
    )
  })
})

describe('shareBetween', () => {
  it('holds the share, stays between nothing and all, and narrows with more answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (asked, part) => {
        const right = Math.round(part * asked)
        const { from, to } = shareBetween({ right, asked })
        expect([from >= 0, from <= right / asked + 1e-12, to >= right / asked - 1e-12, to <= 1]).not.toContain(false)
        const more = shareBetween({ right: right * 4, asked: asked * 4 })
        expect(more.to - more.from).toBeLessThan(to - from)
      }),
    )
    expect(shareBetween({ right: 0, asked: 0 })).toEqual({ from: 0, to: 1 })
  })

  it('holds about eight of ten true shares', () => {
    const random = randomFrom('wilson')
    const unit = (): number => random.next() / 0x1_0000_0000
    let held = 0
    for (let turn = 0; turn < 4000; turn += 1) {
      const truth = 0.3 + 0.5 * unit()
      const right = Array.from({ length: 40 }, unit).filter((draw) => draw < truth).length
      const { from, to } = shareBetween({ right, asked: 40 })
      if (from <= truth && truth <= to) held += 1
    }
    expect(held / 4000).toBeGreaterThan(0.77)
    expect(held / 4000).toBeLessThan(0.83)
  })
})
