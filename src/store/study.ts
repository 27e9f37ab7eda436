// All that a plan for the day needs, put together from what this browser knows.
import type { Blueprint, Corpus, Fact, FactId } from '../facts/fact.ts'
import type { Candidate, Goal } from '../review/day-plan.ts'
import { weighFacts } from '../review/exam-weights.ts'
import { readLocalDay, type LocalDay } from '../review/local-time.ts'
import { ANSWER_S } from '../review/worth.ts'
import type { Settings } from './settings.ts'

/** Where nobody has said how long they want to study. */
export const DEFAULT_MINUTES = 20
/** A third of a day's questions may be new: the others keep what is known. */
const NEW_SHARE = 1 / 3

export interface Study {
  readonly blueprint: Blueprint
  /** Facts that serve the exam and can be asked about, as far as that is known, in the order of the book. */
  readonly facts: readonly Fact[]
  readonly candidates: readonly Candidate[]
  readonly goal: Goal
}

export function goalFrom({ examOn, minutesADay = DEFAULT_MINUTES }: Settings, today: LocalDay): Goal {
  const mostQuestions = Math.max(5, Math.round((minutesADay * 60) / ((ANSWER_S.right + ANSWER_S.wrong) / 2)))
  const examDay = examOn === undefined ? undefined : readLocalDay(examOn)
  return {
    today,
    mostQuestions,
    mostNew: Math.ceil(mostQuestions * NEW_SHARE),
    ...(examDay === undefined ? {} : { examDay }),
  }
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
  const known = corpus.facts.filter(({ id, standing }) => standing !== 'unverified' && (askable?.has(id) ?? true))
  const { weights } = weighFacts(known, blueprint)
  const facts = known.filter(({ id }) => weights.has(id))
  return {
    blueprint,
    facts,
    candidates: facts.map(({ id }) => ({ factId: id, weight: weights.get(id) ?? 0 })),
    goal: goalFrom(settings, today),
  }
}
