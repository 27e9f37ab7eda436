// A response becomes a verdict: all or nothing, with a word on each option.
import type { FactId } from '../facts/fact.ts'
import type { Item } from './item.ts'

export interface Verdict {
  readonly correct: boolean
  /** Option ids of keys that were not chosen. */
  readonly missed: readonly string[]
  /** Option ids that were chosen and are no keys. */
  readonly wrong: readonly string[]
  readonly factIds: readonly FactId[]
}

/** `chosen` holds option ids in any order; unknown ids count as wrong. */
export function scoreResponse(item: Item, chosen: readonly string[]): Verdict {
  const keys = new Set(item.options.filter((option) => option.correct).map((option) => option.id))
  const picked = new Set(chosen)
  const missed = [...keys].filter((id) => !picked.has(id))
  const wrong = [...picked].filter((id) => !keys.has(id))
  return { correct: missed.length === 0 && wrong.length === 0, missed, wrong, factIds: item.factIds }
}
