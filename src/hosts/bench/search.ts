// Bench 'search': time a keystroke and targets found, ours beside plain Fuse.js, on our corpus and on 5,000 facts.
import Fuse from 'fuse.js'
import type { Entry } from '../../features/search/entry.ts'
import { entriesFrom } from '../../features/search/entries.ts'
import { finderFor } from '../../features/search/finder.ts'
import { pick, randomFrom, type Random } from '../../std/random.ts'
import { readProjectCorpus } from '../cli/content-files.ts'
import { percentile, type Figure, type Run } from './figure.ts'
import { generatedEntries } from './generated-entries.ts'

const QUERIES = 200
const STATED_P95_MS = 8
const STATED_RECALL = 0.95

type Find = (query: string) => readonly Entry[]

export const run: Run = async () => {
  const { corpus } = readProjectCorpus()
  const ours = entriesFrom(corpus)
  const many = generatedEntries(5000)
  return Promise.resolve([...compare('our corpus', ours, QUERIES), ...compare('5,000 facts', many, QUERIES)])
}

/** Both in the same run over the same queries: only the ratio between them means anything on another machine. */
function compare(name: string, entries: readonly Entry[], count: number): Figure[] {
  const finder = finderFor(entries)
  const fuse = new Fuse(entries, { keys: ['title', 'text'] })
  const queries = queriesFor(entries, count)
  const mine = measure((query) => finder.find(query), queries)
  const plain = measure(
    (query) => fuse.search(query, { limit: 24 }).map((result) => result.item),
    thinned(queries, entries.length),
  )
  return [
    { what: `${name} (${entries.length}): p50 a keystroke`, value: percentile(mine.times, 0.5), unit: 'ms' },
    { what: `${name}: p95 a keystroke`, value: percentile(mine.times, 0.95), unit: 'ms', atMost: STATED_P95_MS },
    ...Object.entries(mine.recall).map(([kind, recall]) => ({
      what: `${name}: recall@5, ${kind}`,
      value: recall,
      unit: '',
      atLeast: STATED_RECALL,
    })),
    { what: `${name}: plain Fuse, p50`, value: percentile(plain.times, 0.5), unit: 'ms' },
    { what: `${name}: plain Fuse, p95`, value: percentile(plain.times, 0.95), unit: 'ms' },
    ...Object.entries(plain.recall).map(([kind, recall]) => ({
      what: `${name}: plain Fuse recall@5, ${kind}`,
      value: recall,
      unit: '',
    })),
    {
      what: `${name}: ours is faster at p95`,
      value: percentile(plain.times, 0.95) / percentile(mine.times, 0.95),
      unit: '×',
    },
  ]
}

interface Query {
  readonly kind: 'exact' | 'prefix' | 'one typo'
  readonly target: Entry
  readonly text: string
}

/** Whole titles, titles still being typed, and titles with one letter wrong, missing or too many. */
function queriesFor(entries: readonly Entry[], count: number): Query[] {
  const random = randomFrom('search bench')
  return Array.from({ length: count }, () => pick(random, entries)).flatMap((target): Query[] => {
    const { title } = target
    const typed = title.slice(0, Math.max(Math.ceil(title.length * 0.75), 6))
    return [
      { kind: 'exact', target, text: title },
      { kind: 'prefix', target, text: typed },
      { kind: 'one typo', target, text: withTypo(title, random) },
    ]
  })
}

function withTypo(text: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, text.length - 2))
  const letter = 'abcdefghijklmnopqrstuvwxyz'[random.below(26)] ?? 'x'
  return text.slice(0, at) + pick(random, ['', letter, letter + (text[at] ?? '')]) + text.slice(at + 1)
}

const thinned = (queries: readonly Query[], entries: number): readonly Query[] =>
  queries.slice(0, entries > 2000 ? 90 : queries.length)

/** A target is found when an entry with its title is among the first five: titles may repeat, people cannot tell. */
function measure(find: Find, queries: readonly Query[]): { times: number[]; recall: Record<Query['kind'], number> } {
  const times: number[] = []
  const found: Record<Query['kind'], number[]> = { exact: [], prefix: [], 'one typo': [] }
  for (const { kind, target, text } of queries) {
    const from = performance.now()
    const results = find(text)
    times.push(performance.now() - from)
    found[kind].push(results.slice(0, 5).some((entry) => entry.title === target.title) ? 1 : 0)
  }
  const mean = (list: readonly number[]): number => list.reduce((sum, hit) => sum + hit, 0) / Math.max(1, list.length)
  return {
    times,
    recall: { exact: mean(found.exact), prefix: mean(found.prefix), 'one typo': mean(found['one typo']) },
  }
}
