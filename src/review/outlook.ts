// What would be recalled on a day, task by task, if nothing were asked any more; and whether there is time to change it.
import type { Blueprint, Fact, FactId } from '../facts/fact.ts'
import { recallOn, type Deck } from './deck.ts'
import { tasksIn, weighFacts } from './exam-weights.ts'
import type { LocalDay } from './local-time.ts'
import type { Goal } from './season.ts'

type Form = Pick<Blueprint, 'exam' | 'domains'>
type Serving = Pick<Fact, 'id' | 'tasks'>

export interface TaskOutlook {
  /** `saa:2.2` */
  readonly task: string
  readonly facts: number
  /** How many of them were asked at least once. */
  readonly met: number
  /** Mean chance of recall, 0 for what was never asked. */
  readonly recall: number
}

export interface Outlook {
  /** Mean chance of recall, facts weighed as the exam weighs their domains. */
  readonly recall: number
  /** Share of that weight in facts that were asked at least once. */
  readonly met: number
  /** Share of the exam that the pages speak of at all. */
  readonly covered: number
  /** In the order of their numbers. */
  readonly tasks: readonly TaskOutlook[]
}

export function outlookOn(deck: Deck, facts: readonly Serving[], blueprint: Form, day: LocalDay): Outlook {
  const { weights, covered } = weighFacts(facts, blueprint)
  const tasks = new Map<string, { facts: number; met: number; recall: number }>()
  let recall = 0
  let met = 0
  for (const fact of facts) {
    const known = deck.get(fact.id)
    const chance = known === undefined ? 0 : recallOn(known, day)
    const weight = weights.get(fact.id) ?? 0
    recall += weight * chance
    if (known !== undefined) met += weight
    for (const task of tasksIn(fact, blueprint.exam)) {
      const sum = tasks.get(task) ?? { facts: 0, met: 0, recall: 0 }
      tasks.set(task, {
        facts: sum.facts + 1,
        met: sum.met + (known === undefined ? 0 : 1),
        recall: sum.recall + chance,
      })
    }
  }
  const inOrder = [...tasks].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  return {
    recall,
    met,
    covered,
    tasks: inOrder.map(([task, sum]) => ({ task, ...sum, recall: sum.recall / sum.facts })),
  }
}

/** A new fact has to be met and to be asked again; one that was met has to be asked once more. */
const QUESTIONS = { unmet: 2, met: 1 }
/** A task of which so much would be left out is better left out on purpose. */
const MOSTLY = 0.75
/** With less of the exam's weight met than this, a prediction says more about the model than about the learner. */
export const LEAST_MET = 0.1

export interface Room {
  /** Questions there is time for until the exam. */
  readonly possible: number
  /** Questions that everything would take. */
  readonly needed: number
  /** Tasks to drop first, where not everything fits: those whose facts weigh least. */
  readonly drop: readonly string[]
}

/** Undefined where no exam lies ahead. */
export function roomUntil(deck: Deck, facts: readonly Serving[], blueprint: Form, goal: Goal): Room | undefined {
  const { today, examDay } = goal
  if (examDay === undefined || examDay <= today) return undefined
  const { weights } = weighFacts(facts, blueprint)
  const serving = facts.filter(({ id }) => weights.has(id))
  const unmet = serving
    .filter(({ id }) => !deck.has(id))
    .sort((a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0))
  const possible = (examDay - today) * goal.mostQuestions
  const met = (serving.length - unmet.length) * QUESTIONS.met
  const fits = Math.max(0, Math.floor((possible - met) / QUESTIONS.unmet))
  const dropped = new Set(unmet.slice(fits).map(({ id }) => id))
  return {
    possible,
    needed: met + unmet.length * QUESTIONS.unmet,
    drop: dropped.size === 0 ? [] : mostlyIn(dropped, serving, blueprint.exam),
  }
}

function mostlyIn(dropped: ReadonlySet<FactId>, facts: readonly Serving[], exam: string): string[] {
  const counts = new Map<string, { all: number; out: number }>()
  for (const fact of facts) {
    for (const task of tasksIn(fact, exam)) {
      const { all, out } = counts.get(task) ?? { all: 0, out: 0 }
      counts.set(task, { all: all + 1, out: out + (dropped.has(fact.id) ? 1 : 0) })
    }
  }
  const most = [...counts].filter(([, { all, out }]) => out / all >= MOSTLY)
  return most.map(([task]) => task).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
