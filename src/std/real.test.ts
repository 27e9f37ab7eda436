// The own logarithm and exponential agree with the engine's to the last digits, and hold their own laws.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exp, ln, lnOfUint32 } from './real.ts'

function closeTo(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(expected)))
}

describe('ln', () => {
  test('known values', () => {
    expect(ln(1)).toBe(0)
    closeTo(ln(2), 0.6931471805599453)
    closeTo(ln(10), 2.302585092994046)
    closeTo(ln(1e-300), -690.7755278982137)
    expect(ln(0)).toBe(-Infinity)
    expect(ln(-1)).toBeNaN()
    expect(ln(Infinity)).toBe(Infinity)
  })

  test('agrees with the engine', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => closeTo(ln(value), Math.log(value))),
      { numRuns: 2000 },
    )
  })

  test('the short way for whole numbers is as good', () => {
    const near = (value: number): void => {
      const exact = ln(value)
      expect(Math.abs(lnOfUint32(value) - exact)).toBeLessThanOrEqual(4e-16 * Math.max(1, exact))
    }
    fc.assert(fc.property(fc.integer({ min: 1, max: 0xffff_ffff }), near), { numRuns: 5000 })
    for (let value = 1; value < 5000; value += 1) near(value)
    for (let bits = 1; bits <= 32; bits += 1)
      for (const off of [-1, 0, 1]) near(Math.min(0xffff_ffff, Math.max(1, 2 ** bits + off)))
    expect(lnOfUint32(1)).toBe(0)
  })

  test('its bits are these on every engine', () => {
    expect([lnOfUint32(3), lnOfUint32(1_000_003), lnOfUint32(0xffff_ffff)]).toEqual([
      1.0986122886681098, 13.815513557959774, 22.18070977768542,
    ])
  })
})

describe('exp', () => {
  test('known values', () => {
    expect(exp(0)).toBe(1)
    expect(Math.abs(exp(1) - Math.E)).toBeLessThan(1e-15)
    expect(exp(-1000)).toBe(0)
    expect(exp(1000)).toBe(Infinity)
    expect(exp(Number.NaN)).toBeNaN()
  })

  test('agrees with the engine and undoes ln', () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (value) => {
        expect(Math.abs(exp(value) / Math.exp(value) - 1)).toBeLessThan(1e-13)
        expect(Math.abs(ln(exp(value)) - value)).toBeLessThan(1e-12)
      }),
      { numRuns: 2000 },
    )
  })
})
