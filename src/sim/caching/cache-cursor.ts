// Frames of a cache's run that plays: from one to the next only what has happened between them is gone through.
import { emptyCache, foldCache, type CacheFrame, type CacheState } from './cache-frame.ts'
import { happenedBy, type CachingTrace } from './run-caching.ts'

/** Any moment may be asked for; the next one after the last is the cheapest. A frame holds until the next one is asked for. */
export function cacheCursor(trace: CachingTrace): (timeUs: number, upTo?: number) => CacheFrame {
  let state: CacheState = emptyCache(trace.scenario)
  let at = 0
  return (timeUs, upTo) => {
    const happened = upTo ?? happenedBy(trace, timeUs)
    if (happened < at) {
      state = emptyCache(trace.scenario)
      at = 0
    }
    foldCache(state, trace.records, at, happened)
    at = happened
    return { ...state, timeUs, happened }
  }
}
