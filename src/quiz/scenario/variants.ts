// Needs with amounts that no solution tells apart, each with the solutions that meet it as bits: thousands of sets of them are looked at.
import type { Choice, Need } from '../../facts/fact.ts'
import type { Quantity } from '../../facts/quantity.ts'
import type { Bank } from '../bank.ts'
import { factIdOf, meets, rankOf, type Requirement } from './judge.ts'

/** Bit n stands for the choice's solution n: at most 31 of them. */
export interface Variant {
  readonly requirement: Requirement
  /** Solutions known to meet it. */
  readonly met: number
  /** Solutions known not to. */
  readonly unmet: number
  readonly amounts: readonly Quantity[]
}

function bitsOf(choice: Choice, holds: (solution: string) => boolean): number {
  return choice.solutions.reduce((bits, { id }, at) => (holds(id) ? bits | (1 << at) : bits), 0)
}

function variantOf(bank: Bank, choice: Choice, requirement: Requirement): Omit<Variant, 'amounts'> {
  const answer = (id: string): boolean | undefined =>
    meets(requirement, bank.byId.get(factIdOf(id, requirement.need.property)))
  return {
    requirement,
    met: bitsOf(choice, (id) => answer(id) === true),
    unmet: bitsOf(choice, (id) => answer(id) === false),
  }
}

export function variantsOf(bank: Bank, choice: Choice, need: Need): Variant[] {
  if (need.amounts.length === 0) return [{ ...variantOf(bank, choice, { need }), amounts: [] }]
  const alike = new Map<number, Variant & { readonly amounts: Quantity[] }>()
  for (const amount of need.amounts) {
    const variant = variantOf(bank, choice, { need, amount })
    const known = alike.get(variant.met)
    if (known === undefined) alike.set(variant.met, { ...variant, amounts: [amount] })
    else known.amounts.push(amount)
  }
  return [...alike.values()]
}

/** Bits are counted the short way: a choice has a dozen solutions. */
export function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}

/** What a set of variants comes to, before any fact is looked at. */
export interface Outcome {
  /** Solutions that meet all of it. */
  readonly meeting: number
  /** Solutions that are out by exactly one of it. */
  readonly faulty: number
  /** How many of its needs rule somebody out by themselves. */
  readonly decisive: number
}

/** The same as the solver's verdict, told by bits. */
export function outcomeOf(all: readonly Variant[]): Outcome {
  let [meeting, unknown, gated, once, twice] = [-1, 0, 0, 0, 0]
  for (const { requirement, met, unmet } of all) {
    meeting &= met
    unknown |= ~(met | unmet)
    if (requirement.need.role !== 'need') gated |= unmet
    else {
      twice |= once & unmet
      once |= unmet
    }
  }
  const alone = once & ~twice & ~unknown & ~gated
  const needs = all.filter(({ requirement }) => requirement.need.role === 'need')
  return {
    meeting,
    faulty: gated | alone,
    decisive: needs.filter(({ unmet }) => (unmet & alone) !== 0).length,
  }
}

/** Which of the solutions wins on an aim, as bits: none where they tie or a rank is unknown. */
export function winnerOn(bank: Bank, choice: Choice, aim: string): (meeting: number) => number {
  const ranks = choice.solutions.map(({ id }) => rankOf(bank.byId.get(factIdOf(id, aim))))
  return (meeting) => {
    let [winner, best, isTie] = [0, Infinity, false]
    for (let at = 0; at < ranks.length; at += 1) {
      if ((meeting & (1 << at)) === 0) continue
      const rank = ranks[at]
      if (rank === undefined) return 0
      if (rank === best) isTie = true
      if (rank < best) [winner, best, isTie] = [1 << at, rank, false]
    }
    return isTie ? 0 : winner
  }
}
