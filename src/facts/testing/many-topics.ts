// A corpus of several topics made out of one: every claim again under other ids and another service's name.
import type { Corpus } from '../fact.ts'

const NAMES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Iris', 'Juniper']

/** The corpus and `count - 1` copies of its first topic's claims; values stay, so that every table stays true. */
export function corpusOfTopics(corpus: Corpus, count: number): Corpus {
  const copies = NAMES.slice(0, count - 1).map((name) => copyOf(corpus, name))
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
