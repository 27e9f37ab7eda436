// The memory of one fact behind our own names: ts-fsrs says how it grows and fades, never by chance and never by a clock.
import { createEmptyCard, default_w, forgetting_curve, FSRS, Rating, State, type Card, type StepUnit } from 'ts-fsrs'

/** Two outcomes are all that an answer tells: wrong is 'again', right is 'good'. */
export type Outcome = 'again' | 'good'

export type Phase = 'learning' | 'review' | 'relearning'

export interface Memory {
  readonly phase: Phase
  /** Days after which nine of ten such facts are still recalled. */
  readonly stabilityDays: number
  /** From 1 to 10. */
  readonly difficulty: number
  /** Which of the steps of one day comes next. */
  readonly step: number
  readonly reviews: number
  readonly lapses: number
  /** Milliseconds of the local wall clock; see local-time.ts. */
  readonly reviewedLocalMs: number
  /** Milliseconds of the local wall clock. */
  readonly dueLocalMs: number
}

export interface SchedulerOptions {
  /** FSRS-6 has 21 weights; the defaults were fitted to some hundred million reviews of other people. */
  readonly weights?: readonly number[]
  /** What is aimed at when an interval ends, above 0 and at most 1. */
  readonly retention?: number
  /** Whether a second review on one day counts as such, and steps are used. */
  readonly shortTerm?: boolean
  readonly steps?: readonly StepUnit[]
  readonly relearningSteps?: readonly StepUnit[]
}

export interface Scheduler {
  /** The memory after an answer; `memory` is undefined before the first one. Never earlier than the one before. */
  after(memory: Memory | undefined, localMs: number, outcome: Outcome): Memory
  /** The chance of recall so many days after the last review: from 0 to 1. */
  recall(stabilityDays: number, days: number): number
  /** Stability and difficulty after an answer given `days` after the last; for looking ahead. */
  strength(before: Strength | undefined, days: number, outcome: Outcome): Strength
}

export type Strength = Pick<Memory, 'stabilityDays' | 'difficulty'>

/** The 21 defaults of FSRS-6. */
export const STANDARD_WEIGHTS: readonly number[] = default_w

/** What is aimed at where nobody asks for more. */
export const RETENTION = 0.9
/** One step: what was wrong comes again in the same session; what was right is done for the day. */
const STEPS: readonly StepUnit[] = ['10m']

const RATINGS = { again: Rating.Again, good: Rating.Good } as const
const PHASES: Readonly<Record<State, Phase>> = {
  [State.New]: 'learning',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
}
const STATES: Readonly<Record<Phase, State>> = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
}

export function schedulerFrom(options: SchedulerOptions = {}): Scheduler {
  const weights = [...(options.weights ?? STANDARD_WEIGHTS)]
  const fsrs = new FSRS({
    w: weights,
    request_retention: options.retention ?? RETENTION,
    enable_fuzz: false,
    enable_short_term: options.shortTerm ?? true,
    learning_steps: [...(options.steps ?? STEPS)],
    relearning_steps: [...(options.relearningSteps ?? STEPS)],
  })
  // Migrated by then: older sets of weights have fewer.
  const curve = [...fsrs.parameters.w]
  return {
    after(memory, localMs, outcome) {
      const at = Math.max(localMs, memory?.reviewedLocalMs ?? localMs)
      const card = memory === undefined ? createEmptyCard(at) : cardOf(memory)
      return memoryOf(fsrs.next(card, at, RATINGS[outcome]).card)
    },
    recall: (stabilityDays, days) => forgetting_curve(curve, Math.max(0, days), stabilityDays),
    strength(before, days, outcome) {
      const state = before && { stability: before.stabilityDays, difficulty: before.difficulty }
      const next = fsrs.next_state(state ?? null, Math.max(0, days), RATINGS[outcome])
      return { stabilityDays: next.stability, difficulty: next.difficulty }
    },
  }
}

const cardOf = (memory: Memory): Card => ({
  due: new Date(memory.dueLocalMs),
  stability: memory.stabilityDays,
  difficulty: memory.difficulty,
  elapsed_days: 0,
  scheduled_days: 0,
  learning_steps: memory.step,
  reps: memory.reviews,
  lapses: memory.lapses,
  state: STATES[memory.phase],
  last_review: new Date(memory.reviewedLocalMs),
})

const memoryOf = (card: Card): Memory => ({
  phase: PHASES[card.state],
  stabilityDays: card.stability,
  difficulty: card.difficulty,
  step: card.learning_steps,
  reviews: card.reps,
  lapses: card.lapses,
  reviewedLocalMs: card.last_review?.getTime() ?? card.due.getTime(),
  dueLocalMs: card.due.getTime(),
})
