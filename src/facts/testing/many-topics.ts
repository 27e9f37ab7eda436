// A corpus of several topics made out of one: every claim again under other ids and another service's name.
import type { Corpus } from '../fact.ts'

const NAMES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Iris', 'Juniper']

/**
 * The corpus and `count - 1` copies of what it claims; values stay, so that every table stays true. Each copy has a
 * `share` of the pages, since later topics are smaller than the first.
 */
export function corpusOfTopics(corpus: Corpus, count: number, share = 1): Corpus {
  const copies = NAMES.slice(0, count - 1).map((name, at) => copyOf(partOfPages(corpus, share, at), name))
  const all = [corpus, ...copies]
  return {
    ...corpus,
    topics: all.flatMap(({ topics }) => topics),
    pages: all.flatMap(({ pages }) => pages),
    facts: all.flatMap(({ facts }) => facts),
    traps: all.flatMap(({ traps }) => traps),
    choices: all.flatMap(({ choices }) => choices),
    phrases: Object.assign({}, ...all.map(({ phrases }) => phrases)) as Corpus['phrases'],
  }
}

/** Every so many pages, each copy beginning with another one. */
function partOfPages(corpus: Corpus, share: number, offset: number): Corpus {
  const isKept = (at: number): boolean => Math.floor((at + 1) * share) > Math.floor(at * share)
  const kept = new Set(corpus.pages.filter((_, at) => isKept(at + offset)).map(({ topic, slug }) => `${topic}/${slug}`))
  const facts = corpus.facts.filter(({ page }) => kept.has(page))
  return {
    ...corpus,
    pages: corpus.pages.filter(({ topic, slug }) => kept.has(`${topic}/${slug}`)),
    facts,
    traps: corpus.traps.filter(({ page }) => kept.has(page)),
    choices: corpus.choices.filter(({ page }) => kept.has(page)),
  }
}

function copyOf(corpus: Corpus, name: string): Corpus {
  const topic = name.toLowerCase()
  const ids = new Set([
    ...corpus.facts.flatMap(({ id, subject, anchor }) => [id, subject.id, anchor]),
    ...corpus.traps.flatMap(({ id, anchor }) => [id, anchor]),
    ...corpus.choices.map(({ id }) => id),
    ...Object.keys(corpus.phrases),
  ])
  const topics = new Map(corpus.topics.map(({ id }) => [id, topic]))
  const wordOf = (text: string): string => {
    if (topics.has(text)) return topic
    if (ids.has(text)) return `${topic}-${text}`
    const [folder = '', ...rest] = text.split('/')
    if (topics.has(folder) && rest.length > 0) return [topic, ...rest].join('/')
    return text.replaceAll('Lambda', name).replace(/\[([a-z0-9.-]+)\]/g, (_, id: string) => `[${wordOf(id)}]`)
  }
  const renamed = renamedIn(
    { facts: corpus.facts, traps: corpus.traps, choices: corpus.choices, pages: corpus.pages, phrases: corpus.phrases },
    wordOf,
  ) as Corpus
  return { ...corpus, ...renamed, topics: [{ id: topic, title: `AWS ${name}`, summary: `Everything of ${name}.` }] }
}

function renamedIn(value: unknown, wordOf: (text: string) => string): unknown {
  if (typeof value === 'string') return wordOf(value)
  if (Array.isArray(value)) return value.map((entry) => renamedIn(entry, wordOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [wordOf(key), renamedIn(entry, wordOf)]))
}
