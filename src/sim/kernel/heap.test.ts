// The heap against a sorted list: same order out, ties first come, first served, growth included.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dropFirst, earlier, heapOf, schedule, type Heap } from './heap.ts'

function take(heap: Heap): [number, number, number] {
  const first: [number, number, number] = [heap.timeUs[0] ?? NaN, heap.order[0] ?? NaN, heap.event[0] ?? NaN]
  dropFirst(heap)
  return first
}

const drain = (heap: Heap): [number, number, number][] => Array.from({ length: heap.size }, () => take(heap))

describe('heap', () => {
  test('earliest first, ties in the order they were scheduled', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 300 }), (times) => {
        const heap = heapOf(2)
        times.forEach((time, index) => schedule(heap, time, index, index))
        const expected = times
          .map((time, index) => [time, index, index])
          .sort(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j)
        expect(drain(heap)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('the same with takes in between, as a simulation uses it', () => {
    const step = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant('take' as const))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const heap = heapOf(2)
        let model: { time: number; order: number }[] = []
        let order = 0
        for (const next of steps) {
          if (next !== 'take') {
            model.push({ time: next, order })
            schedule(heap, next, order++, 7)
          } else if (model.length > 0) {
            const first = model.reduce((a, b) => (b.time < a.time || (b.time === a.time && b.order < a.order) ? b : a))
            model = model.filter((entry) => entry !== first)
            expect(take(heap)).toEqual([first.time, first.order, 7])
          }
        }
        expect(heap.size).toBe(model.length)
      }),
      { numRuns: 500 },
    )
  })

  test('keeps whole microseconds of a week and negative events apart', () => {
    const heap = heapOf()
    schedule(heap, 604_800_000_001, 0, -5)
    schedule(heap, 604_800_000_000, 1, 2 ** 31 - 1)
    expect(drain(heap)).toEqual([
      [604_800_000_000, 1, 2 ** 31 - 1],
      [604_800_000_001, 0, -5],
    ])
  })

  test('two heaps that share their orders give the entries of one', () => {
    const entry = fc.record({ time: fc.integer({ min: 0, max: 9 }), which: fc.boolean() })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 200 }), (entries) => {
        const [one, two, both] = [heapOf(2), heapOf(2), heapOf(2)]
        entries.forEach(({ time, which }, order) => {
          schedule(which ? one : two, time, order, order)
          schedule(both, time, order, order)
        })
        expect(entries.map(() => take(earlier(one, two)))).toEqual(drain(both))
      }),
      { numRuns: 300 },
    )
  })
})
