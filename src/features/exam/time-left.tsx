// The clock: silent to a screen reader but for the last minutes, which are said once.
import type { ReactElement } from 'react'
import { clockFace } from '../../review/exam-clock.ts'
import { leftMs, type Progress, type Sitting } from '../../review/sitting.ts'

const MINUTE_MS = 60_000
const SAID_AT = [10, 5, 1]

export function TimeLeft({
  sitting,
  progress,
}: {
  readonly sitting: Sitting
  readonly progress: Progress
}): ReactElement {
  const left = leftMs(sitting, progress)
  const said = SAID_AT.filter((minutes) => left <= minutes * MINUTE_MS).at(-1)
  return (
    <p className="time-left">
      <span role="timer" aria-label="Time left">
        {clockFace(left)}
      </span>{' '}
      left
      <span className="vh" role="status">
        {said === undefined ? '' : said === 1 ? 'One minute left' : `${said} minutes left`}
      </span>
    </p>
  )
}
