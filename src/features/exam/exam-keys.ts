// Single letters that lead through the exam, from anywhere on the page that is no field.
import { useEffect, useRef } from 'react'

const FIELDS = 'textarea, select, input:not([type="radio"]):not([type="checkbox"]), dialog'

/** None of them may be a letter of an option. */
export function useExamKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(FIELDS) !== null) return
      const key = event.key.toLowerCase()
      if (Object.hasOwn(latest.current, key)) latest.current[key]?.()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
