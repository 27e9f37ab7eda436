// What is typed filters at once, and stands in the address when the typing pauses.
import { useEffect, useRef, useState } from 'react'
import type { FactQuery } from './fact-query.ts'

const PAUSE_MS = 350

/** Browsers allow only so many changes of the address in a while; typing must not use them up. */
export function useTextInAddress(
  fromAddress: string,
  onChange: (part: Partial<FactQuery>) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(fromAddress)
  const written = useRef(fromAddress)
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  })
  useEffect(() => {
    if (written.current === fromAddress) return
    written.current = fromAddress
    setText(fromAddress)
  }, [fromAddress])
  useEffect(() => {
    if (text === written.current) return
    const timer = setTimeout(() => {
      written.current = text
      change.current({ text })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return [text, setText]
}
