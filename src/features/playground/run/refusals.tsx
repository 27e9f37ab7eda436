// What cannot run, and why; that a run is on its way, and the way to stop it.
import { useEffect, useState, type ReactElement } from 'react'
import { shown } from '../../../sim/read/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Run } from './use-run.ts'

interface Props {
  readonly run: Omit<Run, 'trace'> & { readonly trace: unknown }
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
  return current ? null : <Working onStop={run.cancel} />
}

/** Most runs are here before anybody could read that they are on their way. */
const PATIENCE_MS = 500

function Working({ onStop }: { onStop(): void }): ReactElement | null {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <p className="working" role="status">
      Working out the run …{' '}
      <Button kind="quiet" onClick={onStop}>
        Stop
      </Button>
    </p>
  )
}
