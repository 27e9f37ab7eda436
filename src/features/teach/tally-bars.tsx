// A tally as bars and numbers: by option, and by the confusions behind the wrong ones; the numbers say it without the bars.
import type { ReactElement } from 'react'
import type { Tally } from '../../room/tally.ts'
import './tally.css'

interface Props {
  readonly tally: Tally
  readonly options: readonly { readonly id: string; readonly text: string; readonly correct?: boolean }[]
  /** Before the reveal neither the key nor a confusion is named. */
  readonly revealed: boolean
}

export function TallyBars({ tally, options, revealed }: Props): ReactElement {
  const most = Math.max(1, ...tally.byOption.map(({ count }) => count))
  return (
    <div className="tally">
      <p className="tally-sum">
        {tally.answered} answered{revealed && `, ${tally.right} right`}
      </p>
      <table className="tally-options">
        <caption className="vh">Answers by option</caption>
        <tbody>
          {options.map(({ id, text, correct }) => {
            const count = tally.byOption.find((option) => option.id === id)?.count ?? 0
            const isKey = revealed && correct === true
            return (
              <tr key={id} className={isKey ? 'is-key' : undefined}>
                <th scope="row">
                  {id.toUpperCase()}
                  {isKey && <span aria-hidden="true"> ✓</span>}
                  <span className="vh">
                    {text}
                    {isKey && ', the key'}
                  </span>
                </th>
                <td>
                  <progress max={most} value={count} aria-hidden="true" />
                </td>
                <td className="tally-count">{count}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {revealed && tally.byConfusion.length > 0 && (
        <>
          <h3>What was mixed up</h3>
          <ul className="tally-confusions">
            {tally.byConfusion.map(({ id, name, count }) => (
              <li key={id}>
                <b>{count}</b> {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
