// The run told in sentences: each thing is named the first time it happens, with the numbers of that moment.
import { frameAfter } from './frame/frame-at.ts'
import { happenedAt } from './happened.ts'
import { RECORD, RECORD_NAMES } from './happening.ts'
import { FUNCTION, slotOf } from './records.ts'
import { sentenceFor } from './sentences.ts'
import type { Trace } from './trace.ts'

export interface Sentence {
  readonly timeUs: number
  /** The record it is about. */
  readonly index: number
  readonly text: string
}

/** Told anew for each slot: causes, reasons, attempts. */
const BY_SLOT: ReadonlySet<number> = new Set([
  RECORD.throttled,
  RECORD.deadLettered,
  RECORD.dropped,
  RECORD.retryAfterError,
])
const SLOTS = 8
/** Retries are told up to the third; then everybody knows. */
const RETRIES_TOLD = 3

export function narrate(trace: Trace): readonly Sentence[] {
  const { records, scenario } = trace
  const targets = scenario.sources.map(({ target }) => scenario.functions.findIndex(({ name }) => name === target))
  const told = new Uint8Array(RECORD_NAMES.length * 256 * SLOTS)
  const sentences: Sentence[] = []
  for (let index = 0; index < records.length; index += 1) {
    const kind = records.kind[index] as number
    const slot = BY_SLOT.has(kind) ? Math.min(slotOf(records, index), SLOTS - 1) : 0
    if (kind === RECORD.retryAfterError && slot > RETRIES_TOLD) continue
    const owner = records.owner[index] as number
    // What happens at a function is told once, whichever source it came from.
    const whose = kind <= RECORD.throttled && owner < FUNCTION ? FUNCTION + (targets[owner] as number) : owner
    const key = (kind * 256 + whose) * SLOTS + slot
    // Every moved control is told: each is another one.
    if (told[key] === 1 && kind !== RECORD.changed) continue
    told[key] = 1
    const happened = happenedAt(trace, index)
    const text = sentenceFor(scenario, happened, () => frameAfter(trace, index + 1))
    if (text !== undefined) sentences.push({ timeUs: happened.timeUs, index, text })
  }
  return sentences
}
