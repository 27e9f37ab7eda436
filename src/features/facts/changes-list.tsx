// What changed over all topics and since when, newest first, with the exam's answer; then where the exam has not caught up.
import { useMemo, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Corpus, Fact, Value } from '../../facts/fact.ts'
import type { FactsViewProps } from './all-facts.tsx'
import { CopyTable } from './copy-table.tsx'
import { cellOf } from './fact-row.tsx'
import { FactSources } from './fact-sources.tsx'
import { ofTopic, TopicFilter } from './topic-filter.tsx'

interface Change {
  readonly fact: Fact
  readonly value: Extract<Value, { type: 'change' }>
}

export function ChangesList({ corpus, query, onChange }: FactsViewProps): ReactElement {
  const facts = useMemo(() => ofTopic(corpus.facts, query.topic), [corpus, query.topic])
  const changes = useMemo(() => changesOf({ facts }), [facts])
  const behind = useMemo(() => facts.filter(({ examValue }) => examValue !== undefined), [facts])
  const titles = new Map(corpus.topics.map(({ id, title }) => [id, title]))
  return (
    <>
      <div className="found">
        <p role="status">{changes.length} changes, newest first</p>
        <TopicFilter topics={corpus.topics} topic={query.topic} onTopic={(topic) => onChange({ topic })} />
        <CopyTable facts={changes.map(({ fact }) => fact)} />
      </div>
      <ol className="changes">
        {changes.map(({ fact, value }) => (
          <li key={fact.id}>
            <time dateTime={value.since}>{value.since}</time>
            <div>
              <Link to={cellOf(fact)}>{fact.attribute.name}</Link>
              <p>
                <s>{value.was}</s> <span aria-hidden="true">→</span> {value.is}
              </p>
              {fact.examValue !== undefined && <p className="exam-says">The exam still asks: {fact.examValue.text}</p>}
              <p className="change-from">
                {titles.get(fact.topic)} · <FactSources fact={fact} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      {behind.length > 0 && <Behind facts={behind} />}
    </>
  )
}

const Behind = ({ facts }: { readonly facts: readonly Fact[] }): ReactElement => (
  <section aria-labelledby="behind">
    <h2 id="behind">Where the exam still asks the older answer</h2>
    <div className="stacks">
      <table>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">Today</th>
            <th scope="col">In the exam</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.id}>
              <th scope="row">
                <Link to={cellOf(fact)}>
                  {fact.subject.name}, {fact.attribute.name}
                </Link>
              </th>
              <td data-label="Today">{fact.value.text}</td>
              <td data-label="In the exam">{fact.examValue?.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
)

const dayOf = ({ value }: Change): string => value.since.replace(/^\D+/, '')

/** ISO days and months sort as text; 'by 2026' counts as 2026. */
export function changesOf({ facts }: Pick<Corpus, 'facts'>): Change[] {
  return facts
    .flatMap((fact) => (fact.value.type === 'change' ? [{ fact, value: fact.value }] : []))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
}
