// How the count is said.
import { expect, test } from 'vitest'
import { counted } from './standing.tsx'

test('one question, two questions, a thousand with a comma', () => {
  expect([1, 2, 1000].map((count) => counted(count, 'question'))).toEqual([
    '1 question',
    '2 questions',
    '1,000 questions',
  ])
})
