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

/** A hidden tab paints nothing: there it is not waited for longer. */
const PAINTS_WITHIN_MS = 60

/** Runs the task when the next frame is on the screen; the answer takes it back. */
export function afterPaint(task: () => void): () => void {
  let timer = setTimeout(run, PAINTS_WITHIN_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(run)
  })
  function run(): void {
    cancelAnimationFrame(frame)
    task()
  }
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
