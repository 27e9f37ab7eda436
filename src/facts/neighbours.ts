// Which numbers are taken for one another: the nearest first, by subject, attribute, place and size.
import { magnitude, sameAmount, type Amount } from './quantity.ts'
import type { Fact, Trap } from './fact.ts'

export interface Neighbour {
  readonly fact: Fact
  readonly amount: Amount
}

/** Sizes further apart than this are no confusion: nobody takes 2 MB for 10 TB. */
const FARTHEST_RATIO = 4000

/**
 * Amounts of other facts that a learner may confuse with `amount` of `fact`, best first.
 * Same dimension, another size, one system of units; money only for the same thing.
 */
export function neighboursOf(
  fact: Fact,
  amount: Amount,
  amounts: readonly Neighbour[],
  traps: readonly Trap[],
): readonly Neighbour[] {
  const siblings = new Set(
    traps.filter((trap) => trap.factIds.includes(fact.id)).flatMap((trap) => [...trap.siblingIds, ...trap.factIds]),
  )
  return amounts
    .filter((other) => other.fact.id !== fact.id && comparable(amount, other.amount))
    .map((other) => ({ other, distance: distanceOf(fact, amount, other, siblings) }))
    .sort((a, b) => a.distance - b.distance || inOrder(a.other, b.other))
    .map(({ other }) => other)
}

/** Both ends of one range can be equally far: then the smaller comes first. */
function inOrder(a: Neighbour, b: Neighbour): number {
  if (a.fact.id !== b.fact.id) return a.fact.id < b.fact.id ? -1 : 1
  return magnitude(a.amount) - magnitude(b.amount)
}

function comparable(a: Amount, b: Amount): boolean {
  if (a.unit.dimension !== b.unit.dimension || a.unit.system !== b.unit.system || sameAmount(a, b)) return false
  if (a.unit.dimension === 'money' && a.unit.many !== b.unit.many) return false
  const ratio = magnitude(b) / magnitude(a)
  const size = ratio < 1 ? 1 / ratio : ratio
  return Number.isFinite(size) && size > 0 && size <= FARTHEST_RATIO
}

function distanceOf(
  fact: Fact,
  amount: Amount,
  { fact: other, amount: size }: Neighbour,
  siblings: ReadonlySet<string>,
): number {
  const decades = Math.abs(Math.log10(magnitude(size) / magnitude(amount)))
  return (
    decades * 1.5 -
    (siblings.has(other.id) ? 6 : 0) -
    (other.attribute.id === fact.attribute.id ? 3 : 0) -
    (other.subject.id === fact.subject.id ? 1.5 : 0) -
    (other.page === fact.page ? 1 : 0) -
    (size.unit.many === amount.unit.many ? 1 : 0) +
    (other.topic === fact.topic ? 0 : 2)
  )
}
