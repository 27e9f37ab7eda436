// One record as words and names: for a list of events, for stepping, and for 'run until the first 429'.
import {
  API_REASONS,
  CAUSES,
  RECORD,
  RECORD_NAMES,
  REASONS,
  type Cause,
  type Reason,
  type RecordName,
} from './happening.ts'
import { FUNCTION, NOBODY, slotOf, timeOf } from './records.ts'
import type { Trace } from './trace.ts'

export interface Happened {
  readonly index: number
  readonly timeUs: number
  readonly what: RecordName
  readonly functionName: string | undefined
  readonly sourceName: string | undefined
  /** Environment, attempt or lane: see RECORD. */
  readonly slot: number
  readonly value: number
  readonly cause: Cause | undefined
  readonly apiReason: string | undefined
  readonly reason: Reason | undefined
}

/** `index` is from 0 to the number of records, exclusive. */
export function happenedAt(trace: Trace, index: number): Happened {
  const { records, scenario } = trace
  const kind = records.kind[index] as number
  const owner = records.owner[index] as number
  const slot = slotOf(records, index)
  const source = owner < FUNCTION ? scenario.sources[owner] : undefined
  const cause = kind === RECORD.throttled ? CAUSES[slot] : undefined
  const lost = kind === RECORD.deadLettered || kind === RECORD.dropped
  return {
    index,
    timeUs: timeOf(records, index),
    what: RECORD_NAMES[kind] as RecordName,
    functionName: owner === NOBODY ? undefined : (source?.target ?? scenario.functions[owner - FUNCTION]?.name),
    sourceName: source?.name,
    slot,
    value: records.value[index] as number,
    cause,
    apiReason: cause === undefined ? undefined : API_REASONS[cause],
    reason: lost ? REASONS[slot] : undefined,
  }
}

/** The first record from `from` on that is one of `whats`; −1 when there is none. */
export function nextIndex({ records }: Trace, whats: readonly RecordName[], from = 0): number {
  const kinds = new Set<number>(whats.map((what) => RECORD[what]))
  for (let index = from; index < records.length; index += 1) {
    if (kinds.has(records.kind[index] as number)) return index
  }
  return -1
}
