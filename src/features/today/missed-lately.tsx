// The facts that were answered wrong and not mended since, each with the way to its very cell.
import { useMemo, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Attempt } from '../../review/attempt.ts'
import { masteryOf, weakestFacts } from '../../review/mastery.ts'
import { useCorpus } from '../../store/corpus.ts'

const MOST_SHOWN = 5
const MOST_ASKED = 20

export function MissedLately({ attempts }: { readonly attempts: readonly Attempt[] }): ReactElement | null {
  const corpus = useCorpus()
  const weak = useMemo(() => weakestFacts(masteryOf(attempts), MOST_ASKED), [attempts])
  const known = useMemo(() => new Map(corpus?.facts.map((fact) => [fact.id, fact])), [corpus])
  const facts = weak.flatMap((id) => known.get(id) ?? [])
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="missed">
      <h2 id="missed">Missed lately</h2>
      <ul className="missed">
        {facts.slice(0, MOST_SHOWN).map((fact) => (
          <li key={fact.id}>
            {fact.text}{' '}
            <Link to={`/learn/${fact.page}#${fact.anchor}`}>
              {corpus?.pages.find(({ topic, slug }) => `${topic}/${slug}` === fact.page)?.title ?? 'Read it'}
            </Link>
          </li>
        ))}
      </ul>
      <Link
        className="more"
        to={`/practice?facts=${facts.map(({ id }) => id).join(',')}&length=${Math.min(facts.length, 10)}`}
      >
        Ask me {facts.length === 1 ? 'this' : 'these'} again
      </Link>
    </section>
  )
}
