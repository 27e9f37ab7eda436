// Attempts for tests: one by hand, and any number by chance.
import fc from 'fast-check'
import { FAILINGS, type FactId } from '../../facts/fact.ts'
import { FAMILIES, GENERATOR_VERSION, type Item } from '../../quiz/item.ts'
import { ATTEMPT_FORMAT, type Attempt } from '../attempt.ts'

/** 2026-03-02T08:00:00Z */
export const MORNING = 1_772_438_400_000

export function itemOf(factIds: readonly FactId[] = ['lambda.timeout'], part: Partial<Item> = {}): Item {
  return {
    id: `recall/${factIds[0] ?? 'none'}/7`,
    family: 'recall',
    topic: 'lambda',
    exam: 'saa',
    task: 'saa:2.2',
    stem: 'How long may one invocation of a Lambda function run?',
    select: 1,
    options: [
      { id: 'a', text: '15 minutes', correct: true, reason: 'Fifteen minutes, a hard limit.', factIds },
      {
        id: 'b',
        text: '29 seconds',
        correct: false,
        reason: 'That is the integration timeout of API Gateway.',
        failing: 'neighbour',
        factIds: ['api-gateway.integration-timeout'],
      },
      {
        id: 'c',
        text: '5 minutes',
        correct: false,
        reason: 'That was the limit until October 2018.',
        failing: 'outdated',
        factIds,
      },
    ],
    factIds,
    seed: '7',
    contentVersion: '0badcafe',
    generatorVersion: GENERATOR_VERSION,
    ...part,
  }
}

export function attemptOf(id: string, part: Partial<Attempt> = {}): Attempt {
  return {
    id: id.padEnd(8, '0'),
    format: ATTEMPT_FORMAT,
    answeredAt: MORNING,
    sequence: 1,
    item: itemOf(),
    chosen: ['a'],
    correct: true,
    durationMs: 4200,
    ...part,
  }
}

const factId = fc.constantFrom('lambda.timeout', 'lambda.memory', 'sqs.retention', 'kinesis.shard-rate', 'edge.body')
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })

const someOption = (id: string): fc.Arbitrary<Item['options'][number]> =>
  fc.record({
    id: fc.constant(id),
    text,
    correct: fc.constant(id === 'a'),
    reason: text,
    ...(id === 'a' ? {} : { failing: fc.constantFrom(...FAILINGS) }),
    factIds: fc.uniqueArray(factId, { minLength: 1, maxLength: 2 }),
  })

const someItem: fc.Arbitrary<Item> = fc
  .record({
    factIds: fc.uniqueArray(factId, { minLength: 1, maxLength: 3 }),
    family: fc.constantFrom(...FAMILIES),
    stem: text,
    options: fc.tuple(someOption('a'), someOption('b'), someOption('c')),
  })
  .map(({ factIds, ...part }) => itemOf(factIds, part))

const oneAttempt = fc.record(
  {
    id: fc.uuid(),
    format: fc.constant(ATTEMPT_FORMAT),
    answeredAt: fc.integer({ min: MORNING - 86_400_000, max: MORNING + 86_400_000 }),
    sequence: fc.integer({ min: 1, max: 60 }),
    device: fc.constantFrom('phone000', 'laptop00'),
    item: someItem,
    chosen: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    correct: fc.boolean(),
    durationMs: fc.integer({ min: 0, max: 600_000 }),
    confidence: fc.constantFrom('sure', 'think', 'guess'),
    drill: text,
  },
  {
    requiredKeys: ['id', 'format', 'answeredAt', 'sequence', 'item', 'chosen', 'correct', 'durationMs'],
  },
) satisfies fc.Arbitrary<Attempt>

/** A history in any order, each id once. */
export const someAttempts: fc.Arbitrary<Attempt[]> = fc.uniqueArray(oneAttempt, {
  selector: (attempt) => attempt.id,
  maxLength: 25,
})

/** Several histories that share attempts, as two devices do that were merged before. */
export const someHistories = (count: number): fc.Arbitrary<Attempt[][]> =>
  someAttempts.chain((pool) => fc.tuple(...Array.from({ length: count }, () => fc.shuffledSubarray(pool))))
