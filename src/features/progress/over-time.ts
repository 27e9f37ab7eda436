// The history as two rows of numbers over days, each with a sentence that says what they come to.
import type { Attempt } from '../../review/attempt.ts'
import { linesByDay, type DayLine } from '../../review/by-day.ts'
import { localDay } from './local-day.ts'
import type { Series } from './series.ts'

export const WINDOW_DAYS = 7
export const SPANS = [
  { value: '30', name: '30 days' },
  { value: '90', name: '90 days' },
  { value: 'all', name: 'All' },
] as const
export type Span = (typeof SPANS)[number]['value']

export interface OverTime {
  /** Those that are drawn. */
  readonly lines: readonly DayLine[]
  readonly recall: Series
  readonly time: Series
}

/** The window reaches back before the span, so that its first day is as sound as the others. */
export function daySeries(attempts: readonly Attempt[], span: Span): OverTime {
  const all = linesByDay(attempts, localDay, WINDOW_DAYS)
  const lines = span === 'all' ? all : all.slice(-Number(span))
  const days = lines.map(({ day }) => day)
  return {
    lines,
    recall: {
      name: `Right, of the last ${WINDOW_DAYS} days`,
      unit: '%',
      days,
      values: lines.map(({ share }) => (share === undefined ? null : Math.round(share * 100))),
    },
    time: {
      name: 'Spent on questions',
      unit: 'min',
      days,
      values: lines.map(({ spentMs }) => Math.round(spentMs / 60_000)),
    },
  }
}

export function recallSentence(lines: readonly DayLine[]): string {
  const known = lines.filter(({ share }) => share !== undefined)
  const last = known.at(-1)?.share
  if (last === undefined) return 'Nothing was answered in these days.'
  const now = `${Math.round(last * 100)} % right in the last ${WINDOW_DAYS} days of practice`
  // The first whole window: one answer on the first day is no beginning.
  const first = known[WINDOW_DAYS - 1]?.share
  if (first === undefined || known.length < WINDOW_DAYS * 2) return `${now}. A trend shows after two weeks.`
  const points = Math.round(last * 100) - Math.round(first * 100)
  if (Math.abs(points) < 3) return `${now}, about as at the beginning of these days.`
  return `${now}, ${Math.abs(points)} points ${points > 0 ? 'more' : 'less'} than at the beginning of these days.`
}

export function timeSentence(lines: readonly DayLine[]): string {
  const minutes = Math.round(lines.reduce((sum, { spentMs }) => sum + spentMs, 0) / 60_000)
  const days = lines.filter(({ asked }) => asked > 0).length
  const time = minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`
  return `${time} on questions, on ${days === 1 ? '1 day' : `${days} days`} of ${lines.length}.`
}
