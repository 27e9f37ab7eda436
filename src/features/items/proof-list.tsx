// Why exactly the key holds, where the generator has proved it: every option against every requirement.
import type { ReactElement } from 'react'
import type { Item } from '../../quiz/item.ts'
import { LETTERS } from '../item/option-list.tsx'

interface Cell {
  /** null where the option is out by another requirement already. */
  readonly met: boolean | null
  readonly because: string
}

interface Proved {
  readonly proof?: {
    readonly requirements: readonly { readonly id: string; readonly text: string }[]
    readonly rows: readonly { readonly optionId: string; readonly cells: readonly Cell[] }[]
  }
}

const says = ({ met }: Cell): string => (met === null ? 'not looked at' : met ? 'met' : 'not met')

export function ProofList({ item }: { readonly item: Item & Proved }): ReactElement | null {
  const { proof } = item
  if (proof === undefined) return null
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">The proof</h2>
      {item.options.map((option, at) => (
        <details key={option.id}>
          <summary>
            {LETTERS[at]}. {option.text}
          </summary>
          <dl className="failings">
            {proof.requirements.map(({ id, text }, column) => {
              const cell = proof.rows.find(({ optionId }) => optionId === option.id)?.cells[column]
              return cell === undefined ? null : (
                <div key={id}>
                  <dt>
                    {text}: {says(cell)}
                  </dt>
                  <dd>{cell.because}</dd>
                </div>
              )
            })}
          </dl>
        </details>
      ))}
    </section>
  )
}
