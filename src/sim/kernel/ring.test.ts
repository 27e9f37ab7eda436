// The ring against an array, from both ends and past its first size.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { first, popFirst, popLast, pushFirst, pushLast, ringOf } from './ring.ts'

test('behaves as an array that is pushed, popped and shifted', () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 1e9 }) },
    { weight: 1, arbitrary: fc.constantFrom('first' as const, 'last' as const) },
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const ring = ringOf()
      const model: number[] = []
      for (const next of steps) {
        if (typeof next === 'number') {
          if (next % 3 === 0) pushFirst(ring, next)
          else pushLast(ring, next)
          if (next % 3 === 0) model.unshift(next)
          else model.push(next)
        } else if (model.length > 0) {
          expect(first(ring)).toBe(model[0])
          expect(next === 'first' ? popFirst(ring) : popLast(ring)).toBe(next === 'first' ? model.shift() : model.pop())
        }
        expect(ring.size).toBe(model.length)
      }
    }),
    { numRuns: 500 },
  )
})
