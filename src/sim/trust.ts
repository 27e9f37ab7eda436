// When a run is long enough to be believed: the spread of its parts says how far its share of throttles may be off.
import { seriesOf } from './series.ts'
import type { Trace } from './trace.ts'

export interface Trust {
  /** Share of requests that were throttled, after the start was left out. */
  readonly share: number
  /** The true share lies within ± this with 95 % confidence. */
  readonly halfWidth: number
  readonly trusted: boolean
  /** About how long the run would have to be; Infinity when nothing can be said. */
  readonly neededS: number
}

const PARTS = 20
/** The first part is left out: the pool is still filling up. */
const LEFT_OUT = 1
/** Student's t for 18 degrees of freedom, 97.5 %. */
const T_18 = 2.101

/** A tenth of the share, or half a percentage point for small ones. */
const wanted = (share: number): number => Math.max(0.1 * share, 0.005)

/** Batch means over twenty equal parts of the run. */
export function trustOf(trace: Trace, functionIndex: number): Trust {
  const series = seriesOf(trace, PARTS).functions[functionIndex]
  const parts = Array.from({ length: PARTS - LEFT_OUT }, (_, index) => {
    const throttled = series?.throttled[index + LEFT_OUT] ?? 0
    return { throttled, arrivals: throttled + (series?.started[index + LEFT_OUT] ?? 0) }
  })
  const arrivals = parts.reduce((sum, part) => sum + part.arrivals, 0)
  if (parts.some((part) => part.arrivals === 0)) return { share: 0, halfWidth: 1, trusted: false, neededS: Infinity }
  const share = parts.reduce((sum, part) => sum + part.throttled, 0) / arrivals
  const shares = parts.map((part) => part.throttled / part.arrivals)
  const variance = shares.reduce((sum, each) => sum + (each - share) ** 2, 0) / (shares.length - 1)
  // With no throttle at all the rule of three bounds what may have been missed.
  const halfWidth = share === 0 ? 3 / arrivals : T_18 * Math.sqrt(variance / shares.length)
  const ratio = halfWidth / wanted(share)
  return { share, halfWidth, trusted: ratio <= 1, neededS: (trace.endUs / 1e6) * Math.max(1, ratio * ratio) }
}
