// When things of a kind happened in a run, in seconds.
import { RECORD, type RecordKind } from '../happening.ts'
import { timeOf } from '../records.ts'
import type { Trace } from '../trace.ts'

export const timesOf = ({ records }: Trace, ...kinds: RecordKind[]): number[] =>
  Array.from({ length: records.length }, (_, index) => index)
    .filter((index) => kinds.includes(records.kind[index] as RecordKind))
    .map((index) => timeOf(records, index) / 1e6)

/** On demand, cold or warm. */
export const STARTS = [RECORD.startedCold, RECORD.startedWarm] as const
