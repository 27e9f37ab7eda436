// Every limit on one sheet, grouped by what it limits; a topic's prints on two pages.
import { useMemo, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Fact } from '../../facts/fact.ts'
import type { FactsViewProps } from './all-facts.tsx'
import { ByTopic } from './by-topic.tsx'
import { CopyTable } from './copy-table.tsx'
import { cellOf } from './fact-row.tsx'
import { FactValue } from './fact-value.tsx'
import { groupFacts } from './group-facts.ts'
import { ofTopic, TopicFilter } from './topic-filter.tsx'

export function LimitsSheet({ corpus, query, onChange }: FactsViewProps): ReactElement {
  const limits = useMemo(
    () => ofTopic(corpus.facts, query.topic).filter(({ kind }) => kind === 'limit'),
    [corpus, query.topic],
  )
  return (
    <>
      <div className="found">
        <p role="status">{limits.length} limits</p>
        <TopicFilter topics={corpus.topics} topic={query.topic} onTopic={(topic) => onChange({ topic })} />
        <CopyTable facts={limits} />
      </div>
      <ByTopic corpus={corpus} facts={limits}>
        {(facts) => <Sheet limits={facts} />}
      </ByTopic>
    </>
  )
}

function Sheet({ limits }: { readonly limits: readonly Fact[] }): ReactElement {
  const groups = useMemo(() => groupFacts(limits, ({ subject }) => subject.name), [limits])
  return (
    <div className="sheet">
      {groups.map(([subject, facts]) => (
        <section key={subject}>
          <h3>{subject}</h3>
          <dl>
            {facts.map((fact) => (
              <Limit key={fact.id} fact={fact} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

const Limit = ({ fact }: { readonly fact: Fact }): ReactElement => (
  <div>
    <dt>
      <Link to={cellOf(fact)}>{fact.attribute.name}</Link>
    </dt>
    <dd>
      <FactValue fact={fact} />
      <small>{[fact.firm, fact.scope, fact.beyond].filter((part) => part !== undefined).join(' · ')}</small>
    </dd>
  </div>
)
