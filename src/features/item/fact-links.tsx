// Links from a reason to the very cells it speaks of.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { FactId } from '../../facts/fact.ts'
import { useCorpus } from '../../store/corpus.ts'

const MOST_LINKS = 2

export function FactLinks({ factIds }: { readonly factIds: readonly FactId[] }): ReactElement | null {
  const corpus = useCorpus()
  const facts = factIds.flatMap((id) => corpus?.facts.find((fact) => fact.id === id) ?? [])
  // One link a page: two with the same name would say nothing.
  const places = facts
    .filter((fact, index) => facts.findIndex(({ page }) => page === fact.page) === index)
    .slice(0, MOST_LINKS)
  if (places.length === 0) return null
  return (
    <span className="fact-links">
      {places.map((fact) => (
        <Link key={fact.id} to={`/learn/${fact.page}#${fact.anchor}`}>
          {pageTitle(fact.page, corpus?.pages ?? [])}
        </Link>
      ))}
    </span>
  )
}

const pageTitle = (page: string, pages: readonly { topic: string; slug: string; title: string }[]): string =>
  pages.find(({ topic, slug }) => `${topic}/${slug}` === page)?.title ?? 'See the cell'
