// What a family writes: a stem, one key, and more wrong options than are needed, each with its reason.
import type { Fact, Failing, FactId } from '../facts/fact.ts'
import type { Proof, ProofCell } from './item.ts'

export interface Candidate {
  readonly text: string
  readonly reason: string
  readonly factIds: readonly FactId[]
  readonly failing: Failing
  /** The belief or mistake it states; where absent, the pair of facts that it mixes up. */
  readonly confusionId?: string
  /** In base units, where the option is a number: two equal numbers are one option. */
  readonly magnitude?: number
}

export type Key = Omit<Candidate, 'failing' | 'confusionId'>

/** A proof whose rows still go by the options' texts: ids are given when the item is written. */
export interface DraftProof extends Omit<Proof, 'rows'> {
  readonly rows: ReadonlyMap<string, { readonly cells: readonly ProofCell[]; readonly objective?: ProofCell }>
}

export interface Draft {
  readonly stem: string
  readonly key: Key
  /** Further keys, where more than one option is to be chosen. */
  readonly moreKeys?: readonly Key[]
  readonly candidates: readonly Candidate[]
  /** The fact asked about comes first. */
  readonly factIds: readonly FactId[]
  readonly tasks: readonly string[]
  readonly topic: string
  readonly trapId?: string
  readonly proof?: DraftProof
}

/** What a family can be asked to write about. */
export interface Target {
  readonly factId: FactId
  readonly trapId?: string
}

/** A draft about one fact. */
export function draftOf(
  fact: Fact,
  stem: string,
  key: { text: string; reason: string; magnitude?: number },
  candidates: readonly Candidate[],
): Draft {
  return {
    stem,
    key: { ...key, factIds: [fact.id] },
    candidates,
    factIds: [fact.id],
    tasks: fact.tasks,
    topic: fact.topic,
  }
}
