// The plan of a day ends, asks what is due without an exam and what counts with one, and takes any day for an exam.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from './attempt.ts'
import { planDay, type Candidate } from './day-plan.ts'
import { deckFrom, type Deck } from './deck.ts'
import { forecastOf, nextBusyDay } from './forecast.ts'
import { seasonOf, type Goal } from './season.ts'
import { attemptOf, itemOf, MORNING } from './testing/attempts.ts'
import { worthOf } from './worth.ts'

const DAY_MS = 86_400_000
const TODAY = Math.floor(MORNING / DAY_MS)
const utc = (): number => 0

/** `[fact, days ago, right]` */
type Answer = readonly [string, number, boolean]
const deckOf = (...answers: readonly Answer[]): Deck =>
  deckFrom(
    answers.map(([factId, daysAgo, correct], index): Attempt =>
      attemptOf(`n${index}`, {
        answeredAt: MORNING - daysAgo * DAY_MS,
        sequence: 1000 - daysAgo * 10 + index,
        item: itemOf([factId]),
        correct,
      }),
    ),
    utc,
  )
const facts = (count: number): Candidate[] =>
  Array.from({ length: count }, (_, at) => ({ factId: `f${at}.x`, weight: 1 / count }))
const goal = (part: Partial<Goal> = {}): Goal => ({ today: TODAY, mostQuestions: 30, mostNew: 10, ...part })
const ids = (planned: readonly { readonly factId: string }[]): string[] => planned.map(({ factId }) => factId)

describe('without an exam', () => {
  it('asks what was missed today, then what is due, most faded first, then new facts by weight', () => {
    const deck = deckOf(['f0.x', 9, true], ['f0.x', 0, false], ['f1.x', 3, true], ['f2.x', 30, true], ['f3.x', 1, true])
    const candidates = facts(7).map((fact, at) => ({ ...fact, weight: at === 6 ? 1 : 0.1 }))
    expect(planDay(deck, candidates, goal({ mostNew: 2 }))).toEqual([
      { factId: 'f0.x', why: 'again' },
      { factId: 'f2.x', why: 'due' },
      { factId: 'f1.x', why: 'due' },
      { factId: 'f6.x', why: 'new' },
      { factId: 'f4.x', why: 'new' },
    ])
  })

  it('asks a fact that is missed and missed again no third time that day', () => {
    expect(ids(planDay(deckOf(['f0.x', 0, false], ['f0.x', 0, false]), facts(1), goal()))).toEqual([])
  })

  it('counts what was met today among the new facts of the day', () => {
    const deck = deckOf(['f0.x', 0, true], ['f1.x', 0, true])
    expect(ids(planDay(deck, facts(9), goal({ mostNew: 3 })))).toEqual(['f2.x'])
  })

  it('passes over what no question can be made about, and takes the next', () => {
    const deck = deckOf(['f0.x', 20, true], ['f1.x', 9, false])
    const canAsk = (factId: string): boolean => !['f0.x', 'f2.x'].includes(factId)
    expect(ids(planDay(deck, facts(5), goal({ mostNew: 2 }), { canAsk }))).toEqual(['f1.x', 'f3.x', 'f4.x'])
    expect(ids(planDay(deck, facts(5), goal({ mostQuestions: 2, examDay: TODAY + 30 }), { canAsk }))).toHaveLength(2)
  })

  it('puts off what is too much for one day', () => {
    const deck = deckOf(...Array.from({ length: 50 }, (_, at): Answer => [`f${at}.x`, 20, true]))
    expect(planDay(deck, facts(60), goal())).toHaveLength(30)
  })
})

describe('towards an exam', () => {
  it('prefers what weighs more, new to known while time is short, and leaves alone what was asked today', () => {
    const deck = deckOf(['f0.x', 0, true], ['f1.x', 2, true])
    const candidates = facts(4).map((fact, at) => ({ ...fact, weight: at === 3 ? 0.5 : 0.1 }))
    const planned = planDay(deck, candidates, goal({ examDay: TODAY + 20 }))
    expect(ids(planned)).toEqual(['f3.x', 'f2.x', 'f1.x'])
    expect(planned.at(-1)?.why).toBe('exam')
  })

  it('asks known facts although they are not due, if that pays on the day', () => {
    const deck = deckOf(['f0.x', 1, true])
    expect(ids(planDay(deck, facts(1), goal()))).toEqual([])
    expect(ids(planDay(deck, facts(1), goal({ examDay: TODAY + 60 })))).toEqual(['f0.x'])
  })

  it('has nothing on its day, and is steady before it is near and after it has passed', () => {
    const deck = deckOf(['f0.x', 30, true])
    expect(planDay(deck, facts(5), goal({ examDay: TODAY }))).toEqual([])
    for (const examDay of [TODAY - 1, TODAY - 4000, TODAY + 3650, TODAY + 181]) {
      expect(planDay(deck, facts(5), goal({ examDay }))).toEqual(planDay(deck, facts(5), goal()))
    }
  })

  it('says in which season it is', () => {
    const seasons = [undefined, -1, 0, 1, 180, 181, 3650].map((days) =>
      seasonOf(days === undefined ? { today: TODAY } : { today: TODAY, examDay: TODAY + days }),
    )
    expect(seasons).toEqual(['none', 'past', 'today', 'near', 'near', 'far', 'far'])
  })
})

const someAnswers = fc.array(
  fc.tuple(
    fc.nat(20).map((at) => `f${at}.x`),
    fc.nat(60),
    fc.boolean(),
  ),
  { maxLength: 40 },
)
const someExam = fc.option(fc.integer({ min: -10, max: 400 }), { nil: undefined })

