// Pages joined: names filled in, sentences written, a version that moves with every claim and with nothing else.
import { describe, expect, it } from 'vitest'
import { factsText, HEAD, pageText } from '../content/testing/pages.ts'
import type { Corpus, Fact } from './fact.ts'
import { LIMITS, readWith } from './testing/corpus.ts'

const corpusWith = (changes: Readonly<Record<string, string>> = {}): Corpus => {
  const { corpus, problems } = readWith(changes)
  if (problems.length > 0) throw new Error(problems.map(({ what }) => what).join('; '))
  return corpus
}
const withBody = (body: string): Corpus => corpusWith({ 'content/lambda/limits.mdx': pageText(body) })
const factNamed = (corpus: Corpus, id: string): Fact | undefined => corpus.facts.find((fact) => fact.id === id)
const TOPIC = 'id: lambda\ntitle: AWS Lambda\norder: 1\nsummary: Code without servers.\n'

describe('a corpus', () => {
  it('has its topics, its pages and its facts', () => {
    const corpus = corpusWith()
    expect(corpus.topics).toEqual([{ id: 'lambda', title: 'AWS Lambda', summary: 'Code without servers.' }])
    expect(corpus.pages).toEqual([
      { topic: 'lambda', slug: 'limits', title: 'Limits', summary: 'The numbers.', headings: [] },
    ])
    expect(corpus.facts.map(({ id, text }) => [id, text])).toEqual([
      ['lambda.timeout', 'AWS Lambda, timeout: at most 15 minutes.'],
      ['lambda.memory', 'AWS Lambda, memory: 128–10,240 MB.'],
    ])
    expect(corpus.traps).toEqual([])
  })

  it('has what its pages say around their tables', () => {
    const corpus = withBody(`${LIMITS}\n\n## Two **words**\n\nText.`)
    expect(corpus.pages[0]?.headings).toEqual([{ text: 'Two words', anchor: 'two-words' }])
  })

  it('is plain data, the same after a journey as JSON', () => {
    const corpus = corpusWith()
    expect(JSON.parse(JSON.stringify(corpus))).toEqual(corpus)
  })

  it('knows how subjects read in a sentence, of all topics together', () => {
    const corpus = corpusWith({
      'content/lambda/topic.yaml': `${TOPIC}subjects:\n  lambda: a function\n`,
      'content/sqs/topic.yaml': 'id: sqs\ntitle: SQS\norder: 2\nsummary: Queues.\nsubjects:\n  sqs: a queue\n',
    })
    expect(corpus.phrases).toEqual({ lambda: 'a function', sqs: 'a queue' })
  })
})

describe('the name of a subject', () => {
  const nameOf = (body: string, id: string): string | undefined => factNamed(withBody(body), id)?.subject.name
  const limit = (attributes: string, name: string): string =>
    factsText(`reads="limits" ${attributes}`, '| Limit | Value |', `| ${name} | 5 s |`)

  it("is the topic's title, where it is the topic", () => {
    expect(nameOf(limit('', 'Wait'), 'lambda.wait')).toBe('AWS Lambda')
    expect(nameOf(limit('about="Something else"', 'Wait'), 'lambda.wait')).toBe('AWS Lambda')
  })

  it('is what the table says it is about', () => {
    expect(nameOf(limit('subject="rest-api" about="REST API"', 'Wait'), 'rest-api.wait')).toBe('REST API')
  })

  it('is what another table calls it', () => {
    const grid = factsText('reads="catalogue"', '| Door | Speaks |', '| REST API | HTTP |')
    expect(nameOf(`${limit('subject="rest-api"', 'Wait')}\n\n${grid}`, 'rest-api.wait')).toBe('REST API')
  })

  it('is its id in words, where nobody names it', () => {
    expect(nameOf(limit('subject="rest-api"', 'Wait'), 'rest-api.wait')).toBe('rest api')
  })

  it('stands in the sentence', () => {
    const corpus = withBody(limit('subject="rest-api" about="REST API"', 'Idle connection'))
    expect(corpus.facts[0]?.text).toBe('REST API, idle connection: 5 s.')
  })
})

describe('the version', () => {
  const version = (changes: Readonly<Record<string, string>> = {}): string => corpusWith(changes).version
  const ofBody = (body: string, head = HEAD): string => version({ 'content/lambda/limits.mdx': pageText(body, head) })

  it('is eight hex digits, the same every time', () => {
    expect(version()).toMatch(/^[0-9a-f]{8}$/)
    expect(version()).toBe(version())
  })

  it.each([
    ['empty lines', `\n\n\n${LIMITS}\n\n`],
    ['wider columns', LIMITS.replaceAll('|', '  |  ').replaceAll('\n  |', '\n|')],
    ['text around the table', `Words.\n\n${LIMITS}\n\nMore words.`],
    ['marks', LIMITS.replace('Timeout', '**Timeout**')],
  ])('does not move with %s', (_name, body) => {
    expect(ofBody(body)).toBe(version())
  })

  it.each([
    ['a value', LIMITS.replace('15 minutes', '16 minutes')],
    ['a value in another unit', LIMITS.replace('15 minutes', '900 s')],
    ['a name', LIMITS.replace('Timeout', 'Time out')],
    ['how firm a limit is', LIMITS.replace('| hard |', '| soft |')],
    ['a question', LIMITS.replace('| Firm |', '| Ask |')],
    ['an answer of the exam', LIMITS.replace('15 minutes', '15 minutes (exam: 5 minutes)')],
    ['a mark', LIMITS.replace('15 minutes', '15 minutes (unverified)')],
    ['a source', LIMITS.replace('reads="limits"', 'reads="limits" sources="GK"')],
    ['a check', LIMITS.replace('reads="limits"', 'reads="limits" checked="2026-11-02"')],
    ['a task', LIMITS.replace('reads="limits"', 'reads="limits" tasks="saa:3.2"')],
    [
      'an order',
      `${LIMITS.split('\n')
        .toSpliced(4, 2, ...LIMITS.split('\n').slice(4, 6).reverse())
        .join('\n')}`,
    ],
    ['a row less', LIMITS.split('\n').toSpliced(5, 1).join('\n')],
  ])('moves with %s', (_name, body) => {
    expect(ofBody(body)).not.toBe(version())
  })

  it('moves with how a subject reads in a sentence, which items show', () => {
    expect(version({ 'content/lambda/topic.yaml': `${TOPIC}subjects:\n  lambda: a function\n` })).not.toBe(version())
  })

  it('moves with what a source is called', () => {
    const sources =
      'L1:\n  title: Other\n  url: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html\n  read: "2026"\n'
    expect(version({ 'content/sources.yaml': sources })).not.toBe(version())
  })
})
