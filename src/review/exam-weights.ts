// How much each fact counts in an exam: a domain's weight spread evenly over the facts that serve it.
import type { Blueprint, Fact, FactId } from '../facts/fact.ts'
import { domainOf } from '../quiz/write-item.ts'

type Serving = Pick<Fact, 'id' | 'tasks'>

export interface Weighing {
  /** Facts that serve the exam; together they weigh 1. */
  readonly weights: ReadonlyMap<FactId, number>
  /** Share of the exam in domains that some fact serves: 1 where all are covered. */
  readonly covered: number
}

/** The tasks of one exam among those that a fact serves. */
export const tasksIn = ({ tasks }: Pick<Fact, 'tasks'>, exam: string): readonly string[] =>
  tasks.filter((task) => task.startsWith(`${exam}:`))

/** A fact of several tasks counts for each by its part; domains without facts are left out and the rest made whole. */
export function weighFacts(
  facts: readonly Serving[],
  { exam, domains }: Pick<Blueprint, 'exam' | 'domains'>,
): Weighing {
  const mass = new Map<number, number>()
  const served = facts
    .map((fact) => ({ id: fact.id, tasks: tasksIn(fact, exam) }))
    .filter(({ tasks }) => tasks.length > 0)
  for (const { tasks } of served) {
    for (const task of tasks) mass.set(domainOf(task), (mass.get(domainOf(task)) ?? 0) + 1 / tasks.length)
  }
  const known = domains.filter(({ id }) => mass.has(id))
  const share = (list: typeof domains): number => list.reduce((sum, { weight }) => sum + weight, 0)
  const each = new Map(known.map(({ id, weight }) => [id, weight / share(known) / (mass.get(id) ?? 1)]))
  const weights = new Map(
    served.map(({ id, tasks }) => [
      id,
      tasks.reduce((sum, task) => sum + (each.get(domainOf(task)) ?? 0) / tasks.length, 0),
    ]),
  )
  return { weights, covered: domains.length === 0 ? 0 : share(known) / share(domains) }
}
