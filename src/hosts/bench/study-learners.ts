// The simulated learners of bench 'study': what each has to learn, how each remembers, and how much time there is.
import type { Blueprint, Corpus, FactId } from '../../facts/fact.ts'
import type { Candidate } from '../../review/day-plan.ts'
import { tasksIn, weighFacts } from '../../review/exam-weights.ts'
import { schedulerFrom, STANDARD_WEIGHTS, type Scheduler } from '../../review/memory.ts'
import { randomFrom, sample, type Random } from '../../std/random.ts'

export interface Learner {
  readonly seed: string
  readonly days: number
  readonly minutesADay: number
  /** How this learner remembers; no plan knows it. */
  readonly truth: Scheduler
  /** The chance that a question is answered right that was never met. */
  readonly firstRight: number
  /** What is to be learnt, in the order of the book. */
  readonly syllabus: readonly Candidate[]
}

/** About what the pages hold for one exam when a few topics are written. */
const FACTS = 1000
const DAYS = [21, 30, 45, 60]
const MINUTES = [15, 20, 30, 45]
/** Of the natural logarithm, unless it says otherwise: how far people stand from the defaults that fit them all. */
const SPREAD = { allStarts: 0.5, eachStart: 0.15, growth: 0.3, curves: 0.2, fading: 0.25 }

/** The same corpus and seed give the same learner. */
export function learnerFrom(seed: string, corpus: Corpus, blueprint: Blueprint): Learner {
  const random = randomFrom(`learner ${seed}`)
  const serving = corpus.facts.filter((fact) => tasksIn(fact, blueprint.exam).length > 0)
  const chosen = new Set(sample(random, serving, FACTS).map(({ id }) => id))
  const facts = serving.filter(({ id }) => chosen.has(id))
  const { weights } = weighFacts(facts, blueprint)
  return {
    seed,
    days: DAYS[random.below(DAYS.length)] ?? 30,
    minutesADay: MINUTES[random.below(MINUTES.length)] ?? 20,
    truth: schedulerFrom({ weights: spreadWeights(random) }),
    firstRight: 0.3 + 0.4 * unit(random),
    syllabus: facts.map(({ id }) => ({ factId: id, weight: weights.get(id) ?? 0 })),
  }
}

export const unit = (random: Random): number => (random.next() + 0.5) / 2 ** 32

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(unit(random))) * Math.cos(2 * Math.PI * unit(random))

/** FSRS-6: 0–3 are the first stabilities, 8 the growth by recall, 9–14 its curves, 20 how fast memories fade. */
function spreadWeights(random: Random): number[] {
  const weights = [...STANDARD_WEIGHTS]
  const scale = (index: number, by: number, least: number, most: number): void => {
    weights[index] = Math.min(most, Math.max(least, (weights[index] ?? 0) * Math.exp(by)))
  }
  const all = SPREAD.allStarts * normal(random)
  for (const index of [0, 1, 2, 3]) scale(index, all + SPREAD.eachStart * normal(random), 0.001, 100)
  weights[8] = (weights[8] ?? 0) + SPREAD.growth * normal(random)
  for (const index of [9, 10, 11, 14]) scale(index, SPREAD.curves * normal(random), 0.001, 5)
  scale(20, SPREAD.fading * normal(random), 0.1, 0.8)
  return weights
}

/** What a learner really remembers, fact by fact. */
export interface Mind {
  /** Answers and learns from the reason. `day` counts from the first. */
  answer(factId: FactId, day: number): 'good' | 'again'
  /** The chance of recall on a day, 0 for what was never met. */
  recall(factId: FactId, day: number): number
}

export function mindOf({ truth, firstRight, seed }: Learner): Mind {
  const random = randomFrom(`answers ${seed}`)
  const held = new Map<FactId, { readonly stabilityDays: number; readonly difficulty: number; readonly day: number }>()
  const recall = (factId: FactId, day: number): number => {
    const memory = held.get(factId)
    return memory === undefined ? 0 : truth.recall(memory.stabilityDays, day - memory.day)
  }
  return {
    recall,
    answer(factId, day) {
      const memory = held.get(factId)
      const outcome = unit(random) < (memory === undefined ? firstRight : recall(factId, day)) ? 'good' : 'again'
      held.set(factId, { ...truth.strength(memory, day - (memory?.day ?? day), outcome), day })
      return outcome
    },
  }
}
