// The formulas beside a run, against exact values.
import { describe, expect, test } from 'vitest'
import {
  erlangB,
  erlangC,
  overloadByConcurrency,
  overloadByRate,
  poissonQuantile,
  rareColdShare,
  serversFor,
  spillOver,
} from './closed-forms.ts'

describe('exact values', () => {
  test.each([
    [1, 1, 0.5],
    [5, 3, 0.110054],
    [10, 5, 0.018385],
    [10, 10, 0.214582],
    [100, 80, 0.003992],
    [100, 100, 0.0757],
    [100, 120, 0.19627],
    [400, 500, 0.20734],
    [1000, 1000, 0.024812],
    [1000, 1200, 0.170613],
  ])('Erlang B(%i, %i) = %f', (servers, load, share) => {
    expect(erlangB(servers, load)).toBeCloseTo(share, 6)
  })

  test('Erlang B at its ends, and turned round', () => {
    expect([erlangB(0, 0), erlangB(5, 0), erlangB(0, 5)]).toEqual([1, 0, 1])
    expect(serversFor(100, 0.01)).toBe(117)
    expect(erlangB(117, 100)).toBeLessThanOrEqual(0.01)
    expect(erlangB(116, 100)).toBeGreaterThan(0.01)
  })

  test('Erlang C', () => {
    expect(erlangC(10, 8)).toBeCloseTo(0.40918, 6)
    expect(erlangC(100, 90)).toBeCloseTo(0.21694, 6)
    expect(erlangC(10, 10)).toBe(1)
  })

  test.each([
    [200, 400, 300, 0.660356, 0.339644, 0],
    [10, 20, 12, 0.698075, 0.292129, 0.009796],
  ])('spill-over with %i provisioned of %i at load %i', (provisioned, cap, load, ...shares) => {
    const spill = spillOver(provisioned, cap, load)
    ;[spill.provisioned, spill.spilled, spill.throttled].forEach((share, index) =>
      expect(share).toBeCloseTo(shares[index] ?? NaN, 6),
    )
  })

  test.each([
    [10, [10, 15, 18, 21]],
    [50, [50, 62, 67, 73]],
    [100, [100, 117, 124, 132]],
    [200, [200, 224, 234, 245]],
    [600, [600, 641, 658, 677]],
    [1000, [1000, 1052, 1074, 1099]],
  ])('Poisson quantiles of mean %i', (mean, expected) => {
    expect([0.5, 0.95, 0.99, 0.999].map((share) => poissonQuantile(mean, share))).toEqual(expected)
  })

  test('quantiles of tiny and huge means', () => {
    expect([poissonQuantile(0, 0.99), poissonQuantile(0.01, 0.5), poissonQuantile(0.01, 0.999)]).toEqual([0, 0, 1])
    expect(Math.abs(poissonQuantile(100_000, 0.5) - 100_000)).toBeLessThanOrEqual(1)
  })

  test('R16: 220 provisioned for a mean of 200 still spill 1.1 %', () => {
    expect(spillOver(220, 100_000, 200).spilled).toBeCloseTo(0.011, 3)
  })

  test('cold share of rare traffic, shares of an overload', () => {
    expect(rareColdShare(1 / 300, 600)).toBeCloseTo(0.135, 3)
    expect(rareColdShare(1 / 900, 600)).toBeCloseTo(0.513, 3)
    expect(overloadByConcurrency(100, 400)).toBe(0.75)
    expect(overloadByRate(1000, 30_000)).toBeCloseTo(2 / 3)
  })
})
