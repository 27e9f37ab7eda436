// Largest remainders as the exams draw them, wishes that follow what is rare, and rows of one task that stay short.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../std/random.ts'
import { itemOf } from '../testing/items.ts'
import { arrange, MOST_IN_A_ROW } from './arrange.ts'
import { failingQuota, largestRemainder } from './quotas.ts'

describe('largestRemainder', () => {
  test.each([
    ['SAA-C03, shown', [30, 26, 24, 20], 65, [19, 17, 16, 13]],
    ['SAA-C03, scored', [30, 26, 24, 20], 50, [15, 13, 12, 10]],
    ['SAP-C02, shown', [26, 29, 25, 20], 75, [19, 22, 19, 15]],
    ['SAP-C02, scored', [26, 29, 25, 20], 65, [17, 19, 16, 13]],
  ])('%s', (_name, weights, total, shares) => {
    expect(largestRemainder(weights, total)).toEqual(shares)
  })

  test('always adds up, and is never further than one from the exact share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }),
        fc.nat(200),
        (weights, total) => {
          const sum = weights.reduce((all, weight) => all + weight, 0)
          const shares = largestRemainder(weights, total)
          expect(shares.reduce((all, share) => all + share, 0)).toBe(total)
          shares.forEach((share, at) => expect(Math.abs(share - ((weights[at] ?? 0) * total) / sum)).toBeLessThan(1))
        },
      ),
    )
  })
})

test('a quota wishes most for what lags behind its share, and for nothing never', () => {
  const quota = failingQuota()
  expect(quota.wish('overhead')).toBeGreaterThan(quota.wish('insecure'))
  for (let times = 0; times < 20; times += 1) quota.add('overhead')
  expect(quota.wish('overhead')).toBeLessThan(quota.wish('misses-requirement'))
  expect(quota.wish('overhead')).toBeGreaterThan(0)
  const before = quota.wish('impossible')
  quota.add('miscalculation')
  expect(quota.wish('impossible')).toBe(before)
})

test('an arranged form holds the same items, and no row of one task is too long where it can be helped', () => {
  const someTasks = fc.array(fc.constantFrom('saa:1.1', 'saa:2.1', 'saa:2.2', 'saa:3.2'), { maxLength: 60 })
  fc.assert(
    fc.property(someTasks, fc.string(), (tasks, seed) => {
      const items = tasks.map((task, at) => itemOf({ id: `${at}`, task }))
      const arranged = arrange(randomFrom(seed), items)
      expect(arranged.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort())
      const most = Math.max(0, ...[...new Set(tasks)].map((task) => tasks.filter((other) => other === task).length))
      const mayStay = most <= MOST_IN_A_ROW * (tasks.length - most + 1)
      const tooLong = arranged.some((_, at) => {
        const run = arranged.slice(at, at + MOST_IN_A_ROW + 1).map(({ task }) => task)
        return run.length > MOST_IN_A_ROW && new Set(run).size === 1
      })
      if (mayStay) expect(tooLong).toBe(false)
    }),
  )
})
