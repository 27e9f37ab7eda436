// The table reads back as what was written, whatever the texts hold, and starts no formula.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attemptsCsv } from './attempts-csv.ts'
import { attemptOf, itemOf, someAttempts } from './testing/attempts.ts'

/** A reader of RFC 4180 that knows nothing of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let [cell, isQuoted] = ['', false]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && (sign === ',' || text.startsWith('\r\n', at))) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === ',') continue
      rows.push([])
      at += 1
    } else cell += sign
  }
  return rows.slice(0, -1)
}

it('has a line for every answer, with as many cells as the head', () => {
  fc.assert(
    fc.property(someAttempts, (attempts) => {
      const [head = [], ...rows] = readCsv(attemptsCsv(attempts))
      expect(rows.every((row) => row.length === head.length)).toBe(true)
      expect(rows.map((row) => row[head.indexOf('id')])).toEqual(attempts.map(({ id }) => id))
      expect(rows.map((row) => row[head.indexOf('correct')])).toEqual(attempts.map(({ correct }) => String(correct)))
      const stems = rows.map((row) => (row[head.indexOf('question')] ?? '').replace(/^'/, ''))
      expect(stems).toEqual(attempts.map(({ item }) => item.stem.replace(/^'/, '')))
    }),
  )
})

it('writes out what was chosen and crossed out, in words', () => {
  const [head = [], row = []] = readCsv(
    attemptsCsv([attemptOf('x', { chosen: ['b'], correct: false, crossedOut: ['c'], confidence: 'guess' })]),
  )
  const cell = (name: string): string | undefined => row[head.indexOf(name)]
  expect([cell('chosen'), cell('right_answer'), cell('crossed_out'), cell('confidence'), cell('seconds')]).toEqual([
    '29 seconds',
    '15 minutes',
    '5 minutes',
    'guess',
    '4.2',
  ])
  expect(cell('answered_at')).toBe('2026-03-02T08:00:00.000Z')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('does not let %j be a formula', (stem) => {
  const [head = [], row = []] = readCsv(attemptsCsv([attemptOf('x', { item: itemOf(['a'], { stem }) })]))
  expect(row[head.indexOf('question')]).toBe(`'${stem}`)
})
