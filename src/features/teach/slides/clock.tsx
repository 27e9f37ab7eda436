// The speaker's clock: the time of day, and how long this has been going on; stopped and set back by a press.
import { useEffect, useState, type ReactElement } from 'react'

const two = (number: number): string => String(number).padStart(2, '0')

export const clockTime = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`

/** `62:05`: minutes go on counting past the hour, as a lesson's plan does. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

export function Clock(): ReactElement {
  const [startedAt, setStartedAt] = useState(() => Date.now())
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="speaker-clock">
      <span>{clockTime(new Date(now))}</span>
      <span>{minutesAndSeconds(now - startedAt)}</span>
      <button type="button" onClick={() => setStartedAt(Date.now())}>
        From zero
      </button>
    </p>
  )
}
