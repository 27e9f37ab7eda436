// The corpus in parts: what all topics share, and what each claims; joined again it is the same, byte for byte.
import type { Corpus } from './fact.ts'

/** What is known of all topics before any fact is fetched. */
export type CorpusIndex = Omit<Corpus, 'facts' | 'traps' | 'choices'>
/** What one topic claims. */
export type CorpusPart = Pick<Corpus, 'facts' | 'traps' | 'choices'>

/** Topics that have pages, in the order in which the corpus holds what they claim. */
export const topicsInOrder = ({ pages }: Pick<Corpus, 'pages'>): readonly string[] => [
  ...new Set(pages.map(({ topic }) => topic)),
]

export function indexOf({ facts: _facts, traps: _traps, choices: _choices, ...index }: Corpus): CorpusIndex {
  return index
}

export const partOf = (corpus: Corpus, topic: string): CorpusPart => ({
  facts: corpus.facts.filter((fact) => fact.topic === topic),
  traps: corpus.traps.filter((trap) => trap.topic === topic),
  choices: corpus.choices.filter((choice) => choice.topic === topic),
})

/** Parts in the order of `topicsInOrder`: seeds and codes draw from these lists by position. */
export function joinCorpus(index: CorpusIndex, parts: readonly CorpusPart[]): Corpus {
  const { version, topics, pages, blueprints, phrases } = index
  return {
    version,
    topics,
    pages,
    facts: parts.flatMap((part) => part.facts),
    traps: parts.flatMap((part) => part.traps),
    choices: parts.flatMap((part) => part.choices),
    blueprints,
    phrases,
  }
}

/** The corpus as texts, as the files have it: what a worker is told instead of half a million objects. */
export interface CorpusTexts {
  readonly index: CorpusIndex
  /** JSON of a `CorpusPart` each, in the order of the corpus. */
  readonly parts: readonly string[]
}

export const readTexts = ({ index, parts }: CorpusTexts): Corpus =>
  joinCorpus(
    index,
    parts.map((part) => JSON.parse(part) as CorpusPart),
  )
