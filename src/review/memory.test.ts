// Our names say what ts-fsrs says: its own published vectors come out, and what must always hold of a memory holds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schedulerFrom, STANDARD_WEIGHTS, type Memory, type Outcome, type Scheduler } from './memory.ts'

const DAY_MS = 86_400_000
/** 2022-12-29T12:30 of the wall clock. */
const START = Date.UTC(2022, 11, 29, 12, 30)

/** Weights of FSRS-5, as the vectors of the long-term scheduler use them. */
const FSRS5 = [
  0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904, 0.3025,
  2.1214, 0.2498, 2.9466, 0.4891, 0.6468,
]
const LEARNT: readonly Outcome[] = [
  ...Array.from({ length: 6 }, (): Outcome => 'good'),
  'again',
  'again',
  ...Array.from({ length: 5 }, (): Outcome => 'good'),
]

/** Each answer on the very moment it is due. */
function onTime(scheduler: Scheduler, outcomes: readonly Outcome[]): Memory[] {
  let memory: Memory | undefined
  let at = START
  return outcomes.map((outcome) => {
    memory = scheduler.after(memory, at, outcome)
    at = memory.dueLocalMs
    return memory
  })
}

const intervals = (memories: readonly Memory[]): number[] =>
  memories.map(({ dueLocalMs, reviewedLocalMs }) => Math.floor((dueLocalMs - reviewedLocalMs) / DAY_MS))

describe('reference vectors of ts-fsrs', () => {
  it('FSRS-6 with its steps of 1 and 10 minutes: intervals in days', () => {
    const scheduler = schedulerFrom({ steps: ['1m', '10m'], relearningSteps: ['10m'] })
    expect(intervals(onTime(scheduler, LEARNT))).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  it.each([
    ['with short-term reviews', true, 53.62691],
    ['without', false, 53.335106],
  ])('FSRS-6 memory after 0, 0, 1, 3, 8 and 21 days, %s', (_, shortTerm, stability) => {
    const scheduler = schedulerFrom({ shortTerm, steps: ['1m', '10m'], relearningSteps: ['10m'] })
    const outcomes: readonly Outcome[] = ['again', 'good', 'good', 'good', 'good', 'good']
    const days = [0, 0, 1, 3, 8, 21]
    let at = START
    let memory: Memory | undefined
    let strength: ReturnType<Scheduler['strength']> | undefined
    outcomes.forEach((outcome, index) => {
      at += (days[index] ?? 0) * DAY_MS
      memory = scheduler.after(memory, at, outcome)
      strength = scheduler.strength(strength, days[index] ?? 0, outcome)
    })
    for (const reached of [memory, strength]) {
      expect(reached?.stabilityDays).toBeCloseTo(stability, 4)
      expect(reached?.difficulty).toBeCloseTo(6.3574867, 4)
    }
  })

  it('FSRS-6 after the first answer', () => {
    const scheduler = schedulerFrom()
    expect(scheduler.after(undefined, START, 'again')).toMatchObject({ stabilityDays: 0.212, difficulty: 6.4133 })
    expect(scheduler.after(undefined, START, 'good')).toMatchObject({ stabilityDays: 2.3065, difficulty: 2.11810397 })
  })

  it('FSRS-5 weights without steps: intervals, stabilities and difficulties', () => {
    const memories = onTime(schedulerFrom({ weights: FSRS5, shortTerm: false }), LEARNT)
    expect(intervals(memories)).toEqual([3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307, 773])
    expect(memories.map(({ stabilityDays }) => stabilityDays)).toEqual([
      3.0412, 13.09130698, 48.15848988, 154.93732625, 445.05562739, 1158.07779739, 16.63063166, 3.01732209, 11.42247264,
      37.37521902, 111.8752758, 306.5974569, 772.94026648,
    ])
    expect(memories.map(({ difficulty }) => difficulty)).toEqual([
      4.49094334, 4.26664289, 4.05746029, 3.86237659, 3.68044154, 3.51076891, 4.69833071, 5.55956298, 5.26323756,
      4.98688448, 4.72915759, 4.4888015, 4.26464541,
    ])
  })

  it('recall when an easy first interval ends', () => {
    expect(schedulerFrom().recall(STANDARD_WEIGHTS[3] ?? 0, 8)).toBeCloseTo(0.9024733, 7)
  })
})

const someOutcomes = fc.array(fc.constantFrom<Outcome>('again', 'good'), { minLength: 1, maxLength: 12 })
const someGaps = fc.array(fc.integer({ min: -40 * DAY_MS, max: 400 * DAY_MS }), { minLength: 12, maxLength: 12 })

describe('a memory', () => {
  const scheduler = schedulerFrom()

  it('never goes back in time, whatever the clock does', () => {
    fc.assert(
      fc.property(someOutcomes, someGaps, (outcomes, gaps) => {
        let memory: Memory | undefined
        let at = START
        outcomes.forEach((outcome, index) => {
          at += gaps[index] ?? 0
          const next = scheduler.after(memory, at, outcome)
          expect(next.reviewedLocalMs).toBeGreaterThanOrEqual(memory?.reviewedLocalMs ?? at)
          expect(next.dueLocalMs).toBeGreaterThan(next.reviewedLocalMs)
          expect(next.reviews).toBe(index + 1)
          expect(next.stabilityDays).toBeGreaterThan(0)
          expect(next.difficulty).toBeGreaterThanOrEqual(1)
          expect(next.difficulty).toBeLessThanOrEqual(10)
          memory = next
        })
      }),
    )
  })

  it('is the same for the same answers', () => {
    fc.assert(
      fc.property(someOutcomes, (outcomes) => {
        expect(onTime(schedulerFrom(), outcomes)).toEqual(onTime(schedulerFrom(), outcomes))
      }),
    )
  })

  it('fades with the days, and slower the more stable it is', () => {
    const some = fc.double({ min: 0.05, max: 1000, noNaN: true })
    fc.assert(
      fc.property(some, some, fc.integer({ min: 0, max: 1000 }), (a, b, days) => {
        const [weak, strong] = a < b ? [a, b] : [b, a]
        expect(scheduler.recall(weak, days)).toBeLessThanOrEqual(scheduler.recall(strong, days) + 1e-8)
        expect(scheduler.recall(weak, days + 1)).toBeLessThanOrEqual(scheduler.recall(weak, days))
      }),
    )
  })

  it('counts no time before the last review', () => {
    expect(scheduler.recall(3, -5)).toBe(scheduler.recall(3, 0))
    const known = { stabilityDays: 3, difficulty: 5 }
    expect(scheduler.strength(known, -2, 'good')).toEqual(scheduler.strength(known, 0, 'good'))
  })

  it('comes again the same day after a miss, and not after a right answer', () => {
    expect(intervals(onTime(scheduler, ['good', 'again', 'good']))).toEqual([2, 0, 1])
  })
})
