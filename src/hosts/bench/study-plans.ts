// The ways to study that bench 'study' compares: each says, day by day, what to ask next until the minutes are over.
import type { FactId } from '../../facts/fact.ts'
import { planDay } from '../../review/day-plan.ts'
import { dueOn, knownAfter, type Deck, type Known } from '../../review/deck.ts'
import { ANSWER_S } from '../../review/answer-time.ts'
import { mindOf, type Learner } from './study-learners.ts'

/** Asks about a fact; false when the minutes of the day are over and nothing was asked. */
type Ask = (factId: FactId) => boolean

export interface Plan {
  /** Whether it looks at the deck: keeping one takes most of the bench's time. */
  readonly usesDeck: boolean
  /** Made anew for each learner; called once a day. */
  begin(learner: Learner): (day: number, deck: Deck, ask: Ask) => void
}

export interface Recalled {
  /** By the weights of the exam's domains: what one would expect to know on its day. */
  readonly weighted: number
  /** Every fact alike. */
  readonly plain: number
}

const DAY_MS = 86_400_000
const EIGHT_MS = 8 * 3_600_000
const UTC = (): number => 0

/** Studies every day until the exam, by a plan, then looks what is recalled on its day. */
export function studied(learner: Learner, plan: Plan): Recalled {
  const { days, minutesADay, syllabus } = learner
  const mind = mindOf(learner)
  const deck = new Map<FactId, Known>()
  const today = plan.begin(learner)
  for (let day = 0; day < days; day += 1) {
    let leftS = minutesADay * 60
    let asked = 0
    today(day, deck, (factId) => {
      if (leftS <= 0) return false
      const outcome = mind.answer(factId, day)
      leftS -= outcome === 'good' ? ANSWER_S.right : ANSWER_S.wrong
      asked += 1
      if (!plan.usesDeck) return true
      const atMs = day * DAY_MS + EIGHT_MS + asked * 1000
      deck.set(factId, knownAfter(deck.get(factId), { factId, outcome, rung: 'value', atMs }, UTC))
      return true
    })
  }
  const recalls = syllabus.map(({ factId, weight }) => ({ weight, recall: mind.recall(factId, days) }))
  const weights = recalls.reduce((sum, { weight }) => sum + weight, 0)
  return {
    weighted: recalls.reduce((sum, { weight, recall }) => sum + weight * recall, 0) / weights,
    plain: recalls.reduce((sum, { recall }) => sum + recall, 0) / recalls.length,
  }
}

/** What the app does: src/review/day-plan.ts. */
export const ours: Plan = {
  usesDeck: true,
  begin: (learner) => (day, deck, ask) => {
    const mostQuestions = Math.ceil((learner.minutesADay * 60) / ANSWER_S.right)
    const goal = { today: day, examDay: learner.days, mostQuestions, mostNew: mostQuestions }
    for (const { factId } of planDay(deck, learner.syllabus, goal)) if (!ask(factId)) return
  },
}

/** Due at 0.9 retention, earliest first; so many new facts a day that all are met by the exam, and a half more to be early. */
export const plainFsrs = (place: 'after' | 'among' | 'before'): Plan => ({
  usesDeck: true,
  begin({ syllabus, days }) {
    const newADay = Math.ceil((syllabus.length / days) * 1.5)
    return (day, deck, ask) => {
      const due = [...deck]
        .filter(([, known]) => dueOn(known) <= day)
        .sort(([, a], [, b]) => a.dueLocalMs - b.dueLocalMs)
        .map(([factId]) => factId)
      const fresh = syllabus.flatMap(({ factId }) => (deck.has(factId) ? [] : factId)).slice(0, newADay)
      const queue = { after: [...due, ...fresh], before: [...fresh, ...due], among: mixed(due, fresh) }[place]
      for (const factId of queue) if (!ask(factId)) return
    }
  },
})

/** Two lists in one, each spread evenly. */
function mixed<T>(one: readonly T[], other: readonly T[]): T[] {
  const placed = [one, other].flatMap((list) => list.map((entry, at) => ({ entry, at: (at + 0.5) / list.length })))
  return placed.sort((a, b) => a.at - b.at).map(({ entry }) => entry)
}

/** From the first page to the last and again from the first, with so many items a fact one after the other. */
export const inOrder = (itemsAFact: number): Plan => ({
  usesDeck: false,
  begin({ syllabus }) {
    let at = 0
    return (_, __, ask) => {
      while (ask(syllabus[Math.floor(at / itemsAFact) % syllabus.length]?.factId ?? '')) at += 1
    }
  },
})
