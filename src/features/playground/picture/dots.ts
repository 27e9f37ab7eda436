// The requests on their way at a moment: read from the records just before and just after it, so that any moment can be drawn.
import { CAUSE, CAUSES, RECORD } from '../../../sim/happening.ts'
import { FUNCTION, indexAfter, slotOf, timeOf } from '../../../sim/records.ts'
import type { Trace } from '../../../sim/trace.ts'

export interface Dot {
  /** The record it belongs to. */
  readonly index: number
  readonly source: number
  readonly fn: number
  /** To an environment, off the fence after a 429, back to its source, or no further than the gateway at its source. */
  readonly way: 'in' | 'to-fence' | 'off' | 'back' | 'refused'
  /** 0 where it sets out, 1 where it arrives. */
  readonly part: number
  /** Environment, for those on their way in; else −1. */
  readonly slot: number
  /** Index of the cause of a 429, a gateway's being the one by the second as well; else −1. */
  readonly cause: number
}

export interface Dots {
  readonly dots: readonly Dot[]
  /** How many requests are on their way, drawn or not. */
  readonly moving: number
}

const MOST_LOOKED_AT = 20_000
const BACK: ReadonlySet<number> = new Set([
  RECORD.retryAfterError,
  RECORD.backedOff,
  RECORD.returned,
  RECORD.visibleTooSoon,
  RECORD.clientRetry,
])

/** `flightUs` is how long a way takes in the run's time; at most `most` dots, always the same ones of a moment. */
export function dotsAt(trace: Trace, timeUs: number, flightUs: number, most: number): Dots {
  const { records, scenario } = trace
  const from = indexAfter(records, timeUs - flightUs)
  const now = indexAfter(records, timeUs)
  const until = indexAfter(records, timeUs + flightUs)
  const stride = 2 ** Math.max(0, Math.ceil(Math.log2((until - from) / MOST_LOOKED_AT)))
  const moving: number[] = []
  for (let index = Math.ceil(from / stride) * stride; index < until; index += stride)
    if (wayAt(records.kind[index] as number, index >= now) !== undefined) moving.push(index)
  // A share by hash instead of every n-th: when their number changes, only a few dots come or go.
  const threshold = (most / Math.max(moving.length, 1)) * 2 ** 32
  const targets = scenario.sources.map(({ target }) => scenario.functions.findIndex(({ name }) => name === target))
  const dots: Dot[] = []
  for (const index of moving) {
    const source = records.owner[index] as number
    if (dots.length >= most || source >= FUNCTION || hashOf(index) >= threshold) continue
    const way = wayAt(records.kind[index] as number, index >= now) as Dot['way']
    const away = Math.abs(timeOf(records, index) - timeUs) / flightUs
    const throttled = way === 'to-fence' || way === 'off'
    dots.push({
      index,
      source,
      fn: targets[source] ?? 0,
      way,
      part: way === 'in' || way === 'to-fence' ? 1 - away : away,
      slot: way === 'in' ? slotOf(records, index) : -1,
      cause:
        way === 'refused' ? CAUSE.accountRate : throttled ? Math.min(slotOf(records, index), CAUSES.length - 1) : -1,
    })
  }
  return { dots, moving: moving.length * stride }
}

function wayAt(kind: number, later: boolean): Dot['way'] | undefined {
  if (kind <= RECORD.spilledCold) return later ? 'in' : undefined
  if (kind === RECORD.throttled) return later ? 'to-fence' : 'off'
  if (kind === RECORD.gatewayRefused) return later ? undefined : 'refused'
  return !later && BACK.has(kind) ? 'back' : undefined
}

/** 0 to 2³², evenly spread and always the same for an index. */
export function hashOf(index: number): number {
  let hash = Math.imul(index ^ 0x9e3779b9, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
