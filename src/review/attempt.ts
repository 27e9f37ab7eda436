// One answer as it is kept for good: what was shown, what was chosen, and which versions made it.
import type { Item } from '../quiz/item.ts'

export const ATTEMPT_FORMAT = 1

export type Confidence = 'sure' | 'think' | 'guess'

export interface Attempt {
  /** Unique over all devices; merging two histories is a union over it. */
  readonly id: string
  readonly format: typeof ATTEMPT_FORMAT
  /** Milliseconds since 1970, UTC, by the clock of the device. */
  readonly answeredAt: number
  /** Counts up on one device, so that order survives a clock that is set back. */
  readonly sequence: number
  /** A random name of the browser profile that recorded it: says whose `sequence` this is, and nothing else. */
  readonly device?: string
  /** The item as shown, its options in the order shown. */
  readonly item: Item
  readonly chosen: readonly string[]
  readonly correct: boolean
  readonly confidence?: Confidence
  /** Options that were crossed out before answering. */
  readonly crossedOut?: readonly string[]
  readonly durationMs: number
  /** The drill it belongs to. */
  readonly drill?: string
}
