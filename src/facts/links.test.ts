// A link that leads nowhere stops the build with its place; one that leads somewhere does not.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEAD, pageText } from '../content/testing/pages.ts'
import { readProjectCorpus } from '../hosts/cli/content-files.ts'
import { faultsWith, LIMITS, readWith } from './testing/corpus.ts'

const TRAP = `<Trap id="snare" title="A snare">

- Scene: A team waits for a function.
- Right: The function ends after fifteen minutes at the latest.
- Right: After fifteen minutes at most the function is over.
- Belief [impossible]: It runs for an hour when it is asked to. → Nobody can ask it to.
- Belief [neighbour]: It runs for a day like a container does. → That is a container.
- Belief [outdated]: It runs for five minutes as it always did. → Those times are over.
- Facts: lambda.timeout

Words.

</Trap>`

/** Line 10 of the page holds the link; the facts, a heading and a trap follow. */
const withLink = (link: string): Record<string, string> => ({
  'content/lambda/limits.mdx': pageText(`A [way](${link}) on.\n\n## How long\n\n${LIMITS}\n\n${TRAP}`),
  'content/lambda/invocation.mdx': pageText('## Retries\n\nWords.', HEAD.replace('order: 1', 'order: 2')),
})
const faultsOf = (link: string): string[] => faultsWith(withLink(link))

describe('a link that leads somewhere', () => {
  it.each([
    ['to all topics', '/learn'],
    ['to a topic', '/learn/lambda'],
    ['to a topic, with a slash at the end', '/learn/lambda/'],
    ['to a page', '/learn/lambda/invocation'],
    ['to a heading of a page', '/learn/lambda/invocation#retries'],
    ['to a heading of its own page', '#how-long'],
    ['to a row', '/learn/lambda/limits#lambda.timeout'],
    ['to a trap', '#trap-snare'],
    ['to the sources of a page', '/learn/lambda/invocation#sources'],
    ['with a query', '/learn/lambda/invocation?from=limits#retries'],
    ['elsewhere in the app', '/play/concurrency'],
    ['out of the app', 'https://docs.aws.amazon.com/lambda/'],
  ])('%s', (_name, link) => {
    expect(faultsOf(link)).toEqual([])
  })
})

describe('a link that leads nowhere', () => {
  it.each([
    ['a topic that is not there', '/learn/cobol', 'there is no page "/learn/cobol"'],
    ['a page that is not there', '/learn/lambda/limit', 'there is no page "/learn/lambda/limit"'],
    ['a page of a page', '/learn/lambda/limits/more', 'there is no page "/learn/lambda/limits/more"'],
    ['a heading of another page', '#retries', '"/learn/lambda/limits" has no place "retries"'],
    ['a row that is not there', '#lambda.timeouts', '"/learn/lambda/limits" has no place "lambda.timeouts"'],
  ])('%s', (_name, link, what) => {
    expect(faultsOf(link)).toEqual([`10:3 ${what}`])
  })

  it('is told with what was meant', () => {
    const mends = (link: string): string[] => readWith(withLink(link)).problems.map(({ mend }) => mend)
    expect(mends('/learn/lambda/limit')).toEqual(['Did you mean /learn/lambda/limits?'])
    expect(mends('#lambda.timeouts')).toEqual(['Did you mean lambda.timeout?'])
    expect(mends('/learn/step-functions/standard-or-express')).toEqual(['Correct the link, or write plain words.'])
  })

  it('is found behind a name as well', () => {
    const files = { 'content/lambda/limits.mdx': pageText(`A [way][1] on.\n\n[1]: /learn/nowhere\n\n${LIMITS}`) }
    expect(faultsWith(files)).toEqual(['12:1 there is no page "/learn/nowhere"'])
  })

  it('waits until the rows can be read: one of them may be where it leads', () => {
    const files = withLink('#lambda.timeout')
    const broken = {
      'content/lambda/limits.mdx': (files['content/lambda/limits.mdx'] ?? '').replace('15 minutes', 'a while'),
    }
    const faults = faultsWith(broken)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.join(' ')).not.toContain('no place')
  })
})

it('law: no address but those of pages is let through', () => {
  const parts = fc.array(fc.constantFrom('lambda', 'limits', 'invocation', 'retries', 'ec2'), { maxLength: 3 })
  fc.assert(
    fc.property(parts, (names) => {
      const address = ['/learn', ...names].join('/')
      const known = ['/learn', '/learn/lambda', '/learn/lambda/limits', '/learn/lambda/invocation'].includes(address)
      expect(faultsOf(address)).toEqual(known ? [] : [`10:3 there is no page "${address}"`])
    }),
    { numRuns: 60 },
  )
})

it('the pages on disk have no dead end', () => {
  const { problems, pages } = readProjectCorpus()
  expect(pages.flatMap(({ links }) => links).length).toBeGreaterThan(8)
  expect(problems).toEqual([])
})
