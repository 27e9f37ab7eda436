// The forecast of the next days as a row of numbers and as a sentence.
import type { DayAhead } from '../../review/forecast.ts'
import { isoOf } from '../../review/local-time.ts'
import { numeral } from '../../ui/numeral.ts'
import type { Series } from './series.ts'

export const DAYS_AHEAD = 14

export const aheadSeries = (ahead: readonly DayAhead[]): Series => ({
  name: 'Questions that come back or are new',
  unit: '',
  isAhead: true,
  days: ahead.map(({ day }) => isoOf(day)),
  values: ahead.map(({ due, fresh }) => due + fresh),
})

/** `ahead` begins with today. */
export function aheadSentence(ahead: readonly DayAhead[]): string {
  const [today] = ahead
  const all = ahead.reduce((sum, { due, fresh }) => sum + due + fresh, 0)
  const now = (today?.due ?? 0) + (today?.fresh ?? 0)
  const days = ahead.length === 1 ? 'the last day before the exam' : `${ahead.length} days`
  return `${numeral(now)} today, ${numeral(all)} in ${days}, if nothing were answered before. What is answered wrong comes back sooner.`
}
