// A setting of the room: shown as wanted at once, and as the server has it when that has not come about.
import { useEffect, useState, type ReactElement, type ReactNode } from 'react'

interface Props {
  /** As the server has it. */
  readonly on: boolean
  readonly children: ReactNode
  onSet(on: boolean): void
}

const PATIENCE_MS = 3000

export function Setting({ on, children, onSet }: Props): ReactElement {
  const [wanted, setWanted] = useState<boolean>()
  useEffect(() => {
    if (wanted === undefined) return
    if (wanted === on) return setWanted(undefined)
    const timer = setTimeout(() => setWanted(undefined), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [wanted, on])
  return (
    <label>
      <input
        type="checkbox"
        checked={wanted ?? on}
        onChange={({ target }) => {
          setWanted(target.checked)
          onSet(target.checked)
        }}
      />{' '}
      {children}
    </label>
  )
}
