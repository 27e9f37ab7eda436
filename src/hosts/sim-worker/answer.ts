// The worker's one answer: a scenario in, its trace or the reasons against it out, and what can be moved without a copy.
import { prepareSeeking } from '../../sim/frame/checkpoints.ts'
import { readScenario } from '../../sim/read/read-scenario.ts'
import { runScenario } from '../../sim/run-scenario.ts'
import type { Trace } from '../../sim/trace.ts'
import type { FromWorker, ToWorker } from '../../sim/worker-messages.ts'

export interface Answer {
  readonly message: FromWorker
  /** Handed over to the page: of no use here afterwards. */
  readonly transfer: ArrayBuffer[]
}

/** `nowMs` is the worker's clock, for the time a run took. */
export function answer({ id, scenario }: ToWorker, nowMs: () => number): Answer {
  const read = readScenario(scenario)
  if (!read.ok) return { message: { id, done: false, refusals: read.error }, transfer: [] }
  const fromMs = nowMs()
  const trace = runScenario(read.value)
  prepareSeeking(trace)
  return { message: { id, done: true, trace, runMs: nowMs() - fromMs }, transfer: buffersOf(trace) }
}

export function buffersOf({ records, checkpoints }: Trace): ArrayBuffer[] {
  const columns = [records, ...checkpoints].flatMap((group) => Object.values(group).filter(ArrayBuffer.isView))
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))]
}
