// What every format starts from: ids that last, letters in order, shares that add up.
import { describe, expect, test } from 'vitest'
import { itemOf } from '../quiz/testing/items.ts'
import { exportedFrom, keyOf, shareOf, stableId } from './exported.ts'
import { itemsOfPages } from './testing/exported-items.ts'

const items = itemsOfPages(200)

describe('an exported item', () => {
  test('keeps its id when its words or the content change', () => {
    const before = exportedFrom(itemOf())
    const after = exportedFrom(itemOf({ stem: 'Other words?', contentVersion: '12345678', generatorVersion: 99 }))
    expect(after.id).toBe(before.id)
    expect(exportedFrom(itemOf({ id: 'recall/lambda.timeout/2' })).id).not.toBe(before.id)
  })

  test('ids of 100,000 items are different', () => {
    const ids = Array.from({ length: 100_000 }, (_, at) => stableId(`recall/lambda.timeout/${at}`))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^tl[0-9a-f]{16}$/.test(id))).toBe(true)
  })

  test('shows options by letter, with the key among them', () => {
    for (const item of items) {
      expect(item.options.map(({ letter }) => letter).join('')).toBe('ABCDEFGH'.slice(0, item.options.length))
      expect(keyOf(item).split(' ')).toHaveLength(item.select)
    }
  })

  test('shares: all right options together give 100, one wrong one takes as much', () => {
    for (const item of items) {
      const right = item.options.filter(({ correct }) => correct).map((option) => shareOf(item, option))
      expect(right.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100)
      expect(item.options.filter(({ correct }) => !correct).every((option) => shareOf(item, option) === -100)).toBe(
        true,
      )
    }
  })

  test('every option has a reason', () => {
    expect(items.flatMap(({ options }) => options).filter(({ reason }) => reason.trim() === '')).toEqual([])
  })
})
