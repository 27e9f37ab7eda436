// Dealing over topics: nothing lost, nothing reordered within a topic, and no topic that crowds out the others.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom, shuffled } from '../std/random.ts'
import { spreadOverTopics } from './spread.ts'

interface Entry {
  readonly topic: string
  readonly number: number
}

const topicOf = ({ topic }: Entry): string => topic
const entries = (sizes: Readonly<Record<string, number>>): Entry[] =>
  Object.entries(sizes).flatMap(([topic, size]) => Array.from({ length: size }, (_, number) => ({ topic, number })))

/** How many of the first `count` drawn come from each topic, on average over seeds. */
function sharesOf(sizes: Readonly<Record<string, number>>, count: number): Record<string, number> {
  const seeds = 200
  const shares = Object.fromEntries(Object.keys(sizes).map((topic) => [topic, 0]))
  for (let seed = 0; seed < seeds; seed += 1) {
    const list = spreadOverTopics(shuffled(randomFrom(`spread ${seed}`), entries(sizes)), topicOf)
    for (const { topic } of list.slice(-count)) shares[topic] = (shares[topic] ?? 0) + 1 / seeds / count
  }
  return shares
}

const mixed = fc.array(fc.record({ topic: fc.constantFrom('lambda', 'ec2', 'sqs'), number: fc.nat(1000) }), {
  maxLength: 40,
})

test('law: the same entries, and those of a topic in their order', () => {
  fc.assert(
    fc.property(mixed, (list) => {
      const dealt = spreadOverTopics(list, topicOf)
      expect(dealt).toHaveLength(list.length)
      for (const topic of ['lambda', 'ec2', 'sqs']) {
        const own = (all: readonly Entry[]): Entry[] => all.filter((entry) => entry.topic === topic)
        expect(own(dealt)).toEqual(own(list))
      }
    }),
  )
})

test('law: one topic is left as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (numbers) => {
      const list = numbers.map((number) => ({ topic: 'lambda', number }))
      expect(spreadOverTopics(list, topicOf)).toEqual(list)
    }),
  )
})

test('a topic four times as large comes up twice as often', () => {
  const shares = sharesOf({ lambda: 400, ec2: 100 }, 20)
  expect(shares.lambda).toBeGreaterThan(0.6)
  expect(shares.lambda).toBeLessThan(0.72)
})

test('ten questions of eight topics come from five at least, also where one has half of all', () => {
  const sizes = { lambda: 600, a: 150, b: 150, c: 90, d: 80, e: 80, f: 80, g: 80 }
  for (let seed = 0; seed < 100; seed += 1) {
    const list = spreadOverTopics(shuffled(randomFrom(`ten ${seed}`), entries(sizes)), topicOf)
    expect(new Set(list.slice(-10).map(topicOf)).size).toBeGreaterThanOrEqual(5)
  }
  expect(sharesOf(sizes, 10).lambda).toBeLessThan(0.36)
})
