// What was taken for what: wrong choices counted by how they fail, by the facts they belong to, and by named confusion.
import type { Failing, FactId } from '../facts/fact.ts'
import { pairOf, type ConfusionId } from '../quiz/confusions.ts'
import type { Option } from '../quiz/item.ts'
import type { Attempt } from './attempt.ts'

/** `asked` was asked about, and an option that speaks of `taken` was chosen. */
export interface Confusion {
  readonly asked: FactId
  readonly taken: FactId
  readonly count: number
  /** Milliseconds since 1970. */
  readonly lastAt: number
}

/** A record of src/quiz/confusions.ts as it was met: `confusionFor` gives its name. */
export interface Confused {
  readonly id: ConfusionId
  readonly count: number
  /** Milliseconds since 1970. */
  readonly lastAt: number
  /** The option as it was last chosen: its words when the corpus has forgotten the confusion. */
  readonly chosen: string
}

export interface Confusions {
  readonly failings: ReadonlyMap<Failing, number>
  /** Most frequent first, then latest. */
  readonly pairs: readonly Confusion[]
  /** Most frequent first, then latest. */
  readonly confused: readonly Confused[]
}

interface Counted {
  readonly count: number
  readonly lastAt: number
}
const mostFirst = (a: Counted, b: Counted): number => b.count - a.count || b.lastAt - a.lastAt

/** Attempts of before confusions had ids carry none: theirs is worked out from the facts the option speaks of. */
const confusionIn = ({ confusionId, factIds }: Option, asked: FactId | undefined): ConfusionId | undefined =>
  confusionId ?? pairOf(asked, factIds)

/** `attempts` in the order they happened. Keys that were missed are not confusions and not counted. */
export function confusionsOf(attempts: readonly Attempt[]): Confusions {
  const failings = new Map<Failing, number>()
  const pairs = new Map<string, Confusion>()
  const confused = new Map<ConfusionId, Confused>()
  for (const { item, chosen, answeredAt } of attempts) {
    const asked = item.factIds[0]
    for (const option of item.options) {
      if (option.correct || !chosen.includes(option.id)) continue
      if (option.failing) failings.set(option.failing, (failings.get(option.failing) ?? 0) + 1)
      const id = confusionIn(option, asked)
      if (id !== undefined) {
        confused.set(id, { id, count: (confused.get(id)?.count ?? 0) + 1, lastAt: answeredAt, chosen: option.text })
      }
      if (asked === undefined) continue
      for (const taken of new Set(option.factIds)) {
        if (item.factIds.includes(taken)) continue
        const key = `${asked}\n${taken}`
        pairs.set(key, { asked, taken, count: (pairs.get(key)?.count ?? 0) + 1, lastAt: answeredAt })
      }
    }
  }
  return {
    failings,
    pairs: [...pairs.values()].sort(mostFirst),
    confused: [...confused.values()].sort(mostFirst),
  }
}
