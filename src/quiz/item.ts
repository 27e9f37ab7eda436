// An item: a stem, its options, and for every option the reason why it is right or wrong.
import type { Failing, FactId } from '../facts/fact.ts'

/** Changes whenever the same corpus and seed would give another item. */
export const GENERATOR_VERSION = 5

export const FAMILIES = [
  'recall',
  'discriminate',
  'consequence',
  'compute',
  'trap',
  'true-because',
  'order',
  'match',
  'what-changed',
  'multi-response',
  'scenario',
] as const
export type Family = (typeof FAMILIES)[number]

export interface Option {
  /** Stable within the item; never an index, so shuffling cannot change a verdict. */
  readonly id: string
  readonly text: string
  readonly correct: boolean
  /** Why it is the key, or why it is not. */
  readonly reason: string
  /** Absent on the key. */
  readonly failing?: Failing
  /** The named wrong belief that it is an instance of; see confusions.ts. */
  readonly confusionId?: string
  /** The facts the reason speaks of. */
  readonly factIds: readonly FactId[]
}

/** How one option stands to one requirement; `met` is null where it is out by another already. */
export interface ProofCell {
  readonly met: boolean | null
  /** The value that decides, as the fact has it. */
  readonly because: string
  readonly factIds: readonly FactId[]
}

/** The solver's table: every option against every requirement, and against the objective where the stem has one. */
export interface Proof {
  readonly requirements: readonly { readonly id: string; readonly text: string }[]
  readonly objective?: { readonly id: string; readonly text: string }
  readonly rows: readonly {
    readonly optionId: string
    /** One a requirement, in their order. */
    readonly cells: readonly ProofCell[]
    readonly objective?: ProofCell
  }[]
}

export interface Item {
  readonly id: string
  readonly family: Family
  readonly topic: string
  readonly exam: string
  /** `saa:2.2` */
  readonly task: string
  readonly stem: string
  /** How many options are to be chosen. */
  readonly select: number
  readonly options: readonly Option[]
  /** What is asked about: the fact first, and the trap it belongs to by `trapId`. */
  readonly factIds: readonly FactId[]
  readonly trapId?: string
  /** Scenarios only. */
  readonly proof?: Proof
  readonly seed: string
  readonly contentVersion: string
  readonly generatorVersion: number
}

/** Why no item could be made: never a poor item instead. */
export interface Refusal {
  readonly factId: string
  readonly family: Family
  readonly because: string
}
