// Days in words.
import { expect, test } from 'vitest'
import { dayInWords } from './day.ts'

test('a day as people read it', () => {
  expect(dayInWords('2026-11-01')).toBe('1 Nov 2026')
  expect(dayInWords('2024-02-29')).toBe('29 Feb 2024')
})

test('anything else stays as it is', () => {
  for (const text of ['', '2026-13-01', '2026-11', 'soon']) expect(dayInWords(text)).toBe(text)
})
