// Long work in slices, so that no frame waits for it: a message between two slices lets the browser paint.
import { afterPaint } from './idle.ts'

const SLICE_MS = 12

/** Calls `step` until it says that it is done; then `done`. The answer stops it. */
export function inSlices(step: () => boolean, done: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  let stopped = false
  // What is on its way to the screen goes first.
  const cancel = afterPaint(() => port2.postMessage(undefined))
  const stop = (): void => {
    stopped = true
    cancel()
    port1.close()
  }
  port1.onmessage = () => {
    const until = performance.now() + SLICE_MS
    while (!stopped && performance.now() < until) {
      if (!step()) continue
      stop()
      done()
      return
    }
    if (!stopped) port2.postMessage(undefined)
  }
  return stop
}
