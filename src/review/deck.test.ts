// The deck is a fold: it depends on the set of attempts, goes on one by one, and forgets no fact and no attempt.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from './attempt.ts'
import { deckAfter, deckFrom, dueOn, EMPTY_DECK, recallOn, reviewedOn, strangersIn } from './deck.ts'
import { markOf, marksOf, outcomeOf } from './mark.ts'
import { orderAttempts } from './order-attempts.ts'
import { attemptOf, itemOf, MORNING, someAttempts } from './testing/attempts.ts'

const DAY_MS = 86_400_000
const utc = (): number => 0
const today = MORNING / DAY_MS - ((MORNING / DAY_MS) % 1)
const answered = (id: string, day: number, part: Partial<Attempt> = {}): Attempt =>
  attemptOf(id, { answeredAt: MORNING + day * DAY_MS, sequence: day + 1, device: 'laptop00', ...part })
const known = (attempts: readonly Attempt[], factId = 'lambda.timeout') => {
  const found = deckFrom(attempts, utc).get(factId)
  if (found === undefined) throw new Error(`${factId} is not in the deck`)
  return found
}

describe('a mark', () => {
  it('takes a right answer by a guess for a miss', () => {
    expect(outcomeOf({ correct: true })).toBe('good')
    expect(outcomeOf({ correct: true, confidence: 'think' })).toBe('good')
    expect(outcomeOf({ correct: true, confidence: 'guess' })).toBe('again')
    expect(outcomeOf({ correct: false, confidence: 'sure' })).toBe('again')
  })

  it('is about the fact that is asked for, and none is made up', () => {
    expect(markOf(attemptOf('a', { item: itemOf(['one.x', 'two.x']) }))).toMatchObject({
      factId: 'one.x',
      rung: 'value',
    })
    expect(markOf(attemptOf('a', { item: itemOf([]) }))).toBeUndefined()
  })

  it('takes the place of its attempt, never earlier than the one before on its device', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        const marks = marksOf(attempts)
        expect(marks).toHaveLength(attempts.length)
        expect(marks.map(({ factId }) => factId)).toEqual(orderAttempts(attempts).map(({ item }) => item.factIds[0]))
        marks.forEach(({ atMs }, index) => expect(atMs).toBeGreaterThanOrEqual(marks[index - 1]?.atMs ?? 0))
      }),
    )
  })
})

