// Any day that somebody sets gets a sentence that is true of it.
import { expect, test } from 'vitest'
import { examWords, planWords } from './exam-words.ts'

const on = (days: number) => ({ today: 20_000, examDay: 20_000 + days })

test('the countdown in words', () => {
  expect([-400, -1, 0, 1, 2, 180, 3650].map((days) => examWords('SAA-C03', on(days)))).toEqual([
    'The day you set for SAA-C03 has passed.',
    'The day you set for SAA-C03 has passed.',
    'SAA-C03 is today.',
    'SAA-C03 is tomorrow.',
    'SAA-C03 is in 2 days.',
    'SAA-C03 is in 180 days.',
    'SAA-C03 is in 3,650 days.',
  ])
  expect(examWords('SAA-C03', { today: 20_000 })).toBe('')
})

test('what the plan makes of it', () => {
  const says = [-1, 0, 1, 181].map((days) => planWords(on(days)))
  expect(new Set(says).size).toBe(4)
  expect(says.every((sentence) => sentence.endsWith('.'))).toBe(true)
  expect(planWords(on(3650))).toBe(planWords(on(181)))
  expect(planWords({ today: 20_000 })).toBe('')
})
