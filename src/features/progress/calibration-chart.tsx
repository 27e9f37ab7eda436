// Confidence against truth: for each word one said, the share that was right, and how far it can be believed.
import { useMemo, type ReactElement } from 'react'
import type { Attempt } from '../../review/attempt.ts'
import { calibrationOf, shareBetween, type Calibrated } from '../../review/calibration.ts'

const WORDS = { sure: 'Sure', think: 'I think so', guess: 'A guess' } as const
/** Nobody who is sure should be wrong more often than this. */
const SURE_SHARE = 0.85
const ENOUGH = 20

const wordFor = ({ said }: Calibrated): string => (said === undefined ? 'Nothing said' : WORDS[said])
const percent = (share: number): number => Math.round(share * 100)

export function CalibrationChart({ attempts }: { readonly attempts: readonly Attempt[] }): ReactElement {
  const rows = useMemo(() => calibrationOf(attempts), [attempts])
  const said = rows.filter((row) => row.said !== undefined)
  return (
    <section aria-labelledby="calibration">
      <h2 id="calibration">How sure, and how right</h2>
      <p>{calibrationSentence(rows)}</p>
      {said.length > 0 && (
        <>
          <Drawing rows={rows} />
          <details className="numbers">
            <summary>The numbers</summary>
            <table>
              <caption className="vh">Right answers by what was said before</caption>
              <thead>
                <tr>
                  <th scope="col">You said</th>
                  <th scope="col">Right</th>
                  <th scope="col">Share</th>
                  <th scope="col">80 % interval</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const { from, to } = shareBetween(row)
                  return (
                    <tr key={row.said ?? 'nothing'}>
                      <th scope="row">{wordFor(row)}</th>
                      <td>
                        {row.right} of {row.asked}
                      </td>
                      <td>{percent(row.right / row.asked)} %</td>
                      <td>
                        {percent(from)}–{percent(to)} %
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  )
}

export function calibrationSentence(rows: readonly Calibrated[]): string {
  const sure = rows.find(({ said }) => said === 'sure')
  if (!rows.some(({ said }) => said !== undefined)) {
    return 'You have not said yet how sure you were. It is one tap before ‘Check’, and shows whether being sure means being right.'
  }
  if (sure === undefined) return 'You have not been sure of anything yet.'
  const share = sure.right / sure.asked
  const base = `When you were sure, ${percent(share)} % were right (${sure.right} of ${sure.asked})`
  if (sure.asked < ENOUGH) return `${base}: too few to judge by.`
  return share < SURE_SHARE ? `${base}: being sure does not yet mean being right.` : `${base}: you know what you know.`
}

const [LEFT, WIDTH, ROW] = [100, 220, 34]

/** Percent run from left to right; a line is the interval, a dot the share. */
function Drawing({ rows }: { readonly rows: readonly Calibrated[] }): ReactElement {
  const x = (share: number): number => LEFT + percent(share) * (WIDTH / 100)
  const height = rows.length * ROW + 24
  return (
    <svg
      className="calibration"
      viewBox={`0 0 ${LEFT + WIDTH + 20} ${height}`}
      role="img"
      aria-labelledby="calibration"
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="grid-line" x1={x(share)} x2={x(share)} y1={4} y2={height - 20} />
          <text x={x(share)} y={height - 4} textAnchor="middle">
            {percent(share)} %
          </text>
        </g>
      ))}
      {rows.map((row, at) => {
        const { from, to } = shareBetween(row)
        const y = at * ROW + ROW / 2 + 4
        return (
          <g key={row.said ?? 'nothing'} data-row={wordFor(row)} data-share={percent(row.right / row.asked)}>
            <text x={0} y={y + 4}>
              {wordFor(row)}
            </text>
            <line className="interval" x1={x(from)} x2={x(to)} y1={y} y2={y} />
            <circle cx={x(row.right / row.asked)} cy={y} r={5} />
          </g>
        )
      })}
    </svg>
  )
}
