// The state at regular places of the trace, so that any moment is at most one stretch of records away.
import type { Trace } from '../trace.ts'
import { beginFold, copyFold, fold, type FoldState } from './fold.ts'

/** About a millisecond of folding. */
export const CHECKPOINT_EVERY = 32_768

/** The nearest checkpoint at or before the first `happened` records; those up to it are made when they are not there yet. */
export function checkpointBefore(trace: Trace, happened: number): { readonly state: FoldState; readonly from: number } {
  const { scenario, records, checkpoints } = trace
  const wanted = Math.floor(happened / CHECKPOINT_EVERY)
  if (checkpoints.length === 0) checkpoints.push(beginFold(scenario))
  while (checkpoints.length <= wanted) {
    const from = (checkpoints.length - 1) * CHECKPOINT_EVERY
    const state = copyFold(checkpoints.at(-1) as FoldState)
    fold(scenario, state, records, from, from + CHECKPOINT_EVERY)
    checkpoints.push(state)
  }
  return { state: checkpoints[wanted] as FoldState, from: wanted * CHECKPOINT_EVERY }
}

/** Makes them all, so that no later seek has to: the worker does this before it hands a trace over. */
export const prepareSeeking = (trace: Trace): void => void checkpointBefore(trace, trace.records.length)
