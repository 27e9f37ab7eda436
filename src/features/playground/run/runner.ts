// The page's side of the simulation worker: a run is started, and stopped by ending the worker.
import type { ScenarioInput } from '../../../sim/scenario.ts'
import type { FromWorker, ToWorker } from '../../../sim/worker-messages.ts'

/** What is used of a worker; tests pass their own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export interface Runner {
  /** The run before it, if it still goes on, is stopped and never answers. */
  run(scenario: ScenarioInput, onAnswer: (answer: FromWorker) => void, onBroken: (why: string) => void): void
  cancel(): void
  /** Ends the worker, whatever it does; the next run starts another. */
  close(): void
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('../../../hosts/sim-worker/main.ts', import.meta.url), { type: 'module' })

export function createRunner(start: () => WorkerLike = startWorker): Runner {
  let worker: WorkerLike | undefined
  let busy = false
  let lastId = 0
  const close = (): void => {
    worker?.terminate()
    worker = undefined
    busy = false
  }
  const cancel = (): void => {
    if (busy) close()
  }
  return {
    cancel,
    close,
    run(scenario, onAnswer, onBroken) {
      cancel()
      worker ??= start()
      busy = true
      lastId += 1
      const id = lastId
      worker.onmessage = ({ data }) => {
        if (data.id !== id) return
        busy = false
        onAnswer(data)
      }
      worker.onerror = ({ message }) => {
        cancel()
        onBroken(message)
      }
      worker.postMessage({ id, scenario })
    },
  }
}
