// How much work the next days bring: facts that come back each day, if nothing is answered before, and new ones beside them.
import type { Candidate } from './day-plan.ts'
import { dueOn, type Deck } from './deck.ts'
import type { LocalDay } from './local-time.ts'
import { seasonOf, type Goal } from './season.ts'

export interface DayAhead {
  readonly day: LocalDay
  /** Facts that come back on it; what is late already counts for today. */
  readonly due: number
  readonly fresh: number
}

/** `days` days from today on. With an exam near, none comes back later than the day before it, and nothing after it. */
export function forecastOf(deck: Deck, candidates: readonly Candidate[], goal: Goal, days: number): DayAhead[] {
  const isNear = seasonOf(goal) === 'near'
  const examDay = isNear ? goal.examDay : undefined
  const due = new Map<LocalDay, number>()
  let unmet = 0
  for (const { factId } of candidates) {
    const known = deck.get(factId)
    if (known === undefined) unmet += 1
    else {
      const day = Math.max(goal.today, dueOn(known, examDay))
      due.set(day, (due.get(day) ?? 0) + 1)
    }
  }
  const ahead: DayAhead[] = []
  for (let day = goal.today; day < goal.today + days && (examDay === undefined || day < examDay); day += 1) {
    const room = Math.max(0, goal.mostQuestions - (due.get(day) ?? 0))
    const fresh = Math.min(unmet, room, examDay === undefined ? goal.mostNew : room)
    unmet -= fresh
    ahead.push({ day, due: due.get(day) ?? 0, fresh })
  }
  return ahead
}

/** The next day on which something comes back or is new; undefined where there is none in sight. */
export const nextBusyDay = (ahead: readonly DayAhead[], after: LocalDay): DayAhead | undefined =>
  ahead.find(({ day, due, fresh }) => day > after && due + fresh > 0)
