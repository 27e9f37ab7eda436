// Facts go stale by how fast their kind changes, to the day, in every time zone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VOLATILITIES, type Volatility } from './fact.ts'
import { isStale, SHELF_LIFE_DAYS } from './shelf-life.ts'

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const checked = (checkedOn: string, volatility: Volatility): Parameters<typeof isStale>[0] => ({
  checkedOn,
  volatility,
})

describe('isStale', () => {
  it.each([
    ['price', '2026-05-28', '2026-11-24', false],
    ['price', '2026-05-27', '2026-11-24', true],
    ['soft-quota', '2025-11-24', '2026-11-24', false],
    ['soft-quota', '2025-11-23', '2026-11-24', true],
    ['feature', '2025-11-23', '2026-11-24', true],
    ['hard-limit', '2024-11-24', '2026-11-24', false],
    ['hard-limit', '2024-11-23', '2026-11-24', true],
    ['wording', '2023-11-25', '2026-11-24', false],
    ['wording', '2023-11-24', '2026-11-24', true],
  ] as const)('a %s checked on %s, looked at on %s: %s', (volatility, checkedOn, today, stale) => {
    expect(isStale(checked(checkedOn, volatility), today)).toBe(stale)
  })

  it.each(VOLATILITIES)('a %s is fresh on its last day and stale on the next', (volatility) => {
    const fact = checked('2026-11-01', volatility)
    const last = dayAfter('2026-11-01', SHELF_LIFE_DAYS[volatility])
    expect(isStale(fact, last)).toBe(false)
    expect(isStale(fact, dayAfter(last, 1))).toBe(true)
  })

  it('never turns back: what is stale stays stale', () => {
    const days = fc.integer({ min: 0, max: 4000 })
    fc.assert(
      fc.property(fc.constantFrom(...VOLATILITIES), days, days, (volatility, first, more) => {
        const fact = checked('2026-01-01', volatility)
        const early = isStale(fact, dayAfter('2026-01-01', first))
        const late = isStale(fact, dayAfter('2026-01-01', first + more))
        expect(early && !late).toBe(false)
      }),
    )
  })

  it('is not stale before it was checked', () => {
    for (const volatility of VOLATILITIES) expect(isStale(checked('2026-11-24', volatility), '2020-01-01')).toBe(false)
  })

  it('lets prices age fastest and wording slowest', () => {
    const order = [...VOLATILITIES].sort((a, b) => SHELF_LIFE_DAYS[a] - SHELF_LIFE_DAYS[b])
    expect([order[0], order.at(-1)]).toEqual(['price', 'wording'])
    expect(SHELF_LIFE_DAYS['soft-quota']).toBeLessThan(SHELF_LIFE_DAYS['hard-limit'])
  })
})
