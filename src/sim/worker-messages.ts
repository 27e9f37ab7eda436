// What the page and the simulation's worker say to each other; here, because both sides may import it.
import type { Refusal } from './read/refusal.ts'
import type { Trace } from './trace.ts'

/** `id` comes back with the answer; `scenario` is as somebody wrote it. */
export interface ToWorker {
  readonly id: number
  readonly scenario: unknown
}

export type FromWorker =
  | { readonly id: number; readonly done: true; readonly trace: Trace; readonly runMs: number }
  | { readonly id: number; readonly done: false; readonly refusals: readonly Refusal[] }
