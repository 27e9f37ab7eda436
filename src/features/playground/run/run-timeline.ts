// A run of the concurrency pool as the player sees it: its records, the 429s and the cold starts.
import { nextIndex } from '../../../sim/happened.ts'
import type { RecordName } from '../../../sim/happening.ts'
import { indexAfter, timeOf } from '../../../sim/records.ts'
import type { Trace } from '../../../sim/trace.ts'
import type { Jump, Timeline } from '../player/timeline.ts'

const COLD: readonly RecordName[] = ['startedCold', 'spilledCold']

export const timelineOf = ({ records }: Trace): Timeline => ({
  count: records.length,
  indexAfter: (timeUs) => indexAfter(records, timeUs),
  timeOf: (index) => timeOf(records, index),
})

export const jumpsOf = (trace: Trace): readonly Jump[] => [
  {
    name: 'To the next 429',
    none: 'Nothing is throttled in this run',
    exists:
      trace.functions.some(({ throttled }) => throttled.some((count) => count > 0)) ||
      trace.sources.some(({ refused }) => refused > 0),
    next: (from) => nextIndex(trace, ['throttled', 'gatewayRefused'], from),
  },
  {
    name: 'To the next cold start',
    none: 'Nothing starts cold in this run',
    exists: trace.functions.some(({ coldStarts }) => coldStarts > 0),
    next: (from) => nextIndex(trace, COLD, from),
  },
]
