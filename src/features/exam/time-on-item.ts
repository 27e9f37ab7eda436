// How long a question has been on the screen since it was last asked for; hidden time does not count.
import { useEffect, useRef } from 'react'

/** Milliseconds since the last call, or since the question came up. */
export function useTimeOnItem(itemId: string): () => number {
  const since = useRef(0)
  const kept = useRef(0)
  useEffect(() => {
    since.current = performance.now()
    kept.current = 0
    const onChange = (): void => {
      if (document.visibilityState === 'hidden') kept.current += performance.now() - since.current
      since.current = performance.now()
    }
    document.addEventListener('visibilitychange', onChange)
    return () => document.removeEventListener('visibilitychange', onChange)
  }, [itemId])
  return () => {
    const spentMs = kept.current + (performance.now() - since.current)
    kept.current = 0
    since.current = performance.now()
    return Math.round(spentMs)
  }
}
