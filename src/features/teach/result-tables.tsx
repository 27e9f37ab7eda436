// What a lesson came to: by question, by confusion, by participant.
import type { ReactElement } from 'react'
import type { Results } from '../../room/results.ts'
import './results.css'

const share = (right: number, answered: number): string =>
  answered === 0 ? '–' : `${Math.round((100 * right) / answered)} %`

export const ResultTables = ({ results }: { readonly results: Results }): ReactElement => (
  <div className="results">
    <table>
      <caption>By question</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Answered</th>
          <th scope="col">Right</th>
        </tr>
      </thead>
      <tbody>
        {results.items.map(({ item, stem, ballots }) => (
          <tr key={item}>
            <th scope="row">
              {item}. {stem}
            </th>
            <td>{ballots.map(({ answered }) => answered).join(' → ')}</td>
            <td>{ballots.map(({ right, answered }) => share(right, answered)).join(' → ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {results.confusions.length > 0 && (
      <table>
        <caption>By confusion</caption>
        <thead>
          <tr>
            <th scope="col">What was mixed up</th>
            <th scope="col">Times</th>
          </tr>
        </thead>
        <tbody>
          {results.confusions.map(({ id, name, count }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <People results={results} />
  </div>
)

function People({ results: { people, items } }: { readonly results: Results }): ReactElement {
  const hasPoints = people.some(({ points }) => points !== undefined)
  return (
    <table>
      <caption>By participant</caption>
      <thead>
        <tr>
          <th scope="col">Participant</th>
          <th scope="col">Right</th>
          <th scope="col">Answered</th>
          {hasPoints && <th scope="col">Points</th>}
        </tr>
      </thead>
      <tbody>
        {people.map(({ number, nickname, right, answered, points }) => (
          <tr key={number}>
            <th scope="row">{nickname ?? `Participant ${number}`}</th>
            <td>
              {right} of {items.length}
            </td>
            <td>{answered}</td>
            {hasPoints && <td>{points ?? 0}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
