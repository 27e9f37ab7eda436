// A draft becomes an item: as many options as its keys ask for, shuffled, named by their text, with where it comes from.
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../std/random.ts'
import type { Candidate, Draft, Key } from './draft.ts'
import { GENERATOR_VERSION, type Item } from './item.ts'
import { bankOf } from './testing/corpus.ts'
import { distinct, keysOf } from './testing/items.ts'
import { writeItem, type Order } from './write-item.ts'

const bank = bankOf([], { version: 'cafe0bad' })
const ORDER: Order = { family: 'recall', target: { factId: 'lambda.timeout' }, seed: '41', exam: 'saa' }
const keyOf = (text: string): Key => ({ text, reason: `so is ${text}`, factIds: ['lambda.timeout'] })
const candidateOf = (text: string): Candidate => ({ ...keyOf(text), reason: `not so: ${text}`, failing: 'costlier' })

const draftOf = (part: Partial<Draft> = {}): Draft => ({
  stem: 'How long?',
  key: keyOf('the key'),
  candidates: ['one', 'two', 'three', 'four'].map(candidateOf),
  factIds: ['lambda.timeout', 'lambda.memory'],
  tasks: ['saa:2.2', 'saa:3.2', 'sap:2.5'],
  topic: 'lambda',
  ...part,
})

function written(draft: Draft, order: Partial<Order> = {}, seed = '1'): Item {
  const item = writeItem(bank, { ...ORDER, ...order }, draft, randomFrom(seed))
  if (!item.ok) throw new Error(item.error.because)
  return item.value
}

const seeds = Array.from({ length: 60 }, (_, seed) => `${seed}`)

describe('the options', () => {
  test.each([
    [1, 4],
    [2, 5],
    [3, 6],
    [4, 7],
  ])('with %i keys are %i', (keys, options) => {
    const moreKeys = ['second', 'third', 'fourth'].slice(0, keys - 1).map(keyOf)
    const item = written(draftOf({ moreKeys }))
    expect([item.select, item.options.length, keysOf(item).length]).toEqual([keys, options, keys])
  })

  test('carry over text, reason, facts and failing, and a key no failing', () => {
    for (const { text, correct, reason, factIds, failing } of written(draftOf()).options) {
      expect(reason).toBe(correct ? 'so is the key' : `not so: ${text}`)
      expect(factIds).toEqual(['lambda.timeout'])
      expect(failing).toBe(correct ? undefined : 'costlier')
    }
    expect(Object.keys(written(draftOf()).options.find(({ correct }) => correct) ?? {})).not.toContain('failing')
  })

  test('stand in any order: the key comes first as often as last', () => {
    const places = seeds.map((seed) => written(draftOf(), {}, seed).options.findIndex(({ correct }) => correct))
    for (const place of [0, 1, 2, 3]) expect(places.filter((found) => found === place).length).toBeGreaterThan(5)
  })

  test('are named by their text alone, whatever their place', () => {
    const ids = seeds.flatMap((seed) => written(draftOf(), {}, seed).options.map(({ id, text }) => `${text} ${id}`))
    expect(distinct(ids)).toHaveLength(5)
    for (const id of ids) expect(id).toMatch(/ [0-9a-z]{7}$/)
  })
})

describe('the stem', () => {
  test('says how many are to be chosen where it is more than one', () => {
    const stems = [[], ['second'], ['second', 'third']].map(
      (more) => written(draftOf({ moreKeys: more.map(keyOf) })).stem,
    )
    expect(stems).toEqual(['How long?', 'How long? (Choose two.)', 'How long? (Choose three.)'])
  })
})

describe('where it comes from', () => {
  test('is kept whole: content, generator, seed, facts', () => {
    expect(written(draftOf())).toMatchObject({
      id: 'recall/lambda.timeout/41',
      family: 'recall',
      topic: 'lambda',
      factIds: ['lambda.timeout', 'lambda.memory'],
      seed: '41',
      contentVersion: 'cafe0bad',
      generatorVersion: GENERATOR_VERSION,
    })
    expect('trapId' in written(draftOf())).toBe(false)
  })

  test('names the trap where there is one', () => {
    const item = written(draftOf({ trapId: 'snare' }), {
      family: 'trap',
      target: { factId: 'lambda.timeout', trapId: 'snare' },
    })
    expect([item.id, item.trapId]).toEqual(['trap/snare/41', 'snare'])
  })

  test('is a task of the exam that was asked for, each of them now and then', () => {
    expect(distinct(seeds.map((seed) => written(draftOf(), {}, seed).task)).sort()).toEqual(['saa:2.2', 'saa:3.2'])
    expect(distinct(seeds.map((seed) => written(draftOf(), { exam: 'sap' }, seed).task))).toEqual(['sap:2.5'])
  })

  test('is a task of the other exam where it serves no other, and says so', () => {
    const item = written(draftOf({ tasks: ['sap:4.1'] }))
    expect([item.task, item.exam]).toEqual(['sap:4.1', 'sap'])
  })
})

test('a draft with too few different wrong options is refused', () => {
  for (const candidates of [[], ['one', 'two'], ['one', 'One', 'two', 'the key']].map((list) =>
    list.map(candidateOf),
  )) {
    expect(writeItem(bank, ORDER, draftOf({ candidates }), randomFrom('1'))).toEqual({
      ok: false,
      error: { factId: 'lambda.timeout', family: 'recall', because: 'fewer than three comparable wrong options' },
    })
  }
})

test('the same draft and chance give the same item', () => {
  expect(written(draftOf(), {}, 'x')).toEqual(written(draftOf(), {}, 'x'))
  expect(distinct(seeds.map((seed) => JSON.stringify(written(draftOf(), {}, seed)))).length).toBeGreaterThan(30)
})