describe('kin', () => {
  /** Three families of five. */
  const akin = (one: string, other: string): boolean => Number(one.slice(1, -2)) % 3 === Number(other.slice(1, -2)) % 3

  it('are never asked in a row, nor right after their like, with and without an exam', () => {
    fc.assert(
      fc.property(someAnswers, someExam, fc.nat(14), (answers, exam, before) => {
        const own = goal({ mostNew: 9, ...(exam === undefined ? {} : { examDay: TODAY + exam }) })
        const last = `f${before}.x`
        const planned = planDay(deckOf(...answers), facts(15), own, { akin, last })
        ids([{ factId: last }, ...planned]).forEach((factId, at, all) => {
          if (at > 0) expect(akin(all[at - 1] ?? '', factId)).toBe(false)
        })
      }),
    )
  })

  it('are not new on one day, where no exam presses', () => {
    expect(ids(planDay(new Map(), facts(15), goal({ mostNew: 9 }), { akin }))).toEqual(['f0.x', 'f1.x', 'f2.x'])
  })

  it('give way to the next best, so that the day is full all the same', () => {
    const near = goal({ examDay: TODAY + 20, mostQuestions: 12 })
    const heavy = facts(15).map((fact, at) => ({ ...fact, weight: at % 3 === 0 ? 0.2 : 0.1 }))
    const planned = planDay(new Map(), heavy, near, { akin })
    expect(ids(planned).slice(0, 4)).toEqual(['f0.x', 'f1.x', 'f3.x', 'f2.x'])
    expect(planned).toHaveLength(12)
  })
})

describe('any plan', () => {
  it('is bounded, names no fact twice, and none that is not a candidate', () => {
    fc.assert(
      fc.property(someAnswers, someExam, fc.nat(30), (answers, exam, most) => {
        const own = goal({ mostQuestions: most, ...(exam === undefined ? {} : { examDay: TODAY + exam }) })
        const planned = planDay(deckOf(...answers), facts(15), own)
        const again = planned.filter(({ why }) => why === 'again').length
        expect(planned.length - again).toBeLessThanOrEqual(most)
        expect(new Set(ids(planned)).size).toBe(planned.length)
        expect(planned.every(({ factId }) => Number(factId.slice(1, -2)) < 15)).toBe(true)
      }),
    )
  })

  it('ends: a learner who answers all of it, however badly, has nothing left before tomorrow', () => {
    fc.assert(
      fc.property(
        someAnswers,
        someExam,
        fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }),
        (answers, exam, luck) => {
          const own = goal({ mostQuestions: 12, ...(exam === undefined ? {} : { examDay: TODAY + exam }) })
          const all = [...answers]
          let asked = 0
          for (;;) {
            const [next] = planDay(deckOf(...all), facts(15), own)
            if (next === undefined) break
            all.push([next.factId, 0, luck[asked] ?? true])
            asked += 1
            expect(asked).toBeLessThanOrEqual(12 + 12 + 40)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('worthOf', () => {
  it('is most for what was never asked, little for what is fresh', () => {
    const deck = deckOf(['old.x', 20, true], ['fresh.x', 0, true])
    const [unmet, old, fresh] = [undefined, 'old.x', 'fresh.x'].map((id) =>
      worthOf(id === undefined ? undefined : deck.get(id), TODAY, TODAY + 10),
    )
    expect(unmet?.gain).toBeGreaterThan(old?.gain ?? 1)
    expect(old?.gain).toBeGreaterThan(fresh?.gain ?? 1)
  })

  it('takes longer for what is probably missed', () => {
    const deck = deckOf(['weak.x', 60, false], ['strong.x', 1, true])
    expect(worthOf(deck.get('weak.x'), TODAY, TODAY + 9).seconds).toBeGreaterThan(
      worthOf(deck.get('strong.x'), TODAY, TODAY + 9).seconds,
    )
  })
})

describe('forecastOf', () => {
  it('puts each fact on the day it comes back, late ones on today, and spreads new ones', () => {
    const deck = deckOf(['f0.x', 30, true], ['f1.x', 0, true], ['f2.x', 1, true])
    const ahead = forecastOf(deck, facts(8), goal({ mostNew: 2 }), 4)
    expect(ahead.map(({ due, fresh }) => [due, fresh])).toEqual([
      [1, 2],
      [1, 2],
      [1, 1],
      [0, 0],
    ])
    expect(nextBusyDay(ahead, TODAY)?.day).toBe(TODAY + 1)
    expect(nextBusyDay(ahead, TODAY + 2)).toBeUndefined()
  })

  it('ends before the exam, and puts nothing off beyond it', () => {
    const deck = deckOf(['f0.x', 60, true], ['f0.x', 40, true], ['f0.x', 0, true])
    const ahead = forecastOf(deck, facts(1), goal({ examDay: TODAY + 3 }), 30)
    expect(ahead.map(({ day, due }) => [day - TODAY, due])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
    ])
  })

  it('counts every fact at most once', () => {
    fc.assert(
      fc.property(someAnswers, someExam, (answers, exam) => {
        const own = goal(exam === undefined ? {} : { examDay: TODAY + exam })
        const ahead = forecastOf(deckOf(...answers), facts(15), own, 50)
        expect(ahead.reduce((sum, { due, fresh }) => sum + due + fresh, 0)).toBeLessThanOrEqual(15)
      }),
    )
  })
})
