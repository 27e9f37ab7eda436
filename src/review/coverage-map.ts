// What of an exam has been asked so far: task statement by topic, and the facts that are no longer there.
import type { Blueprint, Corpus, FactId } from '../facts/fact.ts'
import { domainOf } from '../quiz/write-item.ts'
import type { Attempt } from './attempt.ts'

export interface Covered {
  /** Facts of this topic that serve this task. */
  readonly facts: number
  /** Of them, asked at least once. */
  readonly seen: number
  /** Of them, right when asked last. */
  readonly known: number
}

export interface TaskRow {
  /** `2.1` */
  readonly task: string
  readonly name: string
  readonly domain: number
  /** One a topic, in the order of the corpus. */
  readonly topics: readonly Covered[]
}

/** Every task statement of the exam, also those that no topic serves yet. */
export function coverageMap(corpus: Corpus, { exam, tasks }: Blueprint, attempts: readonly Attempt[]): TaskRow[] {
  const last = lastVerdicts(attempts)
  return Object.entries(tasks)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([task, name]) => ({
      task,
      name,
      domain: domainOf(`${exam}:${task}`),
      topics: corpus.topics.map(({ id }) => {
        const facts = corpus.facts.filter(
          (fact) => fact.topic === id && fact.standing !== 'unverified' && fact.tasks.includes(`${exam}:${task}`),
        )
        return {
          facts: facts.length,
          seen: facts.filter((fact) => last.has(fact.id)).length,
          known: facts.filter((fact) => last.get(fact.id) === true).length,
        }
      }),
    }))
}

function lastVerdicts(attempts: readonly Attempt[]): ReadonlyMap<FactId, boolean> {
  const last = new Map<FactId, boolean>()
  for (const { item, correct } of attempts) for (const id of item.factIds) last.set(id, correct)
  return last
}

export interface Gone {
  readonly factId: FactId
  readonly asked: number
  readonly right: number
  /** The question as it was last asked. */
  readonly stem: string
}

/** Answers about facts that were renamed or removed: kept, and shown as such. Most asked first. */
export function goneFacts(corpus: Corpus, attempts: readonly Attempt[]): Gone[] {
  const there = new Set(corpus.facts.map(({ id }) => id))
  const gone = new Map<FactId, Gone>()
  for (const { item, correct } of attempts) {
    for (const factId of new Set(item.factIds)) {
      if (there.has(factId)) continue
      const { asked, right } = gone.get(factId) ?? { asked: 0, right: 0 }
      gone.set(factId, { factId, asked: asked + 1, right: right + (correct ? 1 : 0), stem: item.stem })
    }
  }
  return [...gone.values()].sort((one, other) => other.asked - one.asked || (one.factId < other.factId ? -1 : 1))
}
