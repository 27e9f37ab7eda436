// Every limit on one sheet, grouped by what it limits; a topic's prints on two pages.
import { useMemo, useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import { inBookOrder } from '../../facts/book-order.ts'
import type { Fact } from '../../facts/fact.ts'
import type { FactsViewProps } from './all-facts.tsx'
import { ByTopic } from './by-topic.tsx'
import { CopyTable } from './copy-table.tsx'
import { cellOf } from './fact-row.tsx'
import { FactValue } from './fact-value.tsx'
import { groupFacts } from './group-facts.ts'
import { MoreRows } from './more-rows.tsx'
import { ofTopic, TopicFilter } from './topic-filter.tsx'

/** A topic's fit on one sheet; those of all topics come in portions. */
const PORTION = 240

export function LimitsSheet({ corpus, query, onChange }: FactsViewProps): ReactElement {
  const limits = useMemo(
    () =>
      inBookOrder(
        corpus.topics,
        ofTopic(corpus.facts, query.topic).filter(({ kind }) => kind === 'limit'),
      ),
    [corpus, query.topic],
  )
  const [shown, setShown] = useState(PORTION)
  const most = query.topic === '' ? shown : limits.length
  const near = useMemo(() => limits.slice(0, most), [limits, most])
  return (
    <>
      <div className="found">
        <p role="status">{limits.length} limits</p>
        <TopicFilter topics={corpus.topics} topic={query.topic} onTopic={(topic) => onChange({ topic })} />
        <CopyTable facts={limits} />
      </div>
      <ByTopic corpus={corpus} facts={near}>
        {(facts) => <Sheet limits={facts} />}
      </ByTopic>
      <MoreRows left={limits.length - most} portion={PORTION} onMore={(more) => setShown(shown + more)} />
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
