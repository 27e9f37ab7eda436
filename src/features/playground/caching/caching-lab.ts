// The lab of caching: what it is made of.
import { CACHE_RECORD } from '../../../sim/caching/happening.ts'
import { CACHING_LINK } from '../../../sim/caching/caching-link.ts'
import { CACHING_PRESETS } from '../../../sim/caching/presets.ts'
import { readCaching } from '../../../sim/caching/read-caching.ts'
import { happenedBy, runCaching, type CachingTrace } from '../../../sim/caching/run-caching.ts'
import type { CachingScenario } from '../../../sim/caching/scenario.ts'
import { cacheSentence, narrateCaching } from '../../../sim/caching/sentences.ts'
import { timeOf } from '../../../sim/records.ts'
import type { Lab } from '../lab/lab.ts'
import type { Jump } from '../player/timeline.ts'
import { CACHING_CONTROLS } from './caching-controls.ts'
import { CachingNumbers } from './caching-numbers.tsx'
import { CachingPicture } from './caching-picture.tsx'
import { chartOfCaching } from './caching-chart.ts'

function jumpTo({ records }: CachingTrace, kind: number, name: string, none: string): Jump {
  const next = (from: number): number => {
    for (let index = from; index < records.length; index += 1) if (records.kind[index] === kind) return index
    return -1
  }
  return { name, none, exists: next(0) !== -1, next }
}

export const CACHING: Lab<CachingScenario, CachingTrace> = {
  path: '/play/caching',
  title: 'Caching, played',
  lede: 'A cache in front of a database: some keys are asked for all the time, most hardly ever. Predict what is stale, what falls through and what is thrown out; then watch it.',
  ownTitle: 'Your own cache',
  topic: 'elasticache',
  presets: CACHING_PRESETS,
  own: { strategy: 'lazy', ttlS: 20 },
  link: CACHING_LINK,
  controls: CACHING_CONTROLS,
  read: readCaching,
  run: runCaching,
  timeline: (trace) => ({
    count: trace.records.length,
    indexAfter: (timeUs) => happenedBy(trace, timeUs),
    timeOf: (index) => timeOf(trace.records, index),
  }),
  jumps: (trace) => [
    jumpTo(trace, CACHE_RECORD.miss, 'To the next miss', 'Nothing is missed in this run'),
    jumpTo(trace, CACHE_RECORD.stale, 'To the next stale read', 'Nothing is stale in this run'),
    jumpTo(trace, CACHE_RECORD.evicted, 'To the next eviction', 'Nothing is evicted in this run'),
  ],
  narrate: narrateCaching,
  tell: cacheSentence,
  chart: chartOfCaching,
  Picture: CachingPicture,
  Numbers: CachingNumbers,
}
