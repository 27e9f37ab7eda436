// Copies a text and says so; where the browser refuses, the text is there to be copied by hand.
import { useState } from 'react'

export interface Copying {
  /** For a status line; empty before the first copy. */
  readonly said: string
  readonly byHand: string | undefined
  copy(text: string, what: string): void
  close(): void
}

export function useCopy(): Copying {
  const [said, setSaid] = useState('')
  const [byHand, setByHand] = useState<string>()
  const copy = async (text: string, what: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(`${what} copied`)
    } catch {
      setByHand(text)
    }
  }
  return { said, byHand, copy: (text, what) => void copy(text, what), close: () => setByHand(undefined) }
}
