// All that a plan for the day needs, put together from what this browser knows.
import { inBookOrder } from '../facts/book-order.ts'
import type { Blueprint, Corpus, Fact, FactId } from '../facts/fact.ts'
import type { Candidate } from '../review/day-plan.ts'
import { weighFacts } from '../review/exam-weights.ts'
import type { LocalDay } from '../review/local-time.ts'
import type { Goal } from '../review/season.ts'
import { goalFrom } from './goal.ts'
import type { Settings } from './settings.ts'

export interface Study {
  readonly blueprint: Blueprint
  /** Facts that serve the exam and can be asked about, as far as that is known, in the order of the book. */
  readonly facts: readonly Fact[]
  readonly candidates: readonly Candidate[]
  readonly goal: Goal
}

/** Undefined where the corpus does not know the exam. */
export function studyFrom(
  corpus: Corpus,
  askable: ReadonlySet<FactId> | undefined,
  settings: Settings,
  today: LocalDay,
): Study | undefined {
  const blueprint = corpus.blueprints.find(({ exam }) => exam === settings.exam)
  if (blueprint === undefined) return undefined
  const known = inBookOrder(corpus.topics, corpus.facts).filter(
    ({ id, standing }) => standing !== 'unverified' && (askable?.has(id) ?? true),
  )
  const { weights } = weighFacts(known, blueprint)
  const facts = known.filter(({ id }) => weights.has(id))
  return {
    blueprint,
    facts,
    candidates: facts.map(({ id }) => ({ factId: id, weight: weights.get(id) ?? 0 })),
    goal: goalFrom(settings, today),
  }
}
