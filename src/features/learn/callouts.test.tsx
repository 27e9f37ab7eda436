// What a page's tags become: words and places that do not depend on colour or script.
import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { expect, test } from 'vitest'
import { Facts } from './facts-table.tsx'
import { ExamSays, Provenance, Unverified } from './marks.tsx'
import { PagePlace } from './page-place.ts'
import { Value } from './prose.tsx'
import { Belief, Right, Scene, Trap } from './trap.tsx'

const html = (element: React.ReactElement): string =>
  renderToStaticMarkup(
    <StaticRouter location="/learn/lambda/limits">
      <PagePlace value="lambda/limits">{element}</PagePlace>
    </StaticRouter>,
  )

test('a trap has a place, the word, and a way to be asked', () => {
  const trap = html(
    <Trap id="spill-over" title="Past provisioned">
      <Scene>A peak.</Scene>
      <Right>It spills over.</Right>
      <Belief because="It does not queue.">It queues.</Belief>
    </Trap>,
  )
  expect(trap).toContain('id="trap-spill-over"')
  expect(trap).toContain('<span>Trap</span>')
  expect(trap).toContain('<b>Right</b>')
  expect(trap).toContain('<b>Believed</b><s>It queues.</s>')
  expect(trap).toContain('It does not queue.')
  expect(trap).toContain('href="/practice?trap=spill-over"')
})

test('a table asks about its page where there is no script', () => {
  expect(html(<Facts reads="limits">x</Facts>)).toContain('href="/practice?page=lambda/limits"')
})

test('each source code of a row leads to the list, with the day in words', () => {
  const mark = html(<Provenance codes="L1 L3" checked="2026-11-01" />)
  expect(mark).toContain('href="#source-L1"')
  expect(mark).toContain('href="#source-L3"')
  expect(mark).toContain('<time dateTime="2026-11-01">1 Nov 2026</time>')
})

test('what the exam says and what nobody has confirmed is said in words', () => {
  expect(html(<ExamSays>5 s</ExamSays>)).toMatch(/exam: .*5 s/)
  expect(html(<Unverified />)).toContain('>unverified<')
})

test('a value leads to the cell that owns it', () => {
  expect(html(<Value to="/learn/lambda/limits#lambda-timeout">15 minutes</Value>)).toContain(
    'href="/learn/lambda/limits#lambda-timeout"',
  )
})
