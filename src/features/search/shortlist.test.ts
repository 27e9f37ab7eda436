// The shortlist keeps the best: as many as are asked for, and the very ones that a whole ranking begins with.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generatedEntries } from '../../hosts/bench/generated-entries.ts'
import { emptyShortlist } from './shortlist.ts'

// More than the room it begins with.
const entries = generatedEntries(2500)
const shortlist = emptyShortlist()
for (const entry of entries) shortlist.add(entry)

test('law: the first few are the beginning of all', () => {
  const query = fc
    .nat(entries.length - 1)
    .chain((at) =>
      fc.tuple(fc.constant(entries[at]?.title ?? ''), fc.nat(12)).map(([title, length]) => title.slice(0, 2 + length)),
    )
  fc.assert(
    fc.property(query, fc.integer({ min: 1, max: 40 }), (typed, most) => {
      const all = shortlist.find(typed, entries.length)
      expect(shortlist.find(typed, most)).toEqual(all.slice(0, most))
    }),
    { numRuns: 60 },
  )
})

test('a query leaves nothing behind for the next', () => {
  const title = entries[1800]?.title ?? ''
  const before = shortlist.find(title, 5)
  shortlist.find('something else altogether', 5)
  expect(shortlist.find(title, 5)).toEqual(before)
  expect(before.map((position) => entries[position]?.title)).toContain(title)
})

test('nothing typed, nothing found', () => {
  expect(shortlist.find('', 5)).toEqual([])
  expect(shortlist.find('§§', 5)).toEqual([])
})
