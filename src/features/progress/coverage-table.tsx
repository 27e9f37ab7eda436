// The coverage map: each task statement of the exam by topic, how many of its facts were asked, and how many known.
import { Fragment, useMemo, type ReactElement } from 'react'
import type { Blueprint, Corpus } from '../../facts/fact.ts'
import type { Attempt } from '../../review/attempt.ts'
import { coverageMap, type Covered } from '../../review/coverage-map.ts'

interface Props {
  readonly corpus: Corpus
  readonly blueprint: Blueprint
  readonly attempts: readonly Attempt[]
}

export function CoverageTable({ corpus, blueprint, attempts }: Props): ReactElement {
  const rows = useMemo(() => coverageMap(corpus, blueprint, attempts), [corpus, blueprint, attempts])
  const withFacts = rows.filter(({ topics }) => topics.some(({ facts }) => facts > 0)).length
  const asked = rows.filter(({ topics }) => topics.some(({ seen }) => seen > 0)).length
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">What of {blueprint.code} you were asked</h2>
      <p>
        {asked} of {rows.length} task statements asked about; {rows.length - withFacts}{' '}
        {rows.length - withFacts === 1 ? 'has' : 'have'} no content here yet.
      </p>
      <div className="wide" role="region" aria-label="Task statements by topic" tabIndex={0}>
        <table className="coverage-map">
          <thead>
            <tr>
              <th scope="col">Task statement</th>
              {corpus.topics.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {blueprint.domains.map(({ id, name }) => (
              <Fragment key={id}>
                <tr className="domain">
                  <th scope="rowgroup" colSpan={corpus.topics.length + 1}>
                    {id} {name}
                  </th>
                </tr>
                {rows
                  .filter(({ domain }) => domain === id)
                  .map((row) => (
                    <tr key={row.task}>
                      <th scope="row">
                        {row.task} {row.name}
                      </th>
                      {row.topics.map((covered, at) => (
                        <Cell key={corpus.topics[at]?.id ?? at} covered={covered} />
                      ))}
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className="method">Facts asked of those there are; in brackets, how many were right when asked last.</p>
    </section>
  )
}

/** How much of it: for the shade, which the numbers say too. */
const shadeOf = ({ facts, known }: Covered): string =>
  known === 0 ? 'none' : known * 3 < facts ? 'some' : known * 3 < facts * 2 ? 'half' : 'most'

const Cell = ({ covered }: { readonly covered: Covered }): ReactElement =>
  covered.facts === 0 ? (
    <td>
      <span aria-hidden="true">–</span>
      <span className="vh">no content</span>
    </td>
  ) : (
    <td data-shade={shadeOf(covered)}>
      {covered.seen} of {covered.facts}
      {covered.seen > 0 && ` (${covered.known})`}
    </td>
  )
