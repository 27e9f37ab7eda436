// The ledgers of claims are held against the pages: no number missing, nothing named that is not there.
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { words } from '../std/text.ts'
import { readContentFiles, readProjectCorpus } from './cli/content-files.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const parsed = (text: string): unknown => parse(text, { schema: 'core' })

type Section = Readonly<Record<string, string>>
/** `numbered` says for a section which claims the reference lists: `LAM-001..LAM-163`. */
interface Ledger {
  readonly numbered: Section
  readonly sections: Readonly<Record<string, Section>>
}

const files = readContentFiles(ROOT)
const { corpus, pages, topics, problems } = readProjectCorpus(ROOT)

function ledgerOf(topic: string): Ledger {
  const { numbered = {}, ...sections } = parsed(files.get(`content/${topic}/coverage.yaml`) ?? '{}') as Record<
    string,
    Section
  >
  return { numbered, sections }
}

const facts = new Map(corpus.facts.map((fact) => [fact.id, fact]))
const anchors = corpus.pages.flatMap(({ topic, slug, headings }) => [
  `page:${topic}/${slug}`,
  ...headings.map(({ anchor }) => `page:${topic}/${slug}#${anchor}`),
])
const known = new Set([...facts.keys(), ...corpus.traps.map(({ id }) => `trap:${id}`), ...anchors])

const isReason = (entry: string): boolean => /^(left out|either way): \S+( \S+){3,}/.test(entry)

function numbersIn(range: string): string[] {
  const [, prefix = '', first = '', last = ''] = /^(.*-)(\d+)\.\.\1(\d+)$/.exec(range) ?? []
  const count = Number(last) - Number(first) + 1
  return Array.from({ length: count }, (_, at) => prefix + String(Number(first) + at).padStart(first.length, '0'))
}

describe('every topic', () => {
  test('is read from pages without a problem', () => {
    expect(problems).toEqual([])
  })

  test('has a ledger that numbers its claims, its traps and its changes', () => {
    expect(topics.filter(({ id }) => !('traps' in ledgerOf(id).numbered)).map(({ id }) => id)).toEqual([])
  })
})

/** Tips, traps, procedures and formulas have titles of the third level: under the page's own they would skip one. */
const TITLED = /^(?:## |<(?:Tip|Trap|Facts reads="(?:procedure|formula)")\s)/m

test('nothing with a title comes before the first heading of its page', () => {
  const early = [...files].filter(([file, text]) => file.endsWith('.mdx') && TITLED.exec(text)?.[0].startsWith('<'))
  expect(early.map(([file]) => file)).toEqual([])
})

describe.each(topics.map(({ id }) => id))('the ledger of %s', (topic) => {
  const { numbered, sections } = ledgerOf(topic)
  const entries = Object.entries(sections).flatMap(([section, lines]) =>
    Object.entries(lines).map(([claim, entry]) => ({ section, claim, entry })),
  )
  const named = (section: string): string[] => Object.values(sections[section] ?? {}).flatMap((entry) => words(entry))

  test.each(Object.entries(numbered))('%s: each number once, in order', (section, range) => {
    expect(Object.keys(sections[section] ?? {})).toEqual(numbersIn(range))
  })

  test('names facts, traps and headings that exist, or a reason', () => {
    const lost = entries.flatMap(({ claim, entry }) =>
      isReason(entry)
        ? []
        : words(entry)
            .filter((name) => !known.has(name))
            .map((name) => `${claim}: ${name}`),
    )
    expect(lost).toEqual([])
    expect(entries.filter(({ entry }) => words(entry).length === 0)).toEqual([])
  })

  test('a trap is carried by a trap of its own, a change by a change', () => {
    expect(named('traps').filter((name) => !name.startsWith('trap:'))).toEqual([])
    expect(new Set(named('traps')).size).toBe(numbersIn(numbered['traps'] ?? '').length)
    const changes = Object.values(sections['changes'] ?? {}).filter((entry) => !isReason(entry))
    const carried = changes.flatMap((entry) => words(entry))
    expect(carried.filter((name) => facts.get(name)?.kind !== 'change')).toEqual([])
  })

  test('what the exam answers in another way is kept in both ways', () => {
    const older = entries.filter(({ section, entry }) => section === 'older' && !isReason(entry))
    const kept = new Set(older.flatMap(({ entry }) => words(entry)))
    expect([...kept].filter((name) => facts.get(name)?.standing !== 'exam-differs')).toEqual([])
    const listed = corpus.facts.filter((fact) => fact.topic === topic && fact.standing === 'exam-differs')
    expect(listed.filter(({ id }) => !kept.has(id)).map(({ id }) => id)).toEqual([])
  })
})

describe('sources', () => {
  const listed = parsed(files.get('content/sources.yaml') ?? '') as Record<string, { url?: string; read: string }>

  test('each page that is listed is cited', () => {
    const used = new Set(corpus.facts.flatMap(({ sources }) => sources.map(({ code }) => code)))
    const defaults = pages.flatMap((page) => page.defaults.sources)
    const idle = Object.keys(listed).filter((code) => !used.has(code) && !defaults.includes(code) && code !== 'GK')
    expect(idle).toEqual([])
  })

  test('no page is listed under two codes for the same reading', () => {
    const readings = Object.values(listed).flatMap(({ url, read }) => (url === undefined ? [] : `${url} ${read}`))
    expect(readings.filter((reading, at) => readings.indexOf(reading) !== at)).toEqual([])
  })
})