describe('deckFrom', () => {
  it('depends on the set alone', () => {
    fc.assert(
      fc.property(
        someAttempts.chain((attempts) =>
          fc.tuple(fc.constant(attempts), fc.shuffledSubarray(attempts, { minLength: attempts.length })),
        ),
        ([attempts, mixed]) => {
          expect(deckFrom(mixed, utc)).toEqual(deckFrom(attempts, utc))
        },
      ),
    )
  })

  it('is what one attempt after the other leads to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.constantFrom('a.x', 'b.x'), fc.nat(3)), { maxLength: 20 }),
        (answers) => {
          let day = 0
          const attempts = answers.map(([correct, factId, gap], index) => {
            day += gap
            return answered(`n${index}`, day, { correct, sequence: index + 1, item: itemOf([factId]) })
          })
          const stepwise = attempts.reduce((deck, attempt) => deckAfter(deck, attempt, utc), EMPTY_DECK)
          expect(stepwise).toEqual(deckFrom(attempts, utc))
        },
      ),
    )
  })

  it('counts every attempt that names a fact, known or not', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        const reviews = [...deckFrom(attempts, utc).values()].reduce((sum, { reviews }) => sum + reviews, 0)
        expect(reviews).toBe(attempts.length)
      }),
    )
  })

  it('leaves the deck before as it was', () => {
    const before = deckFrom([answered('a', 0)], utc)
    const copy = structuredClone([...before])
    deckAfter(before, answered('b', 1), utc)
    expect([...before]).toEqual(copy)
    expect(deckAfter(before, answered('c', 1, { item: itemOf([]) }), utc)).toBe(before)
  })

  it('never counts time backwards: a clock that was set back by a year loses nothing', () => {
    const attempts = [
      answered('a', 0),
      answered('b', 2),
      answered('c', 4),
      answered('d', 5, { answeredAt: MORNING - 360 * DAY_MS, sequence: 6 }),
      answered('e', 6, { sequence: 7 }),
    ]
    const { reviews, reviewedLocalMs, stabilityDays } = known(attempts)
    expect(reviews).toBe(5)
    expect(reviewedLocalMs).toBe(MORNING + 6 * DAY_MS)
    expect(stabilityDays).toBeGreaterThan(known(attempts.slice(0, 2)).stabilityDays)
  })

  it('does not let a clock that once was ten years ahead put a fact off for ten years', () => {
    const ahead = answered('b', 1, { answeredAt: MORNING + 3650 * DAY_MS, sequence: 2 })
    const { reviewedLocalMs } = known([
      answered('a', 0),
      ahead,
      answered('c', 2, { sequence: 3 }),
      answered('d', 3, { sequence: 4 }),
    ])
    expect(reviewedLocalMs).toBe(MORNING + 3 * DAY_MS)
  })

  it('takes days by the wall clock: an hour over midnight is a day, eleven hours before it are none', () => {
    const evening = Date.UTC(2026, 2, 2, 23, 30)
    const over = [
      attemptOf('a', { answeredAt: evening }),
      attemptOf('b', { answeredAt: evening + 3_600_000, sequence: 2 }),
    ]
    expect(known(over).timesThatDay).toBe(1)
    expect(deckFrom(over, () => 3_600_000).get('lambda.timeout')?.timesThatDay).toBe(2)
  })

  it('keeps the streak of each rung, and breaks only the one that was missed', () => {
    const scenario = itemOf(['lambda.timeout'], { family: 'scenario' })
    const attempts = [
      answered('a', 0),
      answered('b', 1),
      answered('c', 2, { item: scenario }),
      answered('d', 3, { item: scenario, correct: false }),
    ]
    expect(known(attempts).streaks).toEqual([2, 0, 0, 0])
    expect(known(attempts).metLocalMs).toBe(MORNING)
  })
})

describe('when it comes again', () => {
  it('after a right answer in some days, after a miss today', () => {
    expect(dueOn(known([answered('a', 0)]))).toBe(today + 2)
    expect(dueOn(known([answered('a', 0, { correct: false })]))).toBe(today)
    expect(dueOn(known([answered('a', 0, { confidence: 'guess' })]))).toBe(today)
  })

  it('at the latest the day before the exam, unless it was asked that day', () => {
    const much = known([0, 3, 12, 40, 120].map((day) => answered(`n${day}`, day)))
    expect(dueOn(much)).toBeGreaterThan(today + 300)
    expect(dueOn(much, today + 150)).toBe(today + 149)
    expect(dueOn(much, today + 121)).toBe(dueOn(much))
    expect(reviewedOn(much)).toBe(today + 120)
  })

  it('is never later with an exam than without', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 200 }),
        (marks, ahead) => {
          const memory = known(marks.map((correct, day) => answered(`n${day}`, day, { correct })))
          expect(dueOn(memory, today + ahead)).toBeLessThanOrEqual(dueOn(memory))
        },
      ),
    )
  })

  it('is recalled surely on the day itself and less every day after', () => {
    const memory = known([answered('a', 0)])
    const chances = [0, 1, 2, 10, 100].map((days) => recallOn(memory, today + days))
    expect(chances[0]).toBe(1)
    expect([...chances].sort((a, b) => b - a)).toEqual(chances)
    expect(recallOn(memory, today - 5)).toBe(1)
  })
})

it('facts that are no longer there are named, not dropped', () => {
  const deck = deckFrom([answered('a', 0), answered('b', 1, { item: itemOf(['gone.x']) })], utc)
  expect(strangersIn(deck, (factId) => factId === 'lambda.timeout')).toEqual(['gone.x'])
  expect(strangersIn(deck, () => true)).toEqual([])
})
