// Answers correct the estimate by their number: few a little, many almost wholly.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, type Difficulty } from '../quiz/difficulty.ts'
import { answersByQuestion, correctedBy, PRIOR_ANSWERS, questionOf } from './item-difficulty.ts'
import { attemptOf, itemOf, someAttempts } from './testing/attempts.ts'

const estimate = (expected: number): Difficulty => ({
  expected,
  band: bandOf(expected),
  basis: [{ says: 'was guessed', points: 0.1 }],
})
const someShare = fc.double({ min: 0.05, max: 0.95, noNaN: true })
const someAnswers = fc
  .nat({ max: 200 })
  .chain((total) => fc.record({ total: fc.constant(total), right: fc.nat({ max: total }) }))

describe('correctedBy', () => {
  it('leaves an estimate alone that nobody has answered', () => {
    expect(correctedBy(estimate(0.6), undefined)).toEqual(estimate(0.6))
    expect(correctedBy(estimate(0.6), { right: 0, total: 0 })).toEqual(estimate(0.6))
  })

  it('lies between the estimate and what was observed', () => {
    fc.assert(
      fc.property(someShare, someAnswers, (expected, answers) => {
        fc.pre(answers.total > 0)
        const observed = answers.right / answers.total
        const corrected = correctedBy(estimate(expected), answers).expected
        expect(corrected).toBeGreaterThanOrEqual(Math.min(expected, observed) - 1e-12)
        expect(corrected).toBeLessThanOrEqual(Math.max(expected, observed) + 1e-12)
      }),
    )
  })

  it('moves by the weight of the prior: as many answers as it has take it half-way', () => {
    expect(correctedBy(estimate(0.6), { right: 0, total: PRIOR_ANSWERS }).expected).toBeCloseTo(0.3, 9)
    expect(correctedBy(estimate(0.6), { right: PRIOR_ANSWERS, total: PRIOR_ANSWERS }).expected).toBeCloseTo(0.8, 9)
    expect(correctedBy(estimate(0.6), { right: 0, total: 3 }).expected).toBeCloseTo(0.436, 3)
    expect(correctedBy(estimate(0.6), { right: 190, total: 200 }).expected).toBeCloseTo(0.937, 2)
  })

  it('does not depend on the order in which answers came', () => {
    fc.assert(
      fc.property(someShare, fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (expected, marks) => {
        const answered = (list: readonly boolean[]): number =>
          correctedBy(
            estimate(expected),
            answersByQuestion(list.map((correct, at) => attemptOf(`x${String(at)}`, { correct }))).get(
              questionOf(itemOf()),
            ),
          ).expected
        expect(answered([...marks].reverse())).toBe(answered(marks))
      }),
    )
  })

  it('says how many answers there were, with their direction, and puts the band right', () => {
    const { basis, band } = correctedBy(estimate(0.7), { right: 0, total: 6 })
    expect(band).toBe('harder')
    expect(basis.at(-1)?.says).toBe('was answered 6 times here, 0 of them right')
    expect(basis.at(-1)?.points).toBeGreaterThan(0)
    expect(correctedBy(estimate(0.7), { right: 1, total: 1 }).basis.at(-1)).toMatchObject({
      says: 'was answered once here, 1 of them right',
    })
    expect(correctedBy(estimate(0.7), { right: 1, total: 1 }).basis.at(-1)?.points).toBeLessThan(0)
  })
})

describe('answersByQuestion', () => {
  it('counts wordings of one question together, and other families and traps apart', () => {
    const item = (family: 'recall' | 'trap', factId: string, trapId?: string): ReturnType<typeof itemOf> =>
      itemOf([factId], { family, ...(trapId === undefined ? {} : { trapId }) })
    const answers = answersByQuestion([
      attemptOf('1', { item: item('recall', 'a.b'), correct: true }),
      attemptOf('2', { item: { ...item('recall', 'a.b'), seed: '99', stem: 'Other words?' }, correct: false }),
      attemptOf('3', { item: item('trap', 'a.b', 'one'), correct: true }),
      attemptOf('4', { item: item('trap', 'a.b', 'two'), correct: true }),
    ])
    expect(Object.fromEntries(answers)).toEqual({
      'recall/a.b': { right: 1, total: 2 },
      'trap/one': { right: 1, total: 1 },
      'trap/two': { right: 1, total: 1 },
    })
  })

  it('counts every attempt once', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        const counted = [...answersByQuestion(attempts).values()]
        expect(counted.reduce((sum, { total }) => sum + total, 0)).toBe(attempts.length)
        expect(counted.every(({ right, total }) => right <= total)).toBe(true)
      }),
    )
  })
})
