// Something fetched once and then at hand: React's `use` reads it without waiting a tick.

/** React looks for these two fields on a promise before it waits for it. */
type Settled<T> = Promise<T> & { status?: 'fulfilled'; value?: T }

export interface FetchedOnce<T> {
  /** Fetches unless that has been done; after a failure it fetches again. */
  fetch(): Promise<T>
  /** What `use` takes: the last fetch whatever came of it, so that a failure reaches the error boundary. */
  promise(): Promise<T>
  /** Whether `use` would go on without waiting. */
  isHere(): boolean
}

export function fetchOnce<T>(load: () => Promise<T>): FetchedOnce<T> {
  let last: Settled<T> | undefined
  let failed = false
  const fetch = (): Promise<T> => {
    if (last !== undefined && !failed) return last
    failed = false
    const fetching: Settled<T> = load()
    last = fetching
    fetching.then(
      (value) => Object.assign(fetching, { status: 'fulfilled', value }),
      () => {
        failed = true
      },
    )
    return fetching
  }
  return { fetch, promise: () => last ?? fetch(), isHere: () => last?.status === 'fulfilled' }
}
