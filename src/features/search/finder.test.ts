// A finder that is read in slices finds what it has read so far, and in the end the same as one read at once.
import { expect, test } from 'vitest'
import { generatedEntries } from '../../hosts/bench/generated-entries.ts'
import { finderFor, unreadFinder } from './finder.ts'

const entries = generatedEntries(300)
const queries = entries.filter((_, at) => at % 30 === 0).map(({ title }) => title.slice(0, 24))

test('read entry by entry it ends with the same answers', () => {
  const whole = finderFor(entries)
  const slow = unreadFinder(entries)
  expect(slow.find(queries[0] ?? '')).toEqual([])
  let steps = 1
  while (!slow.read()) steps += 1
  expect(steps).toBe(entries.length)
  for (const query of queries) expect(slow.find(query)).toEqual(whole.find(query))
  expect(queries.every((query) => whole.find(query).length > 0)).toBe(true)
})

test('half read it finds what is in the first half, and nothing else', () => {
  const half = unreadFinder(entries)
  for (let count = 0; count < entries.length / 2; count += 1) half.read()
  const known = new Set(entries.slice(0, entries.length / 2))
  const found = queries.flatMap((query) => half.find(query))
  expect(found.length).toBeGreaterThan(0)
  expect(found.every((entry) => known.has(entry))).toBe(true)
})

test('nothing to read is read at once', () => {
  expect(unreadFinder([]).read()).toBe(true)
  expect(finderFor([]).find('timeout')).toEqual([])
})
