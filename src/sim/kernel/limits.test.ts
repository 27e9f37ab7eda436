// The three allowances: whole seconds or a bucket of requests, a stock that never holds more than its rule, and a gateway's tokens.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketOf, fits, rateOf, stockOf, take, takeFromStock, takeToken } from './limits.ts'

/** Requests let through when one comes every `gapUs` for `seconds`. */
function passed(perS: number, gapUs: number, seconds: number, bucket: boolean): number {
  const rate = rateOf(perS)
  let count = 0
  for (let nowUs = 0; nowUs < seconds * 1_000_000; nowUs += gapUs) {
    if (!fits(rate, perS, nowUs, bucket)) continue
    take(rate)
    count += 1
  }
  return count
}

describe('requests per second', () => {
  test('a window gives exactly its number in each whole second', () => {
    expect(passed(100, 1000, 20, false)).toBe(2000)
  })

  test('T10: a bucket of the same size lets one second more through, at the start', () => {
    expect(passed(100, 1000, 20, true)).toBe(2099)
  })

  test('below the quota nothing is refused', () => {
    expect([passed(100, 10_000, 5, false), passed(100, 10_000, 5, true)]).toEqual([500, 500])
  })

  test('a quota of 0 lets nothing through', () => {
    expect([passed(0, 1000, 2, false), passed(0, 1000, 2, true)]).toEqual([0, 0])
  })
})

describe('new environments', () => {
  const created = (stepwise: boolean, fromUs: number, untilUs: number): number => {
    const stock = stockOf(1000, 10_000, stepwise)
    let count = 0
    for (let nowUs = fromUs; nowUs <= untilUs; nowUs += 1000) while (takeFromStock(stock, nowUs)) count += 1
    return count
  }

  test('1,000 at once, then 100 each second', () => {
    expect(created(false, 0, 0)).toBe(1000)
    expect(created(false, 0, 10_000_000)).toBe(2000)
  })

  test('unused allowance never adds up', () => {
    expect(created(false, 3_600_000_000, 3_600_000_000)).toBe(1000)
  })

  test('stepwise: the whole 1,000 every 10 s', () => {
    expect(created(true, 0, 9_999_000)).toBe(1000)
    expect(created(true, 0, 10_000_000)).toBe(2000)
  })
})

describe('a token bucket', () => {
  const gaps = fc.array(fc.nat(300_000), { minLength: 1, maxLength: 200 })
  const timesOf = (between: readonly number[]): number[] => {
    let nowUs = 0
    return between.map((gap) => (nowUs += gap))
  }

  test('in no stretch of time more than its burst and its rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 50 }), gaps, (perS, burst, between) => {
        const bucket = bucketOf(perS, burst)
        const through = timesOf(between).filter((nowUs) => takeToken(bucket, nowUs))
        through.forEach((fromUs, first) =>
          through.slice(first).forEach((untilUs, more) => {
            expect((more + 1) * 1e6).toBeLessThanOrEqual(burst * 1e6 + (untilUs - fromUs) * perS)
          }),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('refuses only when it holds less than one: a token more in it, and the call would have passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 50 }), gaps, (perS, burst, between) => {
        const bucket = bucketOf(perS, burst)
        for (const nowUs of timesOf(between)) {
          const passes = takeToken(bucket, nowUs)
          expect(bucket.level).toBeGreaterThanOrEqual(0)
          expect(bucket.level).toBeLessThanOrEqual(bucket.most)
          if (!passes) expect(bucket.level).toBeLessThan(1_000_000)
        }
      }),
      { numRuns: 100 },
    )
  })
})
