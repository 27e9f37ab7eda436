// The worker that runs scenarios; to stop a run, the page terminates it and starts another.
import { answer } from './answer.ts'
import type { FromWorker, ToWorker } from '../../sim/worker-messages.ts'

/** What is used of a worker's global scope; the lint project has the page's types, where `self` is a window. */
interface Scope {
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void
  postMessage(message: FromWorker, transfer: readonly ArrayBuffer[]): void
}

const scope = self as unknown as Scope

scope.addEventListener('message', ({ data }) => {
  const { message, transfer } = answer(data, () => performance.now())
  scope.postMessage(message, transfer)
})
