// Sums are set as in a book.
import { expect, test } from 'vitest'
import { inPrint } from './worked.tsx'

test('times, divided by, and a true minus', () => {
  expect(inPrint('rps * ms / 1000 - 5')).toBe('rps × ms ÷ 1000 − 5')
})

test('a value of another fact is named, not computed with', () => {
  expect(inPrint('[lambda.account-concurrency] - reserved')).toBe('account concurrency − reserved')
})
