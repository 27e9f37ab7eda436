// Durations as words, also where rounding crosses the minute.
import { expect, it } from 'vitest'
import { durationInWords } from './duration.ts'

it.each([
  [0, '0 s'],
  [59_499, '59 s'],
  [59_600, '1 min'],
  [84_000, '1 min 24 s'],
  [120_000, '2 min'],
])('%d ms read %s', (ms, text) => {
  expect(durationInWords(ms)).toBe(text)
})
