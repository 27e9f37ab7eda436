// All topics' limits come in portions and say how many are left; a single topic's stay on one sheet.
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Corpus } from '../../facts/fact.ts'
import { readFactQuery } from './fact-query.ts'
import { LimitsSheet } from './limits-sheet.tsx'
import { MoreRows } from './more-rows.tsx'
import { factOf } from './testing/facts.ts'

const corpusOf = (count: number): Corpus => ({
  version: '0badcafe',
  topics: [{ id: 'lambda', title: 'AWS Lambda', summary: '' }],
  pages: [],
  facts: Array.from({ length: count }, (_, at) => factOf({ id: `lambda.limit-${at}` })),
  traps: [],
  choices: [],
  blueprints: [],
  phrases: {},
})

const sheetOf = (count: number, query: string): string =>
  renderToStaticMarkup(
    <MemoryRouter>
      <LimitsSheet
        corpus={corpusOf(count)}
        query={readFactQuery(new URLSearchParams(query))}
        onChange={() => undefined}
      />
    </MemoryRouter>,
  )

const rowsIn = (html: string): number => html.split('<dt>').length - 1

test('few are all there', () => {
  const html = sheetOf(200, '')
  expect(rowsIn(html)).toBe(200)
  expect(html).not.toContain('Show')
})

test('of many the first come, and the sheet says how many there are and how many are left', () => {
  const html = sheetOf(700, '')
  expect(rowsIn(html)).toBe(240)
  expect(html).toContain('700 limits')
  expect(html).toContain('Show 240 more of the other 460')
})

test('a topic is printed whole', () => {
  expect(rowsIn(sheetOf(700, 'topic=lambda'))).toBe(700)
})

test('the last portion is as large as what is left', () => {
  const says = (left: number): string =>
    renderToStaticMarkup(<MoreRows left={left} portion={240} onMore={() => undefined} />)
  expect(says(240)).toContain('Show the other 240')
  expect(says(0)).toBe('')
  expect(says(-40)).toBe('')
})
