// The traps that can be played, and the way to an empty account of one's own.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { PRESETS } from '../../../sim/presets/presets.ts'
import { OtherLabs } from '../lab/other-labs.tsx'

export const PresetList = (): ReactElement => (
  <>
    <p className="lede">
      An account’s pool, alive. Predict what a setting does, then watch the run and read the sum. Every run can be
      repeated to the last request.
    </p>
    <ol className="toc presets">
      {PRESETS.map(({ id, title, question }) => (
        <li key={id}>
          <Link to={`/play/concurrency?preset=${id}`}>{title}</Link>
          <p>{question}</p>
        </li>
      ))}
    </ol>
    <p>
      <Link to="/play/concurrency?own=1">Build your own account</Link>: functions, sources, every number.
    </p>
    <OtherLabs here="/play/concurrency" />
  </>
)
