// The worker that folds long histories and tries which facts can be asked about, while the page stays free.
import type { FromReviewWorker, ToReviewWorker } from '../../review/worker-messages.ts'
import { answer } from './answer.ts'

/** What is used of a worker's global scope; the lint project has the page's types, where `self` is a window. */
interface Scope {
  addEventListener(type: 'message', listener: (event: { readonly data: ToReviewWorker }) => void): void
  postMessage(message: FromReviewWorker): void
}

const scope = self as unknown as Scope

scope.addEventListener('message', ({ data }) => {
  scope.postMessage(answer(data, (atMs) => -new Date(atMs).getTimezoneOffset() * 60_000))
})
