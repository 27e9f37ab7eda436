// A to H choose an option, Enter checks: from anywhere on the page that is no field.
import { useEffect, useRef } from 'react'

const FIELDS = 'textarea, select, input:not([type="radio"]):not([type="checkbox"])'

export function useLetterKeys(count: number, choose: (index: number) => void, enter: () => void): void {
  const latest = useRef({ choose, enter })
  useEffect(() => {
    latest.current = { choose, enter }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(`${FIELDS}, dialog`) !== null) return
      const index = event.key.length === 1 ? event.key.toLowerCase().charCodeAt(0) - 97 : -1
      if (index >= 0 && index < count) latest.current.choose(index)
      else if (event.key === 'Enter' && !onControl(event.target)) {
        event.preventDefault()
        latest.current.enter()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [count])
}

/** Enter on a button or link belongs to it. */
const onControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary') !== null
