// A series of codes that goes round until the other phone has seen them all; it can be stopped and leafed through.
import { useEffect, useState, type ReactElement } from 'react'
import type { Transfer } from '../../store/transfer.ts'
import { Button } from '../../ui/button.tsx'
import { QrCode } from '../../ui/qr-code.tsx'

/** Slower than a flash, and long enough for a camera to find its focus. */
const SHOWN_MS = 500

export default function CodeSeries({ transfer: { frames, answers } }: { readonly transfer: Transfer }): ReactElement {
  const count = frames?.length ?? 0
  const [at, setAt] = useState(0)
  const [running, setRunning] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches)
  useEffect(() => setAt(0), [frames])
  useEffect(() => {
    if (!running || count < 2) return undefined
    const timer = setInterval(() => setAt((now) => (now + 1) % count), SHOWN_MS)
    return () => clearInterval(timer)
  }, [running, count])
  const frame = frames?.[at] ?? frames?.[0]
  if (frames === undefined || frame === undefined) {
    return <p role="status">These are too many for codes. Carry fewer over, or take the text or a back-up file.</p>
  }
  const leaf = (by: number): void => {
    setRunning(false)
    setAt((at + by + count) % count)
  }
  return (
    <div className="carried">
      <p>
        {answers === 1 ? '1 answer' : `${answers} answers`} in {count === 1 ? 'one code' : `${count} codes`}. Hold the
        other phone’s camera over them until it has all, in any order.
      </p>
      <div className="code-frame" data-frame={frame}>
        <QrCode text={frame} label={`Code ${at + 1} of ${count}`} />
      </div>
      {count > 1 && (
        <div className="ways-over">
          <Button onClick={() => leaf(-1)}>Previous</Button>
          <span className="frame-count">
            {at + 1} of {count}
          </span>
          <Button onClick={() => leaf(1)}>Next</Button>
          <Button onClick={() => setRunning(!running)}>{running ? 'Stop' : 'Go on'}</Button>
        </div>
      )}
    </div>
  )
}
