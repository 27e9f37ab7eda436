// No related service is a dead end: it is a link to a topic that is there, or says that there is none yet.
import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { expect, test } from 'vitest'
import { readProjectCorpus } from '../../hosts/cli/content-files.ts'
import { writeVirtualModule } from '../../hosts/vite/virtual-modules.ts'
import { RelatedList } from './related-list.tsx'
import type { TopicOutline } from './topics.ts'

const reading = readProjectCorpus()

/** The outlines that the build hands to the app. */
function builtOutlines(): readonly TopicOutline[] {
  const code = writeVirtualModule('virtual:topics', reading) ?? ''
  return JSON.parse(code.replace('export const topics = ', '')) as readonly TopicOutline[]
}

const htmlOf = (related: TopicOutline['related']): string =>
  renderToStaticMarkup(
    <StaticRouter location="/learn/lambda">
      <RelatedList related={related} />
    </StaticRouter>,
  )

test('every related service of every topic', () => {
  const outlines = builtOutlines()
  expect(outlines.map(({ id }) => id)).toEqual(reading.topics.map(({ id }) => id))
  expect(outlines.flatMap(({ related }) => related).length).toBeGreaterThanOrEqual(5)
  for (const { related } of outlines) {
    for (const entry of related) {
      const html = htmlOf([entry])
      const isThere = reading.pages.some(({ topic }) => topic === entry.topic)
      expect(html.includes(`href="/learn/${entry.topic}"`)).toBe(isThere)
      expect(html.includes('(no page yet)')).toBe(!isThere)
      expect(html).toContain(entry.why)
    }
  }
})

test('one that is there is a link, one that is not is none', () => {
  const entry = { name: 'Amazon EC2', topic: 'ec2', why: 'run what is long' }
  expect(htmlOf([{ ...entry, exists: true }])).toContain('<a href="/learn/ec2"')
  const plain = htmlOf([{ ...entry, exists: false }])
  expect(plain).toContain('Amazon EC2 (no page yet): run what is long')
  expect(plain).not.toContain('<a')
})
