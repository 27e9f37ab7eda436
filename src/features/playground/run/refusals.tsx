// What cannot run, and why; that a run is on its way, and the way to stop it.
import type { ReactElement } from 'react'
import { shown } from '../../../sim/read/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Run } from './use-run.ts'

interface Props {
  readonly run: Run
  /** A shorter run is taken, in seconds. */
  onShorter(durationS: number): void
}

export function Refusals({ run, onShorter }: Props): ReactElement | null {
  const { refusals, broken, current, trace } = run
  if (refusals.length > 0) {
    return (
      <Notice tone="bad">
        {refusals.map(({ path, what, mend, shorterS }) => (
          <p key={`${path} ${what}`}>
            {path !== '' && <code>{path}</code>} {what} {mend}{' '}
            {shorterS !== undefined && <Button onClick={() => onShorter(shorterS)}>Run {shown(shorterS)} s</Button>}
          </p>
        ))}
        {trace !== undefined && <p>What you see is still the run before. Nothing you typed is lost.</p>}
      </Notice>
    )
  }
  if (broken !== undefined) {
    return (
      <Notice tone="bad">
        <p>
          This run was not worked out: {broken} Your scenario is safe. <Button onClick={run.again}>Try again</Button>
        </p>
      </Notice>
    )
  }
  if (current) return null
  return (
    <p className="working" role="status">
      Working out the run …{' '}
      <Button kind="quiet" onClick={run.cancel}>
        Stop
      </Button>
    </p>
  )
}
