// One action, whatever the situation, and a sentence that is true of it.
import { expect, test } from 'vitest'
import type { Planned } from '../../review/day-plan.ts'
import { chooseAction, type Situation } from './choose-action.ts'

const goal = { today: 20_000, mostQuestions: 30, mostNew: 10 }
const planned = (known: number, fresh: number): Planned[] => [
  ...Array.from({ length: known }, (_, at): Planned => ({ factId: `k${at}`, why: 'due' })),
  ...Array.from({ length: fresh }, (_, at): Planned => ({ factId: `n${at}`, why: 'new' })),
]
const choose = (part: Partial<Situation>) => chooseAction({ goal, planned: undefined, left: 0, ...part })

test('a review that was begun is gone on with, before all else', () => {
  expect(choose({ left: 1, planned: planned(3, 2) })).toEqual({
    to: '/review',
    label: 'Go on with the review',
    says: '1 question left.',
  })
})

test('what is planned is reviewed, with what it is made of', () => {
  expect(choose({ planned: planned(12, 8) })).toEqual({
    to: '/review',
    label: 'Review 20 questions',
    says: '12 to keep, 8 new; about 15 minutes.',
  })
  expect(choose({ planned: planned(1, 0) })).toMatchObject({
    label: 'Review 1 question',
    says: '1 to keep; about 1 minute.',
  })
  expect(choose({ planned: planned(0, 4), goal: { ...goal, examDay: 20_010 } }).says).toMatch(
    /^4 new; about 3 minutes\. .*exam\.$/,
  )
})

test('before the plan is known the review can be started all the same', () => {
  expect(choose({})).toMatchObject({ to: '/review', label: 'Start today’s review' })
})

test('with nothing due there is more to ask, and the next day is named', () => {
  expect(choose({ planned: [], next: { questions: 7, inDays: 1 } })).toMatchObject({
    label: 'Ask me a question',
    says: 'Nothing is due now. Tomorrow: 7 questions.',
  })
  expect(choose({ planned: [], next: { questions: 1, inDays: 4 } }).says).toBe(
    'Nothing is due now. In 4 days: 1 question.',
  )
  expect(choose({ planned: [] }).says).toBe('Nothing is due now.')
})

test('on the day of the exam nothing has to be done', () => {
  expect(choose({ planned: [], goal: { ...goal, examDay: 20_000 } }).says).toMatch(/Good luck/)
})
