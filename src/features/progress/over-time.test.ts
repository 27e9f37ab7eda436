// Sentences over a history say what its numbers say, and no more.
import { describe, expect, it } from 'vitest'
import { attemptOf, MORNING } from '../../review/testing/attempts.ts'
import { daySeries, recallSentence, timeSentence } from './over-time.ts'

const DAY = 86_400_000
/** One answer a day; right or wrong by its sign. */
const history = (marks: string) =>
  [...marks].map((mark, day) =>
    attemptOf(`day${day}`, { answeredAt: MORNING + day * DAY, correct: mark === '+', durationMs: 120_000 }),
  )

describe('over time', () => {
  it('draws whole percent and minutes of the days asked for, and no more', () => {
    const { recall, time, lines } = daySeries(history('-'.repeat(40) + '++'), '30')
    expect([recall.days.length, time.days.length, lines.length]).toEqual([30, 30, 30])
    expect(recall.values.at(-1)).toBe(Math.round((2 / 7) * 100))
    expect(time.values.at(-1)).toBe(2)
    expect(daySeries(history('-'.repeat(40)), 'all').recall.days).toHaveLength(40)
  })

  it('sees no trend in a few days', () => {
    expect(recallSentence(daySeries(history('-+'), 'all').lines)).toBe(
      '50 % right in the last 7 days of practice. A trend shows after two weeks.',
    )
  })

  it('says how much better, how much worse, or about the same', () => {
    expect(recallSentence(daySeries(history('-'.repeat(10) + '+'.repeat(10)), 'all').lines)).toMatch(/100 points more/)
    expect(recallSentence(daySeries(history('+'.repeat(10) + '-'.repeat(10)), 'all').lines)).toMatch(/100 points less/)
    expect(recallSentence(daySeries(history('+'.repeat(20)), 'all').lines)).toMatch(/about as at the beginning/)
    expect(recallSentence([])).toBe('Nothing was answered in these days.')
  })

  it('adds up time', () => {
    expect(timeSentence(daySeries(history('++'), 'all').lines)).toBe('4 min on questions, on 2 days of 2.')
    expect(timeSentence(daySeries(history('+'.repeat(75)), 'all').lines)).toMatch(/^2.5 h on questions/)
  })
})
