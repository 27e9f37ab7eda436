// Percent as words: rounded, and honest at the ends.
import { expect, it } from 'vitest'
import { percent } from './percent.ts'

it.each([
  [0, '0 %'],
  [0.004, 'under 1 %'],
  [0.426, '43 %'],
  [0.99, '99 %'],
  [0.995, 'over 99 %'],
  [1, '100 %'],
])('%d reads %s', (share, text) => {
  expect(percent(share)).toBe(text)
})
