// Simulated learners of known ability: what each gets right on a practice form, and what the real exam then gives.
import type { Random } from '../../std/random.ts'
import { ASSUMED, chanceAt, type DomainResult } from '../exam-ability.ts'
import { forecastExam, scaled, type ExamForecast } from '../exam-score.ts'

export interface ExamFigures {
  /** Scored questions a domain. */
  readonly scored: readonly number[]
  readonly passing: number
}

export const SAA: ExamFigures = { scored: [15, 13, 12, 10], passing: 720 }
export const SAP: ExamFigures = { scored: [17, 19, 16, 13], passing: 750 }

export interface Simulated {
  /** Log-odds of a right answer, over all domains. */
  readonly ability: number
  readonly forecast: ExamForecast
  /** On a real form, marked by a pass mark that nobody knows. */
  readonly score: number
}

const unit = (random: Random): number => (random.next() + 0.5) / 0x1_0000_0000

/** Box and Muller. */
const normal = (random: Random, mean: number, spread: number): number =>
  mean + spread * Math.sqrt(-2 * Math.log(unit(random))) * Math.cos(2 * Math.PI * unit(random))

const rightOf = (random: Random, asked: number, chance: number): number =>
  Array.from({ length: asked }, () => unit(random) < chance).filter(Boolean).length

/** `form`: scored questions a domain of the practice form, where it is not a whole one. `ability` fixes what is else drawn. */
export function simulate(
  random: Random,
  { scored, passing }: ExamFigures,
  {
    form = scored,
    ability = normal(random, ASSUMED.mean, ASSUMED.spread),
  }: { form?: readonly number[]; ability?: number } = {},
): Simulated {
  const domains = scored.map(() => ability + normal(random, 0, ASSUMED.betweenDomains))
  const results = domains.map((own, at): DomainResult => ({
    right: rightOf(random, form[at] ?? 0, chanceAt(own)),
    asked: form[at] ?? 0,
    scoredInExam: scored[at] ?? 0,
  }))
  const harder = normal(random, 0, ASSUMED.betweenForms)
  const right = domains.reduce((sum, own, at) => sum + rightOf(random, scored[at] ?? 0, chanceAt(own + harder)), 0)
  // Two even draws added have the triangle that pass marks are taken to have.
  const passMark = 0.64 + 0.07 * (unit(random) + unit(random))
  const total = scored.reduce((sum, count) => sum + count, 0)
  const forecast = forecastExam(results, passing)
  if (forecast === undefined) throw new RangeError('a form needs questions')
  return { ability, forecast, score: scaled(right / total, passMark, passing) }
}

/** The share of learners whose score lies within their band. */
export const heldBy = (learners: readonly Simulated[]): number =>
  learners.filter(({ forecast: { band }, score }) => score >= band.from && score <= band.to).length / learners.length
