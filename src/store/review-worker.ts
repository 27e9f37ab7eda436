// Asks the review worker: one for each kind of question, since folding a history must not wait for a slow one; where workers are refused it rejects.
import type { FromReviewWorker, ToReviewWorker } from '../review/worker-messages.ts'

type Asked<Kind extends ToReviewWorker['asks']> = Omit<Extract<ToReviewWorker, { asks: Kind }>, 'id'>
type Said<Kind extends FromReviewWorker['asks']> = Extract<FromReviewWorker, { asks: Kind }>

interface Waiting {
  readonly kind: ToReviewWorker['asks']
  readonly resolve: (said: FromReviewWorker) => void
  readonly reject: (error: Error) => void
}

const workers = new Map<ToReviewWorker['asks'], Worker>()
let asked = 0
const waiting = new Map<number, Waiting>()

/** What is in `transfer` is of no use here afterwards. */
export function askReviewWorker<Kind extends ToReviewWorker['asks']>(
  question: Asked<Kind>,
  transfer: Transferable[] = [],
): Promise<Said<Kind>> {
  return new Promise((resolve, reject) => {
    const kind: ToReviewWorker['asks'] = question.asks
    const worker = workers.get(kind) ?? start(kind)
    asked += 1
    waiting.set(asked, { kind, resolve: resolve as Waiting['resolve'], reject })
    worker.postMessage({ ...question, id: asked }, transfer)
  })
}

function start(kind: ToReviewWorker['asks']): Worker {
  const fresh = new Worker(new URL('../hosts/review-worker/main.ts', import.meta.url), { type: 'module' })
  workers.set(kind, fresh)
  fresh.onmessage = ({ data }: MessageEvent<FromReviewWorker>) => {
    waiting.get(data.id)?.resolve(data)
    waiting.delete(data.id)
  }
  fresh.onerror = () => {
    workers.delete(kind)
    for (const [id, each] of waiting) {
      if (each.kind !== kind) continue
      waiting.delete(id)
      each.reject(new Error('the review worker did not start'))
    }
  }
  return fresh
}
