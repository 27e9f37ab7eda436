// The forecast: what is drawn, read and said comes from the same days.
import { expect, test } from 'vitest'
import { aheadSentence, aheadSeries } from './ahead-series.ts'
import { drawnFrom, tableOf } from './series.ts'

const ahead = [
  { day: 20_783, due: 3, fresh: 9 },
  { day: 20_784, due: 0, fresh: 0 },
  { day: 20_785, due: 1_200, fresh: 0 },
]

test('the table tells every day, the nearest first, with what is drawn', () => {
  const series = aheadSeries(ahead)
  expect(tableOf(series)).toEqual([
    { day: '2026-11-26', text: '12' },
    { day: '2026-11-27', text: '0' },
    { day: '2026-11-28', text: '1200' },
  ])
  expect(drawnFrom(series)[1]).toEqual([12, 0, 1200])
})

test('the sentence counts today and all of them', () => {
  expect(aheadSentence(ahead)).toMatch(/^12 today, 1,212 in 3 days, if nothing were answered before\./)
  expect(aheadSentence(ahead.slice(0, 1))).toMatch(/^12 today, 12 in the last day before the exam/)
})
