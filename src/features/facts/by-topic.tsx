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

export function ByTopic({ corpus, facts, children }: Props): ReactElement[] {
  const topics = useMemo(() => groupFacts(facts, ({ topic }) => topic), [facts])
  const titles = useMemo(() => new Map(corpus.topics.map(({ id, title }) => [id, title])), [corpus])
  return topics.map(([topic, ofTopic]) => (
    <section key={topic} aria-labelledby={`of-${topic}`}>
      <h2 id={`of-${topic}`}>
        <Link to={`/learn/${topic}`}>{titles.get(topic) ?? topic}</Link>
      </h2>
      {children(ofTopic)}
    </section>
  ))
}
