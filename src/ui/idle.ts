// Work that can wait until the browser has nothing better to do.

/** Runs the task when idle, at the latest after `atLatestMs`; the answer takes it back. */
export function whenIdle(task: () => void, atLatestMs = 1500): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task, { timeout: atLatestMs })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(task, 200)
  return () => clearTimeout(timer)
}
