// What a form is made of: items a domain by largest remainder, how many have several keys, how many a superlative.
import type { Blueprint, Failing } from '../../facts/fact.ts'
import { FAILING_SHARES, type Wish } from '../style.ts'

/** Whole numbers that add up to `total`, nearest to the weights: what is left goes to the largest remainders. */
export function largestRemainder(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const exact = weights.map((weight) => (sum === 0 ? 0 : (weight * total) / sum))
  const whole = exact.map(Math.floor)
  const left = total - whole.reduce((all, count) => all + count, 0)
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }))
  const lucky = [...order]
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, sum === 0 ? 0 : left)
    .map(({ index }) => index)
  return whole.map((count, index) => count + (lucky.includes(index) ? 1 : 0))
}

export const domainQuotas = ({ domains, questions }: Blueprint): number[] =>
  largestRemainder(
    domains.map(({ weight }) => weight),
    questions,
  )

/** Shares of a form: items with two and with three keys, and stems that ask for the least or the most of something. */
export interface Mix {
  readonly twoKeys: number
  readonly threeKeys: number
  readonly superlative: number
  /** Items of the other families, dressed as scenes: what people believe, what happens, what comes out. */
  readonly traps: number
  readonly consequences: number
  readonly sums: number
}

/** From public practice material of each exam; the shares of families are ours. */
export const MIXES: Readonly<Record<string, Mix>> = {
  saa: { twoKeys: 0.11, threeKeys: 0, superlative: 0.43, traps: 0.12, consequences: 0.03, sums: 0.02 },
  sap: { twoKeys: 0.1, threeKeys: 0.1, superlative: 0.43, traps: 0.12, consequences: 0.03, sums: 0.01 },
}

/** How distractors of a form have failed so far, and what is wished for next. */
export interface FailingQuota {
  readonly wish: Wish
  add(failing: Failing): void
}

/** Wishes for what is rarest against its share, and for a little of everything, so that nothing is ruled out. */
export function failingQuota(): FailingQuota {
  const counts = new Map<Failing, number>()
  let total = 0
  return {
    wish(failing) {
      const share = (FAILING_SHARES[failing] ?? 0) / TOTAL_SHARES
      return Math.max(0.02, share * (total + AHEAD) - (counts.get(failing) ?? 0))
    },
    add(failing) {
      if (FAILING_SHARES[failing] === undefined) return
      total += 1
      counts.set(failing, (counts.get(failing) ?? 0) + 1)
    },
  }
}

const TOTAL_SHARES = Object.values(FAILING_SHARES).reduce((sum, share) => sum + share, 0)
/** How many distractors the quota looks ahead: two items. */
const AHEAD = 6
