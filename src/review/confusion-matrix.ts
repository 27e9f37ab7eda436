// The pairs that were taken for one another as a square: asked about in the rows, taken for it in the columns.
import type { FactId } from '../facts/fact.ts'
import type { Confusion } from './confusions.ts'

export interface ConfusionMatrix {
  /** Names of rows and columns alike, the most mixed up first. */
  readonly facts: readonly FactId[]
  /** Row by row, one count a column. */
  readonly counts: readonly (readonly number[])[]
  /** Mix-ups that have no place here. */
  readonly left: number
}

/** At most `most` facts, those of the most frequent pairs. `pairs` as confusionsOf orders them. */
export function confusionMatrix(pairs: readonly Confusion[], most: number): ConfusionMatrix {
  const facts: FactId[] = []
  for (const { asked, taken } of pairs) {
    const fresh = [asked, taken].filter((id) => !facts.includes(id))
    if (facts.length + fresh.length <= most) facts.push(...fresh)
  }
  const counts = facts.map((asked) =>
    facts.map((taken) => pairs.find((pair) => pair.asked === asked && pair.taken === taken)?.count ?? 0),
  )
  const all = pairs.reduce((sum, { count }) => sum + count, 0)
  return { facts, counts, left: all - counts.flat().reduce((sum, count) => sum + count, 0) }
}
