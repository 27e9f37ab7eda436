// What an exam's answers say about a real sitting: a band of scores and a chance of passing, each with its uncertainty.
import { abilitiesAfter, type Ability, type DomainResult } from './exam-ability.ts'

export interface ExamForecast {
  /** Eight of ten learners with these answers would score within it on a real form today; from 100 to 1000, in tens. */
  readonly band: { readonly from: number; readonly to: number }
  /** The chance to reach the passing score, from 0 to 1. */
  readonly passing: number
  /** Where that chance lies for eight of ten learners with these answers. */
  readonly passingBetween: { readonly from: number; readonly to: number }
}

/** The band's share, and what is left on each side of it. */
export const BAND_SHARE = 0.8
const TAIL = (1 - BAND_SHARE) / 2

/**
 * AWS does not say how many right answers pass: forms are equated, so the mark moves with the form. Public accounts put
 * it near 70 % for both exams; each of these shares is taken to be as likely as its weight.
 */
export const PASS_MARKS: readonly { readonly share: number; readonly weight: number }[] = triangle(0.64, 0.78, 15)

/** Most weight in the middle, none at the ends; each share stands for its neighbourhood. */
function triangle(from: number, to: number, count: number): { share: number; weight: number }[] {
  const middle = (count - 1) / 2
  const raw = Array.from({ length: count }, (_, index) => middle + 0.5 - Math.abs(index - middle))
  const sum = raw.reduce((all, weight) => all + weight, 0)
  return raw.map((weight, index) => ({ share: from + ((to - from) * (index + 0.5)) / count, weight: weight / sum }))
}

/** The scale as AWS states it: 100 for nothing, `passing` at the pass mark, 1000 for all; straight in between. */
export function scaled(share: number, passMark: number, passing: number): number {
  return share < passMark
    ? 100 + ((passing - 100) * share) / passMark
    : passing + ((1000 - passing) * (share - passMark)) / (1 - passMark)
}

/** Undefined where nothing was asked. */
export function forecastExam(results: readonly DomainResult[], passing: number): ExamForecast | undefined {
  if (results.every(({ asked }) => asked === 0)) return undefined
  const abilities = abilitiesAfter(results)
  const total = results.reduce((sum, { scoredInExam }) => sum + scoredInExam, 0)
  return {
    band: bandOf(abilities, total, passing),
    passing: abilities.reduce((sum, { weight, counts }) => sum + weight * passingOf(counts, total), 0),
    passingBetween: passingRange(abilities, total),
  }
}

/** Scores of all raw results, weighted by how likely each is, and where the tails begin. */
function bandOf(abilities: readonly Ability[], total: number, passing: number): { from: number; to: number } {
  const counts = new Float64Array(total + 1)
  for (const { weight, counts: own } of abilities) {
    own.forEach((likely, right) => (counts[right] = (counts[right] ?? 0) + weight * likely))
  }
  const scores = [...counts].flatMap((likely, right) =>
    PASS_MARKS.map(({ share, weight }) => ({ at: scaled(right / total, share, passing), weight: likely * weight })),
  )
  scores.sort((one, other) => one.at - other.at)
  return { from: inTens(quantile(scores, TAIL)), to: inTens(quantile(scores, 1 - TAIL)) }
}

const inTens = (score: number): number => Math.round(score / 10) * 10

/** The chance that a result reaches the pass mark, wherever that lies. */
function passingOf(counts: Float64Array, total: number): number {
  let chance = 0
  counts.forEach((likely, right) => {
    // A hair below, so that 36 of 50 reaches a mark of exactly 72 %.
    for (const { share, weight } of PASS_MARKS) if (right / total >= share - 1e-9) chance += likely * weight
  })
  return chance
}

function passingRange(abilities: readonly Ability[], total: number): { from: number; to: number } {
  const chances = abilities
    .map(({ weight, counts }) => ({ at: passingOf(counts, total), weight }))
    .sort((one, other) => one.at - other.at)
  return { from: quantile(chances, TAIL), to: quantile(chances, 1 - TAIL) }
}

interface Weighted {
  readonly at: number
  readonly weight: number
}

/** Between two values in proportion, since each stands for its neighbourhood. Weights add up to 1. */
function quantile(sorted: readonly Weighted[], share: number): number {
  let below = 0
  let last: Weighted | undefined
  let middle = 0
  for (const entry of sorted) {
    const own = below + entry.weight / 2
    if (own >= share) {
      if (last === undefined || own === middle) return entry.at
      return last.at + ((entry.at - last.at) * (share - middle)) / (own - middle)
    }
    below += entry.weight
    last = entry
    middle = own
  }
  return last?.at ?? 0
}
