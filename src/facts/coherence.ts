// What no page can see alone: an id claimed twice, a contradiction, a reference into the void.
import type { ContentProblem, Place, Reference } from '../content/page.ts'
import { problem } from '../content/problem.ts'
import { editDistance, listed } from '../std/text.ts'
import type { Fact, Trap, Value } from './fact.ts'
import { sameKind, sameQuantity } from './quantity.ts'

export const findRepeatedFacts = (facts: readonly Fact[]): ContentProblem[] =>
  repeatsOf(facts).map(([claim, earlier]) => {
    const where = whereOf(earlier.place)
    return agree(claim, earlier)
      ? problem(
          claim.place,
          `"${claim.id}" is stated twice`,
          `${where} has it already: refer to it with <Value of="${claim.id}" />.`,
        )
      : problem(
          claim.place,
          `"${claim.id}" contradicts ${where}: "${claim.text}" here, "${earlier.text}" there`,
          'Correct the wrong one, or give one of them another Id.',
        )
  })

export const findRepeatedTraps = (traps: readonly Trap[]): ContentProblem[] =>
  repeatsOf(traps).map(([trap, earlier]) =>
    problem(trap.place, `there are two traps "${trap.id}"`, `${whereOf(earlier.place)} is the other: rename one.`),
  )

/** Each claim whose id was taken before, with the one that took it. */
function repeatsOf<T extends { readonly id: string }>(claims: readonly T[]): [T, T][] {
  const first = new Map<string, T>()
  return claims.flatMap((claim): [T, T][] => {
    const earlier = first.get(claim.id)
    if (earlier === undefined) first.set(claim.id, claim)
    return earlier === undefined ? [] : [[claim, earlier]]
  })
}

const whereOf = ({ file, line }: Place): string => `${file}:${line}`

/** 900 s and 15 minutes agree; so do equal words, whatever the rows are called. */
const agree = (a: Fact, b: Fact): boolean => sameValue(a.value, b.value) && sameValue(a.examValue, b.examValue)

function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a?.type !== 'quantity' || b?.type !== 'quantity') return JSON.stringify(a) === JSON.stringify(b)
  return (
    a.quantity.bound === b.quantity.bound &&
    sameKind(a.quantity.high.unit, b.quantity.high.unit) &&
    sameQuantity(a.quantity, b.quantity)
  )
}

export function findDangling(references: readonly Reference[], facts: readonly Fact[]): ContentProblem[] {
  const ids = new Set(facts.map((fact) => fact.id))
  return references
    .filter(({ factId }) => !ids.has(factId))
    .map(({ factId, place }) => problem(place, `there is no fact "${factId}"`, nearestMend(factId, [...ids])))
}

/** What a sum reckons with has to be there, and to be a number. */
export function findNoAmounts(amounts: readonly Reference[], facts: readonly Fact[]): ContentProblem[] {
  const words = new Set(facts.filter(({ value }) => value.type !== 'quantity').map(({ id }) => id))
  const mend = 'Name a fact whose value is a number, or write the number as a variable.'
  return [
    ...findDangling(amounts, facts),
    ...amounts
      .filter(({ factId }) => words.has(factId))
      .map(({ factId, place }) => problem(place, `"${factId}" is no quantity`, mend)),
  ]
}

/** Slips of the pen first, then the same attribute of other subjects. */
function nearestMend(factId: string, ids: readonly string[]): string {
  const attribute = factId.split('.').at(-1) ?? ''
  const slips = ids
    .map((id) => ({ id, distance: editDistance(factId, id) }))
    .filter(({ distance }) => distance <= 3)
    .sort((a, b) => a.distance - b.distance)
    .map(({ id }) => id)
  const near = [...new Set([...slips, ...ids.filter((id) => id.endsWith(`.${attribute}`))])].slice(0, 3)
  return near.length === 0
    ? 'Correct the id, or write the row that it names.'
    : `Did you mean ${listed(near, 'or')}? Else write the row that it names.`
}
