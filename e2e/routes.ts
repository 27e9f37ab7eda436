// Every route that the app has, for the tests that go over all of them.
import { readdirSync } from 'node:fs'
import { namesOf } from '../src/quiz/code/testing/small-corpus.ts'
import { writeDrillCode } from '../src/quiz/code/drill-code.ts'

const pages = readdirSync('content', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => [
    `/learn/${name}`,
    ...readdirSync(`content/${name}`)
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => `/learn/${name}/${file.replace('.mdx', '')}`),
  ])

export const CONTENT_ROUTES: readonly string[] = ['/learn', ...pages]

/** Of another day's facts, which the screens say, and of today's questions. */
const CODE =
  writeDrillCode(
    { selection: { exam: 'saa', topic: 'lambda' }, length: 5, seed: 4242 },
    namesOf(['lambda/limits'], 'of-another-day'),
  ) ?? ''

export const ROUTES: readonly string[] = [
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
  ...CONTENT_ROUTES,
]
