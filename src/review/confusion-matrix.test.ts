// A square of what was taken for what: nothing counted twice, and what does not fit is said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confusionMatrix } from './confusion-matrix.ts'
import { confusionsOf, type Confusion } from './confusions.ts'
import { someAttempts } from './testing/attempts.ts'

const pair = (asked: string, taken: string, count: number): Confusion => ({ asked, taken, count, lastAt: 0 })

describe('confusionMatrix', () => {
  it('has the asked in rows and the taken in columns', () => {
    expect(confusionMatrix([pair('a', 'b', 3), pair('b', 'a', 2), pair('a', 'c', 1)], 3)).toEqual({
      facts: ['a', 'b', 'c'],
      counts: [
        [0, 3, 1],
        [2, 0, 0],
        [0, 0, 0],
      ],
      left: 0,
    })
  })

  it('says how many mix-ups had no place', () => {
    expect(confusionMatrix([pair('a', 'b', 3), pair('c', 'd', 2), pair('b', 'a', 1)], 3)).toEqual({
      facts: ['a', 'b'],
      counts: [
        [0, 3],
        [1, 0],
      ],
      left: 2,
    })
  })

  it('accounts for every pair of any history', () => {
    fc.assert(
      fc.property(someAttempts, fc.integer({ min: 2, max: 8 }), (attempts, most) => {
        const { pairs } = confusionsOf(attempts)
        const { facts, counts, left } = confusionMatrix(pairs, most)
        expect(facts.length).toBeLessThanOrEqual(most)
        expect(new Set(facts).size).toBe(facts.length)
        const inside = counts.flat().reduce((sum, count) => sum + count, 0)
        expect(inside + left).toBe(pairs.reduce((sum, { count }) => sum + count, 0))
        expect(left).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
