// Which targets are looked at for a place of a form: each design of a choice as often as any other, however many facts prove it.
import { pick, shuffled, type Random } from '../../std/random.ts'
import type { Eligible } from './eligible.ts'

/** The design that a fact of a choice speaks of. */
export const designOf = (factId: string): string => factId.split('.')[0] ?? factId

/** Scenarios that turn on one design belong together: else the design with most facts would be the key most of the time. */
const groupOf = ({ target: { factId, trapId }, plans }: Eligible): string =>
  plans.length === 0 ? (trapId ?? factId) : designOf(factId)

/** Up to `count` different targets; the same design comes up again only when each of the others has. */
export function drawTargets(random: Random, eligible: readonly Eligible[], count: number): readonly Eligible[] {
  const designs = new Map<string, Eligible[]>()
  for (const one of eligible) designs.set(groupOf(one), [...(designs.get(groupOf(one)) ?? []), one])
  const drawn: Eligible[] = []
  let left = shuffled(random, [...designs.values()])
  while (drawn.length < count && left.length > 0) {
    for (const list of left.slice(0, count - drawn.length)) {
      const one = pick(random, list)
      drawn.push(one)
      list.splice(list.indexOf(one), 1)
    }
    left = left.filter((list) => list.length > 0)
  }
  return drawn
}
