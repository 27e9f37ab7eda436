// The tables of a result: right answers by domain and task, how wrong ones failed, confidence against truth, time.
import type { ReactElement } from 'react'
import type { Failing } from '../../facts/fact.ts'
import { calibrationOf } from '../../review/calibration.ts'
import { paceOf, type Marked, type Tally } from '../../review/exam-report.ts'
import { FAILING_WORDS } from '../item/words.ts'
import { durationInWords } from './duration.ts'

interface Row extends Tally {
  readonly id: string
  readonly name: string
}

export const TallyTable = ({
  caption,
  rows,
}: {
  readonly caption: string
  readonly rows: readonly Row[]
}): ReactElement => (
  <table>
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">All questions</th>
        <th scope="col">Right</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, name, right, asked }) => (
        <tr key={id}>
          <th scope="row">
            {id} {name}
          </th>
          <td>
            {right} of {asked}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export function FailingTable({ failings }: { readonly failings: ReadonlyMap<Failing, number> }): ReactElement | null {
  const rows = [...failings].sort((one, other) => other[1] - one[1])
  if (rows.length === 0) return null
  return (
    <table>
      <caption>How the wrong options failed</caption>
      <thead>
        <tr>
          <th scope="col">What was chosen</th>
          <th scope="col">Times</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([failing, count]) => (
          <tr key={failing}>
            <th scope="row">{FAILING_WORDS[failing]}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const SAID = { sure: 'Sure', think: 'I think so', guess: 'A guess' } as const

export function CalibrationTable({ marked }: { readonly marked: readonly Marked[] }): ReactElement | null {
  const answers = marked
    .filter(({ answered }) => answered)
    .map(({ answer: { confidence }, correct }) => ({ correct, ...(confidence === undefined ? {} : { confidence }) }))
  const rows = calibrationOf(answers)
  if (!rows.some(({ said }) => said !== undefined)) return null
  return (
    <table>
      <caption>Confidence against truth</caption>
      <thead>
        <tr>
          <th scope="col">You said</th>
          <th scope="col">Right</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ said, right, asked }) => (
          <tr key={said ?? 'nothing'}>
            <th scope="row">{said === undefined ? 'Nothing' : SAID[said]}</th>
            <td>
              {right} of {asked}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Pace({
  marked,
  lengthMs,
}: {
  readonly marked: readonly Marked[]
  readonly lengthMs: number
}): ReactElement | null {
  const pace = paceOf(marked, lengthMs)
  if (pace === undefined) return null
  const { medianMs, givenMs, slowest } = pace
  return (
    <p className="pace">
      {durationInWords(medianMs)} for the middle question; the exam gives {durationInWords(givenMs)}.
      {slowest.length > 0 &&
        ` Longest: ${slowest.map(({ index, answer }) => `question ${index + 1} (${durationInWords(answer.spentMs)})`).join(', ')}.`}
    </p>
  )
}
