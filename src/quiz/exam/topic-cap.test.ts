// No topic fills more of a form than an exam would let it: the pages on disk, and eight topics of which one has most of all.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corpusOfTopics } from '../../facts/testing/many-topics.ts'
import { bankFrom } from '../bank.ts'
import { realCorpus } from '../testing/real-corpus.ts'
import { drawExamForm } from './draw-exam.ts'
import { blueprintFor, coverageOf } from './exam-plan.ts'
import { domainQuotas } from './quotas.ts'
import { MOST_OF_ONE_TOPIC, topicCap, topicCount } from './topic-cap.ts'

const FORMS = 12
const real = realCorpus()
const CORPORA = [
  { name: 'the pages on disk', corpus: real },
  { name: 'eight topics, seven of them small', corpus: corpusOfTopics(real, 8, 0.35) },
]
const topicsIn = (facts: readonly { readonly topic: string }[]): number => new Set(facts.map(({ topic }) => topic)).size

/** How many items the topic has that has most. */
function largestOf(items: readonly { readonly topic: string }[]): number {
  const names = items.map(({ topic }) => topic)
  return Math.max(...names.map((name) => names.filter((other) => other === name).length))
}

describe.each(CORPORA)('$name', ({ corpus }) => {
  const bank = bankFrom(corpus)
  const topics = topicsIn(bank.facts)

  describe.each(corpus.blueprints)('$code', (blueprint) => {
    const forms = Array.from({ length: FORMS }, (_, seed) => drawExamForm(bank, blueprint, `topics ${seed}`))

    test('no topic has more than its share', () => {
      const most = topicCap(blueprint.questions, topics)
      for (const { items } of forms) expect(largestOf(items)).toBeLessThanOrEqual(most)
    })

    test('every domain has its questions, and each form touches nine task statements at least', () => {
      for (const { items, domains } of forms) {
        expect(domains.map(({ got }) => got)).toEqual(domainQuotas(blueprint))
        expect(coverageOf(items, blueprint).tasks.length).toBeGreaterThanOrEqual(9)
      }
    })

    test('half a form keeps to it as well', () => {
      const half = blueprintFor(blueprint, 'half')
      const { items } = drawExamForm(bank, half, 'half')
      expect(items).toHaveLength(half.questions)
      expect(largestOf(items)).toBeLessThanOrEqual(topicCap(half.questions, topics))
    })
  })

  test('a form of one topic is of that topic alone', () => {
    const [blueprint] = corpus.blueprints
    if (blueprint === undefined) throw new Error('no blueprint')
    const { items } = drawExamForm(bank, blueprint, 'one', 'lambda')
    expect(new Set(items.map(({ topic }) => topic))).toEqual(new Set(['lambda']))
    expect(items.length).toBeGreaterThan(40)
  })
})

describe('topicCap', () => {
  test.each([
    [65, 8, 19],
    [75, 8, 22],
    [65, 4, 19],
    [65, 3, 22],
    [65, 2, 33],
    [65, 1, 65],
    [65, 0, 65],
  ])('%i questions of %i topics: %i at most', (questions, topics, most) => {
    expect(topicCap(questions, topics)).toBe(most)
  })

  test('law: all topics together can fill the form, and from four on no share is above the stated one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 20 }), (questions, topics) => {
        const most = topicCap(questions, topics)
        expect(most * topics).toBeGreaterThanOrEqual(questions)
        if (topics >= 4 && questions >= 40) expect(most / questions).toBeLessThanOrEqual(MOST_OF_ONE_TOPIC)
      }),
    )
  })
})

test('a topic is full when it has been counted so often', () => {
  const count = topicCount(2)
  count.add('lambda')
  expect([count.isFull('lambda'), count.some()]).toEqual([false, false])
  count.add('ec2')
  count.add('lambda')
  expect([count.isFull('lambda'), count.isFull('ec2'), count.isFull('sqs'), count.some()]).toEqual([
    true,
    false,
    false,
    true,
  ])
})
