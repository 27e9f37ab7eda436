// The forecast: calibrated on simulated learners, monotone in the answers, and wider for fewer of them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../std/random.ts'
import { abilitiesAfter, type DomainResult } from './exam-ability.ts'
import { forecastExam, PASS_MARKS, scaled, type ExamForecast } from './exam-score.ts'
import { heldBy, SAA, SAP, simulate, type ExamFigures } from './testing/learners.ts'

/** So many right of each domain of a whole SAA form. */
const after = (...right: readonly number[]): ExamForecast =>
  forecastExam(
    SAA.scored.map((asked, at): DomainResult => ({ right: right[at] ?? 0, asked, scoredInExam: asked })),
    SAA.passing,
  ) as ExamForecast

const someRight = fc.tuple(...SAA.scored.map((asked) => fc.nat(asked)))

describe.each([
  ['SAA-C03', SAA],
  ['SAP-C02', SAP],
] as const)('on simulated learners of %s', (name, exam: ExamFigures) => {
  const random = randomFrom(`test ${name}`)
  const learners = Array.from({ length: 4000 }, () => simulate(random, exam))

  it('the band of 80 % holds 78 to 82 % of them', () => {
    expect(heldBy(learners)).toBeGreaterThanOrEqual(0.78)
    expect(heldBy(learners)).toBeLessThanOrEqual(0.82)
  })

  it('leaves out as many below as above', () => {
    const below = learners.filter(({ score, forecast }) => score < forecast.band.from).length
    const above = learners.filter(({ score, forecast }) => score > forecast.band.to).length
    // Three standard deviations of what chance alone gives with a tenth on each side.
    expect(Math.abs(below - above) / learners.length).toBeLessThan(3 * Math.sqrt(0.2 / learners.length))
  })

  it.each([0, 0.25, 0.5, 0.75])('of those told a chance from %d up, that share passes', (from) => {
    const told = learners.filter(({ forecast }) => forecast.passing >= from && forecast.passing < from + 0.25)
    const mean = told.reduce((sum, { forecast }) => sum + forecast.passing, 0) / told.length
    const passed = told.filter(({ score }) => score >= exam.passing).length / told.length
    expect(told.length).toBeGreaterThan(200)
    expect(Math.abs(passed - mean)).toBeLessThan(3 * Math.sqrt((mean * (1 - mean)) / told.length))
  })
})

describe('forecastExam', () => {
  it('is the same for the same answers', () => {
    expect(after(10, 9, 8, 7)).toEqual(after(10, 9, 8, 7))
  })

  it('says little after little: a shorter form gives a wider band and chance', () => {
    const whole = after(12, 10, 9, 8)
    const short = forecastExam(
      SAA.scored.map((scoredInExam, at) => ({
        right: [4, 3, 3, 2][at] ?? 0,
        asked: [5, 4, 4, 3][at] ?? 0,
        scoredInExam,
      })),
      SAA.passing,
    ) as ExamForecast
    expect(short.band.to - short.band.from).toBeGreaterThan(whole.band.to - whole.band.from)
    expect(short.passingBetween.to - short.passingBetween.from).toBeGreaterThan(
      whole.passingBetween.to - whole.passingBetween.from,
    )
  })

  it('never falls with one more right answer, and never leaves the scale', () => {
    fc.assert(
      fc.property(someRight, fc.nat(3), (right, at) => {
        const [now, better] = [after(...right), after(...right.map((count, domain) => count + (domain === at ? 1 : 0)))]
        const { band, passing, passingBetween } = now
        expect([band.from >= 100, band.from < band.to, band.to <= 1000]).toEqual([true, true, true])
        expect([passing > 0, passing < 1, passingBetween.from < passingBetween.to]).toEqual([true, true, true])
        if ((right[at] ?? 0) >= (SAA.scored[at] ?? 0)) return
        expect(better.passing).toBeGreaterThan(now.passing)
        expect(better.band.from).toBeGreaterThanOrEqual(now.band.from)
        expect(better.band.to).toBeGreaterThanOrEqual(now.band.to)
      }),
      { numRuns: 40 },
    )
  })

  it('is sure of neither for everything right or wrong', () => {
    expect(after(15, 13, 12, 10).passing).toBeGreaterThan(0.97)
    expect(after(15, 13, 12, 10).band.to).toBeLessThanOrEqual(1000)
    expect(after(0, 0, 0, 0).passing).toBeLessThan(0.001)
    expect(after(0, 0, 0, 0).band.from).toBeGreaterThanOrEqual(100)
  })

  it('has nothing to say where nothing was asked', () => {
    expect(forecastExam([{ right: 0, asked: 0, scoredInExam: 15 }], 720)).toBeUndefined()
  })
})

describe('the parts of it', () => {
  it('scale as AWS says: 100, the passing score at the mark, 1000', () => {
    expect([scaled(0, 0.7, 720), scaled(0.7, 0.7, 720), scaled(1, 0.7, 720)]).toEqual([100, 720, 1000])
    expect(scaled(0.35, 0.7, 720)).toBeCloseTo(410)
  })

  it('weigh pass marks and abilities to one, and every ability’s results too', () => {
    expect(PASS_MARKS.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    const abilities = abilitiesAfter([{ right: 9, asked: 15, scoredInExam: 15 }])
    expect(abilities.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 5)
    for (const { counts } of abilities) {
      expect(counts).toHaveLength(16)
      expect(counts.reduce((sum, likely) => sum + likely, 0)).toBeCloseTo(1, 9)
    }
  })
})
