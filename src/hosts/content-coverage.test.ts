// The ledger of claims is held against the pages: no number missing, nothing named that is not there.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { words } from '../std/text.ts'
import { readProjectCorpus } from './cli/content-files.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const read = (file: string): unknown => parse(readFileSync(resolve(ROOT, file), 'utf8'), { schema: 'core' })

type Ledger = Readonly<Record<string, Readonly<Record<string, string>>>>
const ledger = read('content/lambda/coverage.yaml') as Ledger
const { corpus, pages, problems } = readProjectCorpus(ROOT)

/** Section → the prefix of its claims and how many the reference lists. */
const SECTIONS = {
  claims: ['LAM', 163],
  further: ['LAMX', 60],
  changes: ['CHANGE', 14],
  conflicts: ['CONFLICT', 6],
  traps: ['TRAP', 34],
  scope: ['SCOPE', 32],
} as const

const facts = new Map(corpus.facts.map((fact) => [fact.id, fact]))
const anchors = corpus.pages.flatMap(({ topic, slug, headings }) => [
  `page:${topic}/${slug}`,
  ...headings.map(({ anchor }) => `page:${topic}/${slug}#${anchor}`),
])
const known = new Set([...facts.keys(), ...corpus.traps.map(({ id }) => `trap:${id}`), ...anchors])

const isReason = (entry: string): boolean => /^(left out|either way): \S+( \S+){3,}/.test(entry)
const entries = Object.entries(ledger).flatMap(([section, lines]) =>
  Object.entries(lines).map(([claim, entry]) => ({ section, claim, entry })),
)

describe('the ledger of the Lambda topic', () => {
  test('is read from pages without a problem', () => {
    expect(problems).toEqual([])
  })

  test.each(Object.entries(SECTIONS))('%s: each number once, in order', (section, [prefix, count]) => {
    const width = prefix === 'LAM' ? 3 : 2
    const wanted = Array.from({ length: count }, (_, at) => `${prefix}-${String(at + 1).padStart(width, '0')}`)
    expect(Object.keys(ledger[section] ?? {})).toEqual(wanted)
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

  test('a trap is carried by a trap, a change by a change', () => {
    const carried = (section: string): string[] => Object.values(ledger[section] ?? {}).flatMap((entry) => words(entry))
    expect(carried('traps').filter((name) => !name.startsWith('trap:'))).toEqual([])
    expect(new Set(carried('traps')).size).toBe(SECTIONS.traps[1])
    expect(carried('changes').filter((name) => facts.get(name)?.kind !== 'change')).toEqual([])
  })

  test('what the exam answers in another way is kept in both ways', () => {
    const older = entries.filter(({ section, entry }) => section === 'older' && !isReason(entry))
    const standings = older.flatMap(({ entry }) => words(entry).map((name) => [name, facts.get(name)?.standing]))
    expect(standings.length).toBeGreaterThan(5)
    expect(standings.filter(([, standing]) => standing !== 'exam-differs')).toEqual([])
    const elsewhere = new Set(older.flatMap(({ entry }) => words(entry)))
    const listed = corpus.facts.filter(({ standing, topic }) => topic === 'lambda' && standing === 'exam-differs')
    expect(listed.filter(({ id }) => !elsewhere.has(id)).map(({ id }) => id)).toEqual([])
  })
})

describe('sources', () => {
  test('each page that is listed is cited', () => {
    const codes = Object.keys(read('content/sources.yaml') as object)
    const used = new Set(corpus.facts.flatMap(({ sources }) => sources.map(({ code }) => code)))
    const defaults = pages.flatMap((page) => page.defaults.sources)
    expect(codes.filter((code) => !used.has(code) && !defaults.includes(code) && code !== 'GK')).toEqual([])
  })

  test('no page is listed under two codes for the same reading', () => {
    const listed = Object.values(read('content/sources.yaml') as Record<string, { url?: string; read: string }>)
    const readings = listed.flatMap(({ url, read: when }) => (url === undefined ? [] : `${url} ${when}`))
    expect(readings.filter((reading, at) => readings.indexOf(reading) !== at)).toEqual([])
  })
})
