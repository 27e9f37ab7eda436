// What one question today is worth on the exam day: how far it lifts the chance that its fact is recalled then.
import { ANSWER_S } from './answer-time.ts'
import { reviewedOn } from './deck.ts'
import type { LocalDay } from './local-time.ts'
import { schedulerFrom, type Memory, type Scheduler } from './memory.ts'

/** The chance that a fact which was never asked is answered right: a guess among four, and what one knows already. */
export const FIRST_RIGHT = 0.5

export interface Worth {
  /** Chance of recall on the exam day gained by asking today: from 0 to 1, seldom a little below. */
  readonly gain: number
  /** Seconds that asking takes, by and large. */
  readonly seconds: number
}

const STANDARD = schedulerFrom()

/** `memory` is undefined for a fact that was never asked. Looks one question ahead: later ones are weighed when their day has come. */
export function worthOf(
  memory: Memory | undefined,
  today: LocalDay,
  examDay: LocalDay,
  scheduler: Scheduler = STANDARD,
): Worth {
  const days = memory === undefined ? 0 : today - reviewedOn(memory)
  const right = memory === undefined ? FIRST_RIGHT : scheduler.recall(memory.stabilityDays, days)
  const without = memory === undefined ? 0 : scheduler.recall(memory.stabilityDays, examDay - reviewedOn(memory))
  const recalled = (outcome: 'good' | 'again'): number =>
    scheduler.recall(scheduler.strength(memory, days, outcome).stabilityDays, examDay - today)
  return {
    gain: right * recalled('good') + (1 - right) * recalled('again') - without,
    seconds: right * ANSWER_S.right + (1 - right) * ANSWER_S.wrong,
  }
}
