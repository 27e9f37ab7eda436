// A sitting that was handed in, question by question and summed up: by domain, by task, by time.
import type { Blueprint } from '../facts/fact.ts'
import { scoredQuotas } from '../quiz/exam/exam-plan.ts'
import type { Item } from '../quiz/item.ts'
import { scoreResponse } from '../quiz/score-response.ts'
import { domainOf } from '../quiz/write-item.ts'
import { forecastExam, type ExamForecast } from './exam-score.ts'
import { isAnswered, type Progress, type Sitting, type SittingAnswer } from './sitting.ts'

export interface Marked {
  readonly index: number
  readonly item: Item
  readonly answer: SittingAnswer
  readonly answered: boolean
  /** All or nothing; an unanswered question is wrong. */
  readonly correct: boolean
  /** Whether it counts. */
  readonly scored: boolean
}

export interface Tally {
  readonly right: number
  readonly asked: number
}

export function markedIn({ items, unscored }: Sitting, { answers }: Progress): Marked[] {
  return items.flatMap((item, index): Marked[] => {
    const answer = answers[index]
    if (answer === undefined) return []
    return [
      {
        index,
        item,
        answer,
        answered: isAnswered(answer),
        correct: scoreResponse(item, answer.chosen).correct,
        scored: !unscored.includes(item.id),
      },
    ]
  })
}

export const tallyOf = (marked: readonly Marked[]): Tally => ({
  right: marked.filter(({ correct }) => correct).length,
  asked: marked.length,
})

export interface DomainLine extends Tally {
  readonly id: number
  readonly name: string
}

/** Every domain that was asked about, in the order of the exam. */
export const byDomain = (marked: readonly Marked[], { domains }: Blueprint): DomainLine[] =>
  domains.flatMap(({ id, name }) => {
    const tally = tallyOf(marked.filter(({ item }) => domainOf(item.task) === id))
    return tally.asked === 0 ? [] : [{ id, name, ...tally }]
  })

export interface TaskLine extends Tally {
  /** `2.1` */
  readonly task: string
  readonly name: string
}

/** Every task statement that was asked about, in its order. A task that the exam no longer has keeps its number. */
export function byTask(marked: readonly Marked[], { exam, tasks }: Blueprint): TaskLine[] {
  const numbers = [...new Set(marked.map(({ item }) => item.task.replace(`${exam}:`, '')))].sort()
  return numbers.map((task) => ({
    task,
    name: tasks[task] ?? task,
    ...tallyOf(marked.filter(({ item }) => item.task === `${exam}:${task}` || item.task === task)),
  }))
}

/** From the scored questions alone. One domain by itself says too little about the others. */
export function forecastOf(
  marked: readonly Marked[],
  form: Sitting['form'],
  exam: Blueprint,
): ExamForecast | undefined {
  if (form === 'domain') return undefined
  const quotas = scoredQuotas(exam)
  const counted = marked.filter(({ scored }) => scored)
  const results = exam.domains.map(({ id }, at) => ({
    ...tallyOf(counted.filter(({ item }) => domainOf(item.task) === id)),
    scoredInExam: quotas[at] ?? 0,
  }))
  return forecastExam(results, exam.passing)
}

export interface Pace {
  /** Of the answered questions. */
  readonly medianMs: number
  /** What the exam gives a question on average. */
  readonly givenMs: number
  /** Longest first; none that was quicker than twice the median. */
  readonly slowest: readonly Marked[]
}

/** Undefined where nothing was answered. */
export function paceOf(marked: readonly Marked[], lengthMs: number, most = 5): Pace | undefined {
  const timed = marked.filter(({ answered }) => answered).sort((a, b) => a.answer.spentMs - b.answer.spentMs)
  const median = timed[Math.floor(timed.length / 2)]
  if (median === undefined) return undefined
  const medianMs = median.answer.spentMs
  const slow = timed.filter(({ answer }) => answer.spentMs >= 2 * medianMs)
  return { medianMs, givenMs: lengthMs / marked.length, slowest: slow.slice(-most).reverse() }
}
