// How an item is wanted: for which exam, as practice or as exam material, and what a form still lacks.
import type { Failing, FactId } from '../facts/fact.ts'

/** How much a form still wants distractors that fail in this way; 0 and more. */
export type Wish = (failing: Failing) => number

export interface Style {
  /** `saa` or `sap`: how long stems and options are. */
  readonly exam: string
  /** In exam mode every stem is a scenario. */
  readonly mode?: 'exam'
  readonly wish?: Wish
  /** How many keys; any where absent. */
  readonly keys?: number
  /** Whether a superlative decides; either where absent. */
  readonly aim?: boolean
  /** The exam's domain that the item should count for, where its facts allow. */
  readonly domain?: number
  /** Facts that a form has asked already. */
  readonly avoid?: ReadonlySet<FactId>
}

/** How distractors fail in exam material, in per cent: read from public practice questions. */
export const FAILING_SHARES: Readonly<Partial<Record<Failing, number>>> = {
  overhead: 24,
  'misses-requirement': 20,
  'beside-the-point': 13,
  impossible: 12,
  'wrong-setting': 12,
  costlier: 10,
  neighbour: 8,
  insecure: 2,
}

export const usualWish: Wish = (failing) => FAILING_SHARES[failing] ?? 1
