// How the count and the countdown are said.
import { expect, test } from 'vitest'
import { counted, examSentence } from './standing.tsx'

test('the countdown in words', () => {
  expect([-1, 0, 1, 2].map((days) => examSentence('SAA-C03', days))).toEqual([
    'The day you set for SAA-C03 has passed.',
    'SAA-C03 is today.',
    'SAA-C03 is tomorrow.',
    'SAA-C03 is in 2 days.',
  ])
})

test('one question, two questions, a thousand with a comma', () => {
  expect([1, 2, 1000].map((count) => counted(count, 'question'))).toEqual([
    '1 question',
    '2 questions',
    '1,000 questions',
  ])
})
