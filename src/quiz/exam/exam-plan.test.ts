// Forms of both exams as their figures ask for: whole, halved, by domain; which questions count, and what is covered.
import { describe, expect, test } from 'vitest'
import { bankFrom } from '../bank.ts'
import { itemOf } from '../testing/items.ts'
import { realCorpus } from '../testing/real-corpus.ts'
import { domainOf } from '../write-item.ts'
import { drawExam, drawExamForm } from './draw-exam.ts'
import { blueprintFor, coverageOf, scoredQuotas, unscoredIn } from './exam-plan.ts'
import { domainQuotas } from './quotas.ts'

const corpus = realCorpus()
const bank = bankFrom(corpus)
const [saa, sap] = corpus.blueprints as [(typeof corpus.blueprints)[0], (typeof corpus.blueprints)[0]]
/** The same law over other seeds, and both corpora, is in topic-cap.test.ts. */
const SEEDS = 20

const shown = { saa: [19, 17, 16, 13], sap: [19, 22, 19, 15] } as const
const scored = { saa: [15, 13, 12, 10], sap: [17, 19, 16, 13] } as const

describe('the register', () => {
  test('holds what the exams are', () => {
    expect(corpus.blueprints.map(({ domains: _, tasks: __, name: ___, ...figures }) => figures)).toEqual([
      { exam: 'saa', code: 'SAA-C03', questions: 65, scored: 50, minutes: 130, extraMinutes: 30, passing: 720 },
      { exam: 'sap', code: 'SAP-C02', questions: 75, scored: 65, minutes: 180, extraMinutes: 30, passing: 750 },
    ])
    expect(Object.keys(saa.tasks)).toHaveLength(14)
    expect(Object.keys(sap.tasks)).toHaveLength(20)
  })
})

describe('blueprintFor', () => {
  test('leaves the whole form as it is', () => {
    expect(blueprintFor(saa, 'full')).toBe(saa)
    expect([domainQuotas(saa), scoredQuotas(saa)]).toEqual([shown.saa, scored.saa])
    expect([domainQuotas(sap), scoredQuotas(sap)]).toEqual([shown.sap, scored.sap])
  })

  test('halves questions and minutes alike', () => {
    expect(blueprintFor(saa, 'half')).toMatchObject({ questions: 33, scored: 25, minutes: 66, extraMinutes: 15 })
    expect(blueprintFor(sap, 'half')).toMatchObject({ questions: 38, scored: 33, minutes: 91, extraMinutes: 15 })
    for (const blueprint of [saa, sap]) {
      const half = blueprintFor(blueprint, 'half')
      expect(scoredQuotas(half).every((quota, at) => quota <= (domainQuotas(half)[at] ?? 0))).toBe(true)
    }
  })

  test('gives a domain its own questions, all of them scored, and as much time for each', () => {
    const third = blueprintFor(sap, 'domain', 3)
    expect(third).toMatchObject({ questions: 19, scored: 19, minutes: 46, domains: [{ id: 3 }] })
    expect(domainQuotas(third)).toEqual([19])
    expect(blueprintFor(saa, 'domain', 99).domains).toEqual([saa.domains[0]])
  })
})

describe.each([
  ['saa', saa],
  ['sap', sap],
] as const)('%s drawn with %#', (exam, blueprint) => {
  test(`is exact for ${SEEDS} seeds, and so is what counts of it`, () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const { items, domains } = drawExamForm(bank, blueprint, `plan ${seed}`)
      expect(domains.map(({ got }) => got)).toEqual(shown[exam])
      expect(new Set(items.map(({ id }) => id)).size).toBe(blueprint.questions)
      const unscored = new Set(unscoredIn(items, blueprint, `plan ${seed}`))
      const counts = blueprint.domains.map(
        ({ id }) => items.filter((item) => domainOf(item.task) === id && !unscored.has(item.id)).length,
      )
      expect(counts).toEqual(scored[exam])
    }
  })

  test('can be drawn with a breath after each place, and is the same', () => {
    let breaths = 0
    const drawing = drawExam(bank, blueprint, 'breath')
    let step = drawing.next()
    for (; step.done !== true; step = drawing.next()) breaths += 1
    expect(breaths).toBe(blueprint.questions)
    expect(JSON.stringify(step.value)).toBe(JSON.stringify(drawExamForm(bank, blueprint, 'breath')))
  })
})

describe('unscoredIn', () => {
  test('is the same for the same seed, and others for another', () => {
    const { items } = drawExamForm(bank, saa, 'a')
    expect(unscoredIn(items, saa, 'a')).toEqual(unscoredIn(items, saa, 'a'))
    expect(unscoredIn(items, saa, 'a')).not.toEqual(unscoredIn(items, saa, 'b'))
    expect(unscoredIn(items, saa, 'a')).toHaveLength(15)
  })

  test('lets everything count of a domain that fell short', () => {
    const few = [1, 2, 3].map((number) => itemOf({ id: `i${number}`, task: 'saa:1.1' }))
    expect(unscoredIn(few, saa, 'a')).toEqual([])
  })
})

test('coverage counts each task and topic once, of those the form could touch', () => {
  const items = [itemOf({ task: 'saa:2.1' }), itemOf({ task: 'saa:2.1', topic: 'sqs' }), itemOf({ task: 'saa:1.2' })]
  expect(coverageOf(items, saa)).toEqual({ tasks: ['saa:1.2', 'saa:2.1'], topics: ['lambda', 'sqs'], of: 14 })
  expect(coverageOf(items, blueprintFor(saa, 'domain', 3)).of).toBe(5)
})
