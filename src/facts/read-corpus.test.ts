// A whole content folder: what is read, in which order, and whose faults are told when several go wrong.
import { describe, expect, it } from 'vitest'
import { HEAD, pageText } from '../content/testing/pages.ts'
import { EMPTY_LOCK, lockFor } from './lock.ts'
import { LOCK_FILE, readCorpus } from './read-corpus.ts'
import { faultsWith, filesWith, LIMITS, readWith, SOURCES } from './testing/corpus.ts'

const FAULTY = pageText(LIMITS.replace('15 minutes', 'a while'))
const lockWith = (facts: Readonly<Record<string, string>>, renamed = {}): string =>
  JSON.stringify({ ...EMPTY_LOCK, facts, renamed }, null, 2)

describe('a sound folder', () => {
  it('is read without a fault', () => {
    const { problems, corpus, pages, topics, exams, lock } = readWith()
    expect(problems).toEqual([])
    expect([corpus.facts.length, pages.length, topics.length, exams.length]).toEqual([2, 1, 1, 1])
    expect(lock).toEqual(EMPTY_LOCK)
  })

  it('gives its pages by topic and order, its topics by order', () => {
    const topic = (id: string, order: number): string => `id: ${id}\ntitle: ${id}\norder: ${order}\nsummary: s\n`
    const page = (order: number): string => pageText('Words.', HEAD.replace('order: 1', `order: ${order}`))
    const { pages, topics, problems } = readWith({
      'content/lambda/limits.mdx': page(2),
      'content/lambda/a-late-one.mdx': page(3),
      'content/lambda/z-first.mdx': page(1),
      'content/ec2/only.mdx': page(9),
      'content/ec2/topic.yaml': topic('ec2', 7),
      'content/lambda/topic.yaml': topic('lambda', 2),
    })
    expect(problems).toEqual([])
    expect(pages.map(({ topic: id, slug }) => `${id}/${slug}`)).toEqual([
      'ec2/only',
      'lambda/z-first',
      'lambda/limits',
      'lambda/a-late-one',
    ])
    expect(topics.map(({ id }) => id)).toEqual(['lambda', 'ec2'])
  })

  it('is the same whatever order its files come in', () => {
    const more = filesWith({ 'content/lambda/other.mdx': pageText(LIMITS.replace('<Facts', '<Facts subject="sqs"')) })
    expect(readCorpus(new Map([...more].reverse()))).toEqual(readCorpus(more))
  })

  it('passes over what is no page', () => {
    const changes = {
      'content/README.md': '{',
      'content/lambda/notes.txt': '<',
      'content/lambda/deep/page.mdx': '<',
      'content/page.mdx': '<',
    }
    expect(faultsWith(changes)).toEqual([])
  })
})

describe('a folder with faults', () => {
  it('tells those of every page', () => {
    const second = 'content/lambda/other.mdx'
    expect(faultsWith({ 'content/lambda/limits.mdx': FAULTY, [second]: pageText('<Nope />') })).toEqual([
      `${second}:10:1 there is no <Nope> for pages`,
      '14:13 "at most a while" is not a quantity',
    ])
  })

  it('keeps what could be read', () => {
    expect(readWith({ 'content/lambda/limits.mdx': FAULTY }).corpus.facts.map(({ id }) => id)).toEqual([
      'lambda.memory',
    ])
  })

  it('tells once what many rows share', () => {
    const head = HEAD.replace('[L1]', '[L9]')
    expect(faultsWith({ 'content/lambda/limits.mdx': pageText(LIMITS, head) })).toEqual(['6:1 there is no source "L9"'])
  })

  it('tells a broken register alone, and not every row that refers to it', () => {
    expect(
      faultsWith({ 'content/sources.yaml': SOURCES.replace('title: Lambda quotas', 'titel: Lambda quotas') }),
    ).toEqual([
      'content/sources.yaml:1:1 sources.yaml, L1.title: is missing',
      'content/sources.yaml:2:3 sources.yaml, L1.titel: nothing has this name',
    ])
    expect(faultsWith({ 'content/exams.yaml': '[]' })).toHaveLength(1)
  })

  it.each(['content/sources.yaml', 'content/exams.yaml'])('misses %s', (file) => {
    expect(faultsWith({ [file]: null })).toEqual([`${file}:1:1 there is no ${file}`])
  })

  it("misses a topic's register, once a folder", () => {
    expect(faultsWith({ 'content/lambda/topic.yaml': null, 'content/lambda/other.mdx': pageText('Words.') })).toEqual([
      '1:1 there is no content/lambda/topic.yaml',
    ])
  })

  it('does not miss a register that is there and broken', () => {
    expect(faultsWith({ 'content/lambda/topic.yaml': 'id: lambda\ntitle: A\norder: 1\n' })).toEqual([
      'content/lambda/topic.yaml:1:1 topic.yaml, summary: is missing',
    ])
  })
})

describe('the lock', () => {
  const accepted = lockFor(readWith().corpus).facts
  const found = (text: string): string[] => faultsWith({ [LOCK_FILE]: text })

  it('of the same corpus has nothing to say', () => {
    expect(found(lockWith(accepted))).toEqual([])
    expect(readWith({ [LOCK_FILE]: lockWith(accepted) }).lock.facts).toEqual(accepted)
  })

  it('lets facts be added and changed, which a review sees', () => {
    expect(found(lockWith({ 'lambda.timeout': 'at most 5 minutes' }))).toEqual([])
  })

  it('does not let one vanish, and says where the lock names it', () => {
    const lost = { 'lambda.gone': 'was', ...accepted }
    expect(found(lockWith(lost))).toEqual([
      `${LOCK_FILE}:3:5 "lambda.gone" has vanished: learners' histories hang on it`,
    ])
    expect(found(lockWith(lost, { 'lambda.gone': 'lambda.timeout' }))).toEqual([])
    expect(found(lockWith(lost, { 'lambda.gone': 'lambda.nowhere' }))).toHaveLength(1)
  })

  it('tells how to keep a history', () => {
    const { problems } = readWith({ [LOCK_FILE]: lockWith({ 'lambda.gone': 'was' }) })
    expect(problems[0]?.mend).toBe('Bring it back, or write its new id under "renamed": { "lambda.gone": "…" }.')
  })

  it('does not take what a broken page holds for vanished', () => {
    const faults = faultsWith({ [LOCK_FILE]: lockWith(accepted), 'content/lambda/limits.mdx': pageText('<Nope />') })
    expect(faults).toEqual(['10:1 there is no <Nope> for pages'])
  })

  it.each([
    ['a merge that went wrong', `{\n  "facts": {\n<<<<<<< HEAD\n  }\n}`, 3],
    ['half a file', '{\n  "facts": {', 1],
    ['nothing', '', 1],
    ['renames of nothing', '{ "renamed": null }', 1],
  ])('may not be damaged, or accepting would drop every rename: %s', (_name, text, line) => {
    expect(found(text)).toEqual([`${LOCK_FILE}:${line}:1 the lock cannot be read`])
  })
})
