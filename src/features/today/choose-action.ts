// The one thing to do now, and what is said about it: go on, review, or ask for more.
import type { Planned } from '../../review/day-plan.ts'
import { seasonOf, type Goal } from '../../review/season.ts'

export interface Action {
  readonly to: string
  readonly label: string
  /** A sentence below the button; empty where there is nothing to add. */
  readonly says: string
}

export interface Situation {
  readonly goal: Goal
  /** Undefined until it is known. */
  readonly planned: readonly Planned[] | undefined
  /** A review of today that is not at its end: questions left. */
  readonly left: number
  /** Questions that the next day with any brings, and how far it is away. */
  readonly next?: { readonly questions: number; readonly inDays: number }
}

const MORE = { to: '/practice?start=today', label: 'Ask me a question' }
const REVIEW = '/review'
/** By and large, with its reason read. */
const SECONDS_A_QUESTION = 45

export function chooseAction({ goal, planned, left, next }: Situation): Action {
  if (left > 0) return { to: REVIEW, label: 'Go on with the review', says: `${counted(left, 'question')} left.` }
  if (seasonOf(goal) === 'today') return { ...MORE, says: 'Nothing has to be done today. Good luck.' }
  if (planned === undefined) return { to: REVIEW, label: 'Start today’s review', says: '' }
  if (planned.length > 0) {
    return { to: REVIEW, label: `Review ${counted(planned.length, 'question')}`, says: mixOf(planned, goal) }
  }
  return { ...MORE, says: `Nothing is due now.${nextWords(next)}` }
}

function mixOf(planned: readonly Planned[], goal: Goal): string {
  const fresh = planned.filter(({ why }) => why === 'new').length
  const known = planned.length - fresh
  const parts = [...(known > 0 ? [`${known} to keep`] : []), ...(fresh > 0 ? [`${fresh} new`] : [])]
  const minutes = Math.max(1, Math.round((planned.length * SECONDS_A_QUESTION) / 60))
  const why = seasonOf(goal) === 'near' ? ' They add most to what you will recall on the day of the exam.' : ''
  return `${parts.join(', ')}; about ${counted(minutes, 'minute')}.${why}`
}

function nextWords(next: Situation['next']): string {
  if (next === undefined) return ''
  const when = next.inDays === 1 ? 'Tomorrow' : `In ${next.inDays} days`
  return ` ${when}: ${counted(next.questions, 'question')}.`
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
