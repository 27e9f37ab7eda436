// The parts of a corpus joined again: the same bytes, since codes and seeds draw by position.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readProjectCorpus } from '../hosts/cli/content-files.ts'
import type { Corpus } from './fact.ts'
import { indexOf, joinCorpus, partOf, readTexts, topicsInOrder } from './split-corpus.ts'
import { corpusOf, factOf, trapOf } from '../quiz/testing/corpus.ts'
import { corpusOfTopics } from './testing/many-topics.ts'

/** As the app gets it: every part through JSON. */
const overTheWire = (corpus: Corpus): Corpus =>
  joinCorpus(
    JSON.parse(JSON.stringify(indexOf(corpus))) as Corpus,
    topicsInOrder(corpus).map((topic) => JSON.parse(JSON.stringify(partOf(corpus, topic))) as Corpus),
  )

const real = readProjectCorpus().corpus

test('the real corpus comes back byte for byte', () => {
  expect(real.facts.length).toBeGreaterThan(600)
  expect(JSON.stringify(overTheWire(real))).toBe(JSON.stringify(real))
})

test('so it does from the texts that a worker gets', () => {
  const parts = topicsInOrder(real).map((topic) => JSON.stringify(partOf(real, topic)))
  expect(JSON.stringify(readTexts({ index: indexOf(real), parts }))).toBe(JSON.stringify(real))
  expect(() => readTexts({ index: indexOf(real), parts: ['{"facts":'] })).toThrow(SyntaxError)
})

test('so does one of eight topics', () => {
  const many = corpusOfTopics(real, 8)
  expect(topicsInOrder(many).length).toBeGreaterThanOrEqual(8)
  expect(JSON.stringify(overTheWire(many))).toBe(JSON.stringify(many))
})

test('law: whatever the topics hold, in the order of their pages', () => {
  const topics = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(topics, fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }), (names, counts) => {
      const ids = names.flatMap((topic, at) => Array.from({ length: counts[at] ?? 0 }, (_, n) => ({ topic, n })))
      const facts = ids.map(({ topic, n }) => factOf(`${topic}.a${n}`, { topic }))
      const traps = ids.map(({ topic, n }) => ({ ...trapOf(`${topic}-${n}`, [`${topic}.a${n}`]), topic }))
      const pages = names.map((topic) => ({ topic, slug: 'limits', title: 'Limits', summary: '', headings: [] }))
      const corpus = { ...corpusOf(facts), pages, traps }
      expect(JSON.stringify(overTheWire(corpus))).toBe(JSON.stringify(corpus))
    }),
  )
})

test('an index holds no claim, and a part those of no other topic', () => {
  const many = corpusOfTopics(real, 3)
  expect(Object.keys(indexOf(many)).sort()).toEqual(['blueprints', 'pages', 'phrases', 'topics', 'version'])
  const part = partOf(many, 'alder')
  expect(part.facts.length).toBe(real.facts.length)
  expect(new Set([...part.facts, ...part.traps, ...part.choices].map(({ topic }) => topic))).toEqual(new Set(['alder']))
  expect(partOf(many, 'nothing')).toEqual({ facts: [], traps: [], choices: [] })
})
