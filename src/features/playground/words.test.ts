// Times and amounts read the way people write them.
import { expect, test } from 'vitest'
import { amountText, shareText, timeText } from './words.ts'

test('times', () => {
  expect([0, 5_200_000, 119_994_000, 330e6, 3_600e6].map(timeText)).toEqual([
    '0.00 s',
    '5.20 s',
    '119.99 s',
    '5:30 min',
    '60:00 min',
  ])
})

test('amounts and shares', () => {
  expect([0, 0.01234, 1.005, 12_345.678].map(amountText)).toEqual(['0', '0.012', '1', '12,345.68'])
  expect([0, 0.07567, 1].map(shareText)).toEqual(['0%', '7.57%', '100%'])
})
