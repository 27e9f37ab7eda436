// The solver's proof as a small table: requirements down, options across, and what fails below each mark.
import type { ReactElement } from 'react'
import type { Option, Proof, ProofCell } from '../../quiz/item.ts'
import './proof-table.css'

const LETTERS = 'ABCDEFGH'

interface Props {
  readonly options: readonly Option[]
  readonly proof: Proof
}

interface Line {
  readonly id: string
  readonly text: string
  readonly cells: readonly (ProofCell | undefined)[]
}

/** One line a requirement, its cells in the order in which the options are shown. */
export function linesOf(options: readonly Option[], { requirements, objective, rows }: Proof): Line[] {
  const inOrder = options.map(({ id }) => rows.find(({ optionId }) => optionId === id))
  return [
    ...requirements.map(({ id, text }, at) => ({ id, text, cells: inOrder.map((row) => row?.cells[at]) })),
    ...(objective === undefined ? [] : [{ ...objective, cells: inOrder.map((row) => row?.objective) }]),
  ]
}

export default function ProofTable({ options, proof }: Props): ReactElement {
  return (
    <table className="proof">
      <caption>Each wrong option misses exactly one line.</caption>
      <thead>
        <tr>
          <th scope="col">Requirement</th>
          {options.map(({ id, correct }, at) => (
            <th key={id} scope="col" className={correct ? 'is-key' : undefined}>
              {LETTERS[at]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {linesOf(options, proof).map(({ id, text, cells }) => (
          <tr key={id}>
            <th scope="row">
              {text}
              <Failures cells={cells} />
            </th>
            {cells.map((cell, at) => (
              <td key={options[at]?.id ?? at} className={cell?.met === false ? 'fails' : undefined}>
                <Mark met={cell?.met ?? null} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const WORDS = { yes: 'met', no: 'missed', none: 'not judged: out already' }

function Mark({ met }: { readonly met: boolean | null }): ReactElement {
  const word = met === null ? 'none' : met ? 'yes' : 'no'
  return (
    <>
      <span aria-hidden="true">{{ yes: '✓', no: '✕', none: '·' }[word]}</span>
      <span className="vh">{WORDS[word]}</span>
    </>
  )
}

/** What the facts say where an option fails: the reason stands with the line, so that the marks stay narrow. */
function Failures({ cells }: { readonly cells: readonly (ProofCell | undefined)[] }): ReactElement | null {
  const failures = cells.flatMap((cell, at) => (cell?.met === false ? `${LETTERS[at] ?? ''}: ${cell.because}` : []))
  return failures.length === 0 ? null : <small>{failures.join('; ')}</small>
}
