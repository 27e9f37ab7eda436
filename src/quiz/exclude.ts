// Which values exclude one another: only they may stand side by side, one right and the other wrong.
import type { Fact, Value } from '../facts/fact.ts'
import { sameQuantity } from '../facts/quantity.ts'
import { defensibleValues } from './bank.ts'
import { plain } from './same-option.ts'

/** Whether the two facts say different things, today and in the exam. */
export const excludes = (fact: Fact, other: Fact): boolean =>
  defensibleValues(fact).every((mine) => defensibleValues(other).every((theirs) => apart(mine, theirs)))

/** The same, said of two subjects: what the one has, the other has not. */
export const differs = (fact: Fact, other: Fact): boolean =>
  other.subject.id !== fact.subject.id && excludes(fact, other)

/** Whether the two values say the same, in whatever unit or order. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.type === 'flag' && b.type === 'flag') return a.holds === b.holds
  if (a.type === 'quantity' && b.type === 'quantity') return sameQuantity(a.quantity, b.quantity)
  if (a.type === 'list' && b.type === 'list') return within(a.members, b.members) && within(b.members, a.members)
  return plain(a.text) === plain(b.text)
}

/** A list that holds another makes neither of them wrong. */
function apart(a: Value, b: Value): boolean {
  if (a.type === 'list' && b.type === 'list') return !within(a.members, b.members) && !within(b.members, a.members)
  return !sameValue(a, b)
}

function within(members: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others.map(plain))
  return members.every((member) => known.has(plain(member)))
}

/** Whether one value may stand where the other stood: a unit of its own would give away to whom it belongs. */
export function sameUnits(a: Value, b: Value): boolean {
  if (a.type !== 'quantity' || b.type !== 'quantity') return true
  const [one, two] = [a.quantity.high.unit, b.quantity.high.unit]
  if (one.dimension !== two.dimension || one.system !== two.system) return false
  return (one.dimension !== 'money' && one.dimension !== 'count') || one.many === two.many
}
