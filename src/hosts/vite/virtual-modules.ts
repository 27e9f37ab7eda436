// What the app imports of content/: outlines and loaders a topic, and the corpus as data in parts.
import type { CorpusReading } from '../../facts/read-corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { indexOf, partOf, topicsInOrder } from '../../facts/split-corpus.ts'

type Write = (reading: CorpusReading, topic: string) => string

/** Names of modules; those that end in a slash are one a topic. */
const MODULES: Readonly<Record<string, Write>> = {
  'virtual:topics': (reading) => exported('topics', outlinesOf(reading)),
  'virtual:topic-loaders': ({ topics }) =>
    loaders(
      'loaders',
      topics.map(({ id }) => [id, `virtual:topic/${id}`]),
    ),
  'virtual:topic/': (reading, topic) =>
    exported('outline', outlineOf(reading, topic)) + loaders('pages', pagesOf(reading, topic)),
  'virtual:corpus': ({ corpus }) =>
    exported('index', indexOf(corpus)) +
    loaders(
      'parts',
      topicsInOrder(corpus).map((topic) => [topic, `virtual:corpus/${topic}`]),
    ),
  // As text: engines parse JSON faster than the same data as code, and a worker takes a text as it is.
  'virtual:corpus/': ({ corpus }, topic) => `export default ${JSON.stringify(JSON.stringify(lean(corpus, topic)))}`,
}

const moduleOf = (id: string): { readonly write: Write | undefined; readonly topic: string } => {
  const cut = id.indexOf('/') + 1
  const name = cut === 0 ? id : id.slice(0, cut)
  return { write: Object.hasOwn(MODULES, name) ? MODULES[name] : undefined, topic: cut === 0 ? '' : id.slice(cut) }
}

export const isVirtualModule = (id: string): boolean => moduleOf(id).write !== undefined

/** `id` without a prefix, `virtual:topic/lambda`; undefined where it is none of ours. */
export function writeVirtualModule(id: string, reading: CorpusReading): string | undefined {
  const { write, topic } = moduleOf(id)
  return write?.(reading, topic)
}

const exported = (name: string, value: unknown): string => `export const ${name} = ${JSON.stringify(value)}\n`

const loaders = (name: string, addresses: readonly (readonly [string, string])[]): string =>
  `export const ${name} = {${addresses
    .map(([key, address]) => `${JSON.stringify(key)}: () => import(${JSON.stringify(address)})`)
    .join(',')}}\n`

const pagesOf = ({ pages }: CorpusReading, topic: string): (readonly [string, string])[] =>
  pages.filter((page) => page.topic === topic).map(({ slug, file }) => [slug, `/${file}`])

const outlineOf = (reading: CorpusReading, topic: string): object | undefined =>
  outlinesOf(reading).find(({ id }) => id === topic)

const outlinesOf = ({ topics, pages }: CorpusReading): { readonly id: string }[] =>
  topics.map(({ id, title, summary, related }) => ({
    id,
    title,
    summary,
    pages: pages
      .filter((page) => page.topic === id)
      .map((page) => ({ slug: page.slug, title: page.title, summary: page.summary })),
    related: related.map((entry) => ({ ...entry, exists: topics.some((topic) => topic.id === entry.topic) })),
  }))

/** Places in files are for authors; a learner's browser has no use for them. */
function lean(corpus: CorpusReading['corpus'], topic: string): object {
  const { facts, traps, choices } = partOf(corpus, topic)
  return { facts: facts.map(withoutPlace), traps: traps.map(withoutPlace), choices: choices.map(withoutPlace) }
}

const withoutPlace = <T extends { place: unknown }>({ place: _place, ...rest }: T): Omit<T, 'place'> => rest

/** The page's headings, and the sources that its facts cite, each once with its newest check; appended to the compiled page. */
export function pageExports({ corpus, pages }: CorpusReading, file: string): string {
  const page = pages.find((candidate) => candidate.file === file)
  const facts = corpus.facts.filter((fact) => fact.place.file === file)
  const frontmatter = { title: page?.title ?? '', summary: page?.summary ?? '' }
  const headings = (page?.headings ?? [])
    .filter(({ depth }) => depth === 2)
    .map(({ text, anchor }) => ({ text, anchor }))
  return `\nexport const frontmatter = ${JSON.stringify(frontmatter)};\nexport const headings = ${JSON.stringify(headings)};\nexport const sources = ${JSON.stringify(citedBy(facts))};\n`
}

function citedBy(facts: readonly Fact[]): object[] {
  const cited = new Map<string, { code: string; title: string; url?: string; checkedOn: string }>()
  for (const fact of facts) {
    for (const source of fact.sources) {
      const known = cited.get(source.code)
      if (known === undefined || known.checkedOn < fact.checkedOn)
        cited.set(source.code, { ...source, checkedOn: fact.checkedOn })
    }
  }
  return [...cited.values()].sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
}
