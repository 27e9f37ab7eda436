// The two allowances: whole seconds or a bucket of requests, and a stock that never holds more than its rule.
import { describe, expect, test } from 'vitest'
import { fits, rateOf, stockOf, take, takeFromStock } from './limits.ts'

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
