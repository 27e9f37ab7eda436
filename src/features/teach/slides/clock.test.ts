// The speaker's clock in words.
import { expect, test } from 'vitest'
import { clockTime, minutesAndSeconds } from './clock.tsx'

test('minutes go on past the hour, and never below nothing', () => {
  expect(minutesAndSeconds(0)).toBe('00:00')
  expect(minutesAndSeconds(61_999)).toBe('01:01')
  expect(minutesAndSeconds(3_725_000)).toBe('62:05')
  expect(minutesAndSeconds(-5000)).toBe('00:00')
})

test('the time of day has two digits each', () => {
  expect(clockTime(new Date(2026, 10, 26, 9, 5))).toBe('09:05')
})
