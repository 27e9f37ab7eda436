// From right answers to abilities: every ability that could have given them, how likely it is, and what it would do on a real form.

/** Right answers among the scored questions of one domain, and how many a real form scores there. */
export interface DomainResult {
  readonly right: number
  readonly asked: number
  readonly scoredInExam: number
}

/**
 * What is assumed of learners before the first answer, in log-odds of a right answer. Somebody who sits a practice form
 * gets around two thirds right, give or take a lot; domains differ within a person; and our questions may be harder or
 * easier than those of AWS, which nobody outside can compare.
 */
export const ASSUMED = {
  mean: 0.6,
  spread: 0.9,
  betweenDomains: 0.35,
  betweenForms: 0.25,
} as const

const STEP = 0.2
const GENERAL = steps(-2.4, 4.2)
const OWN = weighted(steps(-1.2, 1.2), 0, ASSUMED.betweenDomains)
const FORM = weighted(steps(-0.8, 0.8), 0, ASSUMED.betweenForms)
const PRIOR = weighted(GENERAL, ASSUMED.mean, ASSUMED.spread)
/** Abilities less likely than this do not show in any figure. */
const NEGLIGIBLE = 1e-7

export interface Ability {
  /** How likely after the answers; they add up to 1. */
  readonly weight: number
  /** By number of right answers: how likely each is on a real form. */
  readonly counts: Float64Array
}

/** Weakest first. */
export function abilitiesAfter(results: readonly DomainResult[]): Ability[] {
  const domains = results.map(domainGrid)
  const raw = PRIOR.map(({ weight }, at) => domains.reduce((all, { fits }) => all * (fits[at] ?? 0), weight))
  const sum = raw.reduce((all, weight) => all + weight, 0)
  return raw.flatMap((likely, at): Ability[] => {
    const weight = likely / sum
    return weight < NEGLIGIBLE ? [] : [{ weight, counts: countsFor(domains, at) }]
  })
}

/** One domain seen from each general ability. */
interface DomainGrid {
  /** How well the answers fit it. */
  readonly fits: readonly number[]
  /** By general ability, then by form: how likely each number of right answers is in the real form's domain. */
  readonly counts: readonly (readonly Float64Array[])[]
}

/** There are few results of a domain and many learners: each is worked out once. */
const known = new Map<string, DomainGrid>()

function domainGrid(result: DomainResult): DomainGrid {
  const name = [result.right, result.asked, result.scoredInExam].join('/')
  const grid = known.get(name) ?? workedOut(result)
  known.set(name, grid)
  return grid
}

function workedOut({ right, asked, scoredInExam }: DomainResult): DomainGrid {
  const fits: number[] = []
  const counts = GENERAL.map((general) => {
    const own = OWN.map(({ at, weight }) => ({ at, weight: weight * likelihood(chanceAt(general + at), right, asked) }))
    const fit = own.reduce((sum, { weight }) => sum + weight, 0)
    fits.push(fit)
    return FORM.map((form) => {
      const mixed = new Float64Array(scoredInExam + 1)
      for (const { at, weight } of own) addBinomial(mixed, weight / fit, chanceAt(general + at + form.at))
      return mixed
    })
  })
  return { fits, counts }
}

function countsFor(domains: readonly DomainGrid[], at: number): Float64Array {
  const perForm = FORM.map(({ weight }, form) => {
    const parts = domains.map(({ counts }) => counts[at]?.[form] ?? Float64Array.of(1))
    return parts.reduce(sumOf, Float64Array.of(weight))
  })
  return perForm.reduce((all, counts) => all.map((likely, right) => likely + (counts[right] ?? 0)))
}

/** The distribution of the sum of two counts. */
function sumOf(one: Float64Array, other: Float64Array): Float64Array {
  const sum = new Float64Array(one.length + other.length - 1)
  for (let a = 0; a < one.length; a += 1) {
    for (let b = 0; b < other.length; b += 1) sum[a + b] = (sum[a + b] ?? 0) + (one[a] ?? 0) * (other[b] ?? 0)
  }
  return sum
}

/** Adds `weight` times the binomial distribution over 0 to the length − 1. */
function addBinomial(counts: Float64Array, weight: number, chance: number): void {
  const asked = counts.length - 1
  let likely = weight * (1 - chance) ** asked
  for (let right = 0; right <= asked; right += 1) {
    counts[right] = (counts[right] ?? 0) + likely
    likely *= ((asked - right) / (right + 1)) * (chance / (1 - chance))
  }
}

const likelihood = (chance: number, right: number, asked: number): number =>
  chance ** right * (1 - chance) ** (asked - right)

export const chanceAt = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

function steps(from: number, to: number): number[] {
  return Array.from({ length: Math.round((to - from) / STEP) + 1 }, (_, index) => from + index * STEP)
}

/** A normal distribution on the steps; the weights add up to 1. */
function weighted(at: readonly number[], mean: number, spread: number): { at: number; weight: number }[] {
  const raw = at.map((value) => Math.exp(-0.5 * ((value - mean) / spread) ** 2))
  const sum = raw.reduce((all, weight) => all + weight, 0)
  return at.map((value, index) => ({ at: value, weight: (raw[index] ?? 0) / sum }))
}
