// Frames of a run that plays: from one to the next only what has happened between them is gone through.
import { copyFold, fold, type FoldState } from '../../../sim/frame/fold.ts'
import { frameOf, type Frame } from '../../../sim/frame/frame-at.ts'
import { checkpointBefore } from '../../../sim/frame/checkpoints.ts'
import { indexAfter, timeOf } from '../../../sim/records.ts'
import type { Trace } from '../../../sim/trace.ts'
import type { Player } from '../player/player.ts'

export type Cursor = (player: Pick<Player, 'timeUs' | 'upTo'>) => Frame

/** Any moment may be asked for; the next one after the last is the cheapest. */
export function cursorOf(trace: Trace): Cursor {
  const { scenario, records } = trace
  let state: FoldState | undefined
  let at = 0
  return ({ timeUs, upTo }) => {
    const happened = upTo ?? indexAfter(records, timeUs)
    const nearest = checkpointBefore(trace, happened)
    if (state === undefined || happened < at || nearest.from > at) {
      state = copyFold(nearest.state)
      at = nearest.from
    }
    fold(scenario, state, records, at, happened)
    at = happened
    const shownUs = upTo === undefined ? timeUs : upTo > 0 ? timeOf(records, upTo - 1) : 0
    // A copy, because a frame marks in it what initialises.
    return frameOf(scenario, copyFold(state), happened, shownUs)
  }
}
