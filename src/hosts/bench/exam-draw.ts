// Bench 'exam-draw': forms of each exam, whether every domain has exactly its questions, how many tasks they touch, and what topics they come from.
import type { Blueprint, Corpus } from '../../facts/fact.ts'
import { corpusOfTopics } from '../../facts/testing/many-topics.ts'
import { bankFrom } from '../../quiz/bank.ts'
import { drawExamForm, type ExamForm } from '../../quiz/exam/draw-exam.ts'
import { coverageOf, unscoredIn } from '../../quiz/exam/exam-plan.ts'
import { MOST_OF_ONE_TOPIC } from '../../quiz/exam/topic-cap.ts'
import { readProjectCorpus } from '../cli/content-files.ts'
import type { Figure, Run } from './figure.ts'

const SEEDS = 1000
/** Forms of the made-up corpus are there for their topics: fewer tell as much. */
const MADE_UP_SEEDS = 100
const TOPICS = 8
/** As the exams' guides and largest remainders give them. */
const STATED: Readonly<Record<string, { readonly shown: string; readonly unscored: number; readonly tasks: number }>> =
  {
    saa: { shown: '19/17/16/13', unscored: 15, tasks: 9 },
    sap: { shown: '19/22/19/15', unscored: 10, tasks: 9 },
  }

export const run: Run = async () => {
  const { corpus } = readProjectCorpus()
  const isMadeUp = corpus.topics.length < TOPICS
  return Promise.resolve([
    ...figuresOf(corpus, SEEDS, ''),
    ...(isMadeUp ? figuresOf(corpusOfTopics(corpus, TOPICS), MADE_UP_SEEDS, `${TOPICS} made-up topics, `) : []),
  ])
}

function figuresOf(corpus: Corpus, seeds: number, name: string): Figure[] {
  const bank = bankFrom(corpus)
  return corpus.blueprints.flatMap((blueprint) => {
    const forms = Array.from({ length: seeds }, (_, seed) => drawExamForm(bank, blueprint, `draw ${seed}`))
    const tasks = forms.map(({ items }) => coverageOf(items, blueprint).tasks.length)
    const what = `${name}${blueprint.code}, ${seeds} seeds`
    const mayCap = corpus.topics.length > 1 / MOST_OF_ONE_TOPIC
    const cap: Partial<Figure> = mayCap ? { atMost: MOST_OF_ONE_TOPIC } : {}
    const least: Partial<Figure> = mayCap ? { atLeast: STATED[blueprint.exam]?.tasks ?? 0 } : {}
    return [
      { what: `${what}: forms drawn exactly`, value: exactOf(forms, blueprint), unit: 'forms', atLeast: seeds },
      { what: `${what}: tasks touched, fewest`, value: Math.min(...tasks), unit: 'tasks', ...least },
      {
        what: `${what}: tasks touched, mean`,
        value: tasks.reduce((sum, count) => sum + count, 0) / seeds,
        unit: 'tasks',
      },
      { what: `${what}: largest share of a topic`, value: Math.max(...forms.map(largestShare)), unit: '', ...cap },
      ...corpus.topics.map(({ id }) => ({ what: `${what}: share of ${id}`, value: shareOf(forms, id), unit: '' })),
    ]
  })
}

function exactOf(forms: readonly ExamForm[], blueprint: Blueprint): number {
  const stated = STATED[blueprint.exam]
  return forms.filter(({ items, domains, seed }) => {
    const shown = domains.map(({ got }) => got).join('/')
    return shown === stated?.shown && unscoredIn(items, blueprint, seed).length === stated.unscored
  }).length
}

function largestShare({ items }: ExamForm): number {
  const counts = new Map<string, number>()
  for (const { topic } of items) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return Math.max(...counts.values()) / items.length
}

function shareOf(forms: readonly ExamForm[], topic: string): number {
  const items = forms.flatMap((form) => form.items)
  return items.filter((item) => item.topic === topic).length / items.length
}
