// A corpus that has names and no facts: all that a code needs to know.
import type { Corpus } from '../../../facts/fact.ts'

/** `pages` as `topic/slug`; their topics come with them. */
export function namesOf(pages: readonly string[], version = '0badcafe'): Corpus {
  const topics = [...new Set(pages.map((page) => page.split('/')[0] ?? ''))]
  return {
    version,
    topics: topics.map((id) => ({ id, title: id, summary: '' })),
    pages: pages.map((page) => {
      const [topic = '', slug = ''] = page.split('/')
      return { topic, slug, title: slug, summary: '', headings: [] }
    }),
    facts: [],
    traps: [],
    choices: [],
    blueprints: [],
    phrases: {},
  }
}

export const PAGES = [
  'lambda/limits',
  'lambda/event-sources',
  'lambda/concurrency',
  'ec2/limits',
  's3/classes',
  'sqs/queues',
  'sns/topics',
  'api-gateway/limits',
]
export const NAMES = namesOf(PAGES)
