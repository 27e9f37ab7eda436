// Weights add up to the exam, predictions are means of chances, and too little time is said with what to drop.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Blueprint } from '../facts/fact.ts'
import { deckFrom, EMPTY_DECK, type Deck } from './deck.ts'
import { weighFacts } from './exam-weights.ts'
import { outlookOn, roomUntil } from './outlook.ts'
import { attemptOf, itemOf, MORNING } from './testing/attempts.ts'

const TODAY = Math.floor(MORNING / 86_400_000)
const blueprint: Pick<Blueprint, 'exam' | 'domains'> = {
  exam: 'saa',
  domains: [
    { id: 1, name: 'One', weight: 30 },
    { id: 2, name: 'Two', weight: 26 },
    { id: 3, name: 'Three', weight: 24 },
    { id: 4, name: 'Four', weight: 20 },
  ],
}
const fact = (id: string, ...tasks: string[]): { id: string; tasks: readonly string[] } => ({ id, tasks })
const answered = (...ids: string[]): Deck =>
  deckFrom(
    ids.map((id, at) => attemptOf(`n${at}`, { item: itemOf([id]), sequence: at + 1 })),
    () => 0,
  )
const goal = (examDay?: number, mostQuestions = 10) => ({
  today: TODAY,
  mostQuestions,
  mostNew: 10,
  ...(examDay === undefined ? {} : { examDay }),
})

describe('weighFacts', () => {
  it('gives each domain its weight, however many facts it has', () => {
    const facts = [
      fact('a', 'saa:1.1'),
      fact('b', 'saa:2.1'),
      fact('c', 'saa:2.2'),
      fact('d', 'saa:3.1'),
      fact('e', 'saa:4.4'),
    ]
    const { weights, covered } = weighFacts(facts, blueprint)
    expect(weights.get('a')).toBeCloseTo(0.3)
    expect((weights.get('b') ?? 0) + (weights.get('c') ?? 0)).toBeCloseTo(0.26)
    expect(covered).toBe(1)
  })

  it('splits a fact over its tasks, and leaves other exams out', () => {
    const { weights, covered } = weighFacts(
      [fact('a', 'saa:1.1', 'saa:2.1', 'sap:1.1'), fact('b', 'sap:1.1')],
      blueprint,
    )
    expect([...weights.keys()]).toEqual(['a'])
    expect(weights.get('a')).toBeCloseTo(1)
    expect(covered).toBeCloseTo(0.56)
  })

  it('adds up to one, whatever serves what', () => {
    const someTask = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
      .map(([d, t]) => `saa:${d}.${t}`)
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(someTask, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 30 }),
        (all) => {
          const { weights } = weighFacts(
            all.map((tasks, at) => fact(`f${at}`, ...tasks)),
            blueprint,
          )
          expect([...weights.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
        },
      ),
    )
  })

  it('has nothing to weigh where no fact serves the exam', () => {
    expect(weighFacts([fact('a', 'sap:1.1')], blueprint)).toEqual({ weights: new Map(), covered: 0 })
  })
})

describe('outlookOn', () => {
  const facts = [fact('a.x', 'saa:2.2'), fact('b.x', 'saa:2.2'), fact('c.x', 'saa:2.10'), fact('d.x', 'saa:1.1')]

  it('counts what was never asked as not known', () => {
    expect(outlookOn(EMPTY_DECK, facts, blueprint, TODAY)).toMatchObject({ recall: 0, met: 0 })
    const { recall, met, tasks } = outlookOn(answered('a.x', 'd.x'), facts, blueprint, TODAY)
    expect(tasks).toEqual([
      { task: 'saa:1.1', facts: 1, met: 1, recall: 1 },
      { task: 'saa:2.2', facts: 2, met: 1, recall: 0.5 },
      { task: 'saa:2.10', facts: 1, met: 0, recall: 0 },
    ])
    expect(met).toBeCloseTo((30 + 26 / 3) / 56)
    expect(recall).toBeCloseTo(met)
  })

  it('falls with the days', () => {
    const deck = answered('a.x', 'b.x', 'c.x', 'd.x')
    const recalls = [0, 1, 10, 100].map((days) => outlookOn(deck, facts, blueprint, TODAY + days).recall)
    expect([...recalls].sort((a, b) => b - a)).toEqual(recalls)
    expect(recalls[3]).toBeLessThan(0.8)
  })
})

describe('roomUntil', () => {
  const facts = [
    ...Array.from({ length: 10 }, (_, at) => fact(`heavy${at}`, 'saa:1.1')),
    ...Array.from({ length: 40 }, (_, at) => fact(`light${at}`, 'saa:4.4')),
  ]

  it('has no answer without a day ahead', () => {
    for (const day of [undefined, TODAY, TODAY - 3])
      expect(roomUntil(EMPTY_DECK, facts, blueprint, goal(day))).toBeUndefined()
  })

  it('drops nothing where all fits', () => {
    expect(roomUntil(EMPTY_DECK, facts, blueprint, goal(TODAY + 10))).toEqual({ possible: 100, needed: 100, drop: [] })
  })

  it('drops the task whose facts weigh least', () => {
    expect(roomUntil(EMPTY_DECK, facts, blueprint, goal(TODAY + 3))).toEqual({
      possible: 30,
      needed: 100,
      drop: ['saa:4.4'],
    })
  })

  it('needs less for what was met', () => {
    const deck = answered('heavy0', 'heavy1')
    expect(roomUntil(deck, facts, blueprint, goal(TODAY + 3))?.needed).toBe(98)
  })
})
