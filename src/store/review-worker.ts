// Asks the review worker, which starts with the first question; a browser that refuses workers rejects.
import type { FromReviewWorker, ToReviewWorker } from '../review/worker-messages.ts'

type Asked<Kind extends ToReviewWorker['asks']> = Omit<Extract<ToReviewWorker, { asks: Kind }>, 'id'>
type Said<Kind extends FromReviewWorker['asks']> = Extract<FromReviewWorker, { asks: Kind }>

interface Waiting {
  readonly resolve: (said: FromReviewWorker) => void
  readonly reject: (error: Error) => void
}

let worker: Worker | undefined
let asked = 0
const waiting = new Map<number, Waiting>()

/** What is in `transfer` is of no use here afterwards. */
export function askReviewWorker<Kind extends ToReviewWorker['asks']>(
  question: Asked<Kind>,
  transfer: Transferable[] = [],
): Promise<Said<Kind>> {
  return new Promise((resolve, reject) => {
    worker ??= start()
    asked += 1
    waiting.set(asked, { resolve: resolve as Waiting['resolve'], reject })
    worker.postMessage({ ...question, id: asked }, transfer)
  })
}

function start(): Worker {
  const fresh = new Worker(new URL('../hosts/review-worker/main.ts', import.meta.url), { type: 'module' })
  fresh.onmessage = ({ data }: MessageEvent<FromReviewWorker>) => {
    waiting.get(data.id)?.resolve(data)
    waiting.delete(data.id)
  }
  fresh.onerror = () => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(new Error('the review worker did not start'))
    waiting.clear()
  }
  return fresh
}
