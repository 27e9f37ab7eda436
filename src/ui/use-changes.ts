// Changes to a state that is kept elsewhere and comes back late, as the query of an address does.
import { useEffect, useRef } from 'react'

/** Two changes in a row both count, though `state` follows only after the next view was drawn. */
export function useChanges<State extends object>(
  state: State,
  commit: (state: State) => void,
): (part: Partial<State>) => void {
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  }, [state])
  return (part) => {
    latest.current = { ...latest.current, ...part }
    commit(latest.current)
  }
}
