// The facts that a preset stands on: each in its sentence, with the way to its cell.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { FactId } from '../../../facts/fact.ts'
import { useCorpus } from '../../../store/corpus.ts'

export function FactsBehind({ factIds }: { readonly factIds: readonly FactId[] }): ReactElement {
  const corpus = useCorpus()
  const facts = factIds.flatMap((id) => corpus?.facts.find((fact) => fact.id === id) ?? [])
  const titleOf = (page: string): string =>
    corpus?.pages.find(({ topic, slug }) => `${topic}/${slug}` === page)?.title ?? 'Read it'
  return (
    <section className="facts-behind" aria-labelledby="facts-behind">
      <h3 id="facts-behind">The facts behind it</h3>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            {fact.text} <Link to={`/learn/${fact.page}#${fact.anchor}`}>{titleOf(fact.page)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
