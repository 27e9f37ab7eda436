// What a run leaves behind: plain data and typed arrays, so that it can be sent from a worker as it is.
import type { FoldState } from './frame/fold.ts'
import type { Records } from './records.ts'
import type { Scenario } from './scenario.ts'
import type { FunctionTotals, SourceTotals } from './totals.ts'

export interface Trace {
  readonly scenario: Scenario
  /** The end of the run; earlier than the scenario's when `finished` is false. */
  readonly endUs: number
  /** False when repeats made more events than a run may have. */
  readonly finished: boolean
  readonly events: number
  readonly records: Records
  /** The state before record `k × CHECKPOINT_EVERY`, as far as anybody has looked; filled by `frameAt`. */
  readonly checkpoints: FoldState[]
  readonly functions: readonly FunctionTotals[]
  readonly sources: readonly SourceTotals[]
  readonly account: { readonly peakConcurrency: number; readonly peakClaimed: number }
}
