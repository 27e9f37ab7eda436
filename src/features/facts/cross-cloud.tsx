// The same thing in other clouds: what is compared down the side, providers across.
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

export function CrossCloud({ corpus, query, onChange }: FactsViewProps): ReactElement {
  const facts = useMemo(
    () => ofTopic(corpus.facts, query.topic).filter(({ kind }) => kind === 'equivalent'),
    [corpus, query.topic],
  )
  return (
    <>
      <div className="found">
        <p role="status">{facts.length} equivalents</p>
        <TopicFilter topics={corpus.topics} topic={query.topic} onTopic={(topic) => onChange({ topic })} />
        <CopyTable facts={facts} />
      </div>
      <ByTopic corpus={corpus} facts={facts}>
        {(ofOne) =>
          groupFacts(ofOne, ({ table }) => table).map(([table, cells]) => <Providers key={table} cells={cells} />)
        }
      </ByTopic>
    </>
  )
}

function Providers({ cells }: { readonly cells: readonly Fact[] }): ReactElement {
  const providers = groupFacts(cells, ({ subject }) => subject.name)
  const compared = groupFacts(cells, ({ attribute }) => attribute.name)
  return (
    <div className="stacks clouds">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Compared</span>
            </th>
            {providers.map(([name]) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compared.map(([name, facts]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {providers.map(([provider]) => {
                const fact = facts.find(({ subject }) => subject.name === provider)
                return (
                  <td key={provider} data-label={provider}>
                    {fact !== undefined && (
                      <Link to={cellOf(fact)}>
                        <FactValue fact={fact} />
                      </Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
