// What the app imports of content/: an outline for the shell, the corpus as data, and a loader a page.
import type { CorpusReading } from '../../facts/read-corpus.ts'
import type { Fact } from '../../facts/fact.ts'

export const VIRTUAL_MODULES: Readonly<Record<string, (reading: CorpusReading) => string>> = {
  'virtual:topics': (reading) => `export const topics = ${JSON.stringify(outlineOf(reading))}`,
  // Engines parse JSON text faster than the same data as code.
  'virtual:corpus': ({ corpus }) => `export default JSON.parse(${JSON.stringify(JSON.stringify(lean(corpus)))})`,
  'virtual:pages': ({ pages }) =>
    `export const pages = {${pages.map((page) => `${JSON.stringify(`${page.topic}/${page.slug}`)}: () => import('/${page.file}')`).join(',')}}`,
}

const outlineOf = ({ topics, pages }: CorpusReading): object[] =>
  topics.map(({ id, title, summary, related }) => ({
    id,
    title,
    summary,
    pages: pages
      .filter((page) => page.topic === id)
      .map((page) => ({
        slug: page.slug,
        title: page.title,
        summary: page.summary,
      })),
    related: related.map((entry) => ({ ...entry, exists: topics.some((topic) => topic.id === entry.topic) })),
  }))

/** Places in files are for authors; a learner's browser has no use for them. */
const lean = (corpus: CorpusReading['corpus']): object => ({
  ...corpus,
  facts: corpus.facts.map(withoutPlace),
  traps: corpus.traps.map(withoutPlace),
  choices: corpus.choices.map(withoutPlace),
})

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
