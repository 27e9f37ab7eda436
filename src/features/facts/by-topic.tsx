// Facts under the titles of their topics, each drawn in its own way.
import { useMemo, type ReactElement, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Corpus, Fact } from '../../facts/fact.ts'
import { groupFacts } from './group-facts.ts'

interface Props {
  readonly corpus: Corpus
  readonly facts: readonly Fact[]
  children(facts: readonly Fact[]): ReactNode
}

/** In the order of the topics; one without facts is left out. */
export function ByTopic({ corpus, facts, children }: Props): ReactElement[] {
  const byTopic = useMemo(() => new Map(groupFacts(facts, ({ topic }) => topic)), [facts])
  return corpus.topics
    .filter(({ id }) => byTopic.has(id))
    .map(({ id, title }) => (
      <section key={id} aria-labelledby={`of-${id}`}>
        <h2 id={`of-${id}`}>
          <Link to={`/learn/${id}`}>{title}</Link>
        </h2>
        {children(byTopic.get(id) ?? [])}
      </section>
    ))
}
