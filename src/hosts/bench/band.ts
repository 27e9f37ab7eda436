// Bench 'band': simulated learners of known ability sit a practice form and then the real one; so many are held by the band.
import { randomFrom } from '../../std/random.ts'
import { heldBy, SAA, SAP, simulate, type ExamFigures, type Simulated } from '../../review/testing/learners.ts'
import type { Figure, Run } from './figure.ts'

const LEARNERS = 4000
const STATED = { atLeast: 0.78, atMost: 0.82 }

export const run: Run = async () => Promise.resolve([...figuresOf('SAA-C03', SAA), ...figuresOf('SAP-C02', SAP)])

function figuresOf(name: string, exam: ExamFigures): Figure[] {
  const learners = many(name, exam, {})
  const half = many(`${name} half`, exam, { form: exam.scored.map((count) => Math.round(count / 2)) })
  const width = learners.reduce((sum, { forecast: { band } }) => sum + band.to - band.from, 0) / LEARNERS
  return [
    { what: `${name}, ${LEARNERS} learners, held by the 80 % band`, value: heldBy(learners), unit: 'share', ...STATED },
    { what: `${name}, after half a form, held by the 80 % band`, value: heldBy(half), unit: 'share', ...STATED },
    { what: `${name}, mean width of the band`, value: width, unit: 'points' },
    ...chances(name, learners, exam.passing),
    ...[-0.3, 0.6, 1.5].map((ability) => ({
      what: `${name}, only learners of log-odds ${ability}, held`,
      value: heldBy(many(`${name} ${ability}`, exam, { ability })),
      unit: 'share',
    })),
  ]
}

const many = (seed: string, exam: ExamFigures, options: Parameters<typeof simulate>[2]): Simulated[] => {
  const random = randomFrom(`band|${seed}`)
  return Array.from({ length: LEARNERS }, () => simulate(random, exam, options))
}

/** Of those who were told a chance in this range, so many pass. */
function chances(name: string, learners: readonly Simulated[], passing: number): Figure[] {
  return [0, 0.2, 0.4, 0.6, 0.8].flatMap((from) => {
    const told = learners.filter(({ forecast }) => forecast.passing >= from && forecast.passing < from + 0.2)
    const mean = told.reduce((sum, { forecast }) => sum + forecast.passing, 0) / told.length
    const passed = told.filter(({ score }) => score >= passing).length / told.length
    const noise = 3 * Math.sqrt((mean * (1 - mean)) / told.length)
    return [
      {
        what: `${name}, told ${mean.toFixed(3)} on average (${told.length}), pass`,
        value: passed,
        unit: 'share',
        atLeast: mean - noise,
        atMost: mean + noise,
      },
    ]
  })
}
