// Every route that the app has, for the tests that go over all of them.
import { readdirSync } from 'node:fs'
import { namesOf } from '../src/quiz/code/testing/small-corpus.ts'
import { writeDrillCode } from '../src/quiz/code/drill-code.ts'

export const TOPICS: readonly string[] = readdirSync('content', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const pagesOf = (topic: string): string[] => [
  `/learn/${topic}`,
  ...readdirSync(`content/${topic}`)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => `/learn/${topic}/${file.replace('.mdx', '')}`),
]

/** Of another day's facts, which the screens say, and of today's questions. */
const CODE =
  writeDrillCode(
    { selection: { exam: 'saa', topic: 'lambda' }, length: 5, seed: 4242 },
    namesOf(['lambda/limits'], 'of-another-day'),
  ) ?? ''

/** All that is no page of a topic. */
const OTHERS: readonly string[] = [
  '/learn',
  '/',
  '/practice',
  '/practice/7Q4K-22X?length=5',
  '/practice/LAMBDA-7Q4K-M2XH',
  '/review',
  '/facts',
  '/facts?view=limits',
  '/facts?view=changes',
  '/facts?view=cross-cloud',
  '/items',
  '/exports',
  '/exports?form=saa',
  '/exports?code=ALL-7Q4K-M2XI',
  '/items?family=trap&at=3',
  '/play',
  '/play/concurrency',
  '/play/concurrency?preset=noisy-neighbour',
  '/play/concurrency?own=1',
  '/play/deployments',
  '/play/deployments?preset=canary-share',
  '/play/deployments?own=1',
  '/play/caching',
  '/play/caching?preset=stampede',
  '/play/caching?own=1',
  '/exam',
  '/progress',
  '/settings',
  '/teach',
  '/teach/lambda?page=concurrency&at=6',
  '/teach/lambda?page=concurrency&at=6&window=projector',
  '/teach/lambda?page=limits&window=handout&keys=1',
  '/teach/cobol',
  '/teach/form/LAMBDA-7Q4K-M2XH',
  `/teach/form/${CODE}`,
  `/teach/collect/${CODE}`,
  '/teach/room',
  '/teach/guide',
  '/join',
  '/join/ACDEFG',
  `/join/${CODE}`,
  '/nowhere',
]

/** Topic by topic, so that a test of all of them says at which it stopped. */
export const CONTENT_ROUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['learn', ['/learn']],
  ...TOPICS.map((topic) => [topic, pagesOf(topic)] as const),
])

export const ROUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['the app', OTHERS],
  ...TOPICS.map((topic) => [topic, pagesOf(topic)] as const),
])

/** Every kind of page there is: those outside the topics, all of Lambda's (it has each kind of table), a topic's opening. */
export const SAMPLE: readonly string[] = [
  ...OTHERS,
  ...pagesOf('lambda'),
  ...TOPICS.filter((topic) => topic !== 'lambda').map((topic) => `/learn/${topic}`),
]

const ROUTE_MS = 8_000

/** Milliseconds that a test may take that opens these one after the other: more content, more time. */
export const timeFor = (routes: readonly string[]): number => 60_000 + routes.length * ROUTE_MS
