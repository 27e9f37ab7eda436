// The shared map behaves as a Map does, never changes what it came from, and goes through JSON unharmed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyedEntries, keyedGet, keyedMap, keyedSet, noneKeyed, type Keyed } from './keyed.ts'

const key = fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor', ''), fc.string({ maxLength: 8 }))
const pairs = fc.array(fc.tuple(key, fc.integer()), { maxLength: 400 })

const filled = (list: readonly (readonly [string, number])[]): Keyed<number> =>
  list.reduce((map, [name, value]) => keyedSet(map, name, value), noneKeyed<number>())

test('property: it holds what a Map holds', () => {
  fc.assert(
    fc.property(pairs, key, (list, other) => {
      const [map, model] = [filled(list), new Map(list)]
      expect(map.size).toBe(model.size)
      expect(new Map(keyedEntries(map))).toEqual(model)
      for (const name of [...model.keys(), other]) expect(keyedGet(map, name)).toBe(model.get(name))
    }),
  )
})

test('property: what it came from stays as it was', () => {
  fc.assert(
    fc.property(pairs, key, fc.integer(), (list, name, value) => {
      const before = filled(list)
      const copy = structuredClone(before)
      keyedSet(before, name, value)
      keyedMap(before, (held) => held + 1)
      expect(before).toEqual(copy)
    }),
  )
})

test('property: written down and read again it is the same', () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const map = filled(list)
      expect(JSON.parse(JSON.stringify(map))).toEqual(map)
    }),
  )
})

test('each value is changed once', () => {
  const map = keyedMap(
    filled([
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ]),
    (value) => value * 10,
  )
  expect(new Map(keyedEntries(map))).toEqual(
    new Map([
      ['a', 30],
      ['b', 20],
    ]),
  )
})

test('one more of 5,000 shares nearly all of what was there', () => {
  const before = filled(Array.from({ length: 5000 }, (_, at) => [`person ${at}`, at]))
  const next = keyedSet(before, 'one more', 1)
  const shared = next.buckets.filter((bucket, at) => bucket === before.buckets[at])
  expect(shared.length).toBeGreaterThanOrEqual(next.buckets.length - 1)
})
