// The audit counts: what each guesser earns, against what chance earns, and who breaks which rule.
import { describe, expect, test } from 'vitest'
import type { Item } from '../item.ts'
import { itemOf, right, wrong } from '../testing/items.ts'
import { auditItems, isFair, TOLERANCE, type Audit } from './audit-items.ts'
import { RULES } from './rules.ts'

/** Items whose key is longest in the first `longest` of them, and shortest in the rest; numbers are left out. */
const items = (count: number, longest: number): Item[] =>
  Array.from({ length: count }, (_, index) => {
    const letter = String.fromCharCode(97 + (index % 26))
    const key = right(index < longest ? `${letter} key that is quite long` : letter)
    const others = ['one', 'two', 'six'].map((name) => wrong(`${letter} wrong ${name}`))
    const at = index % 4
    return itemOf({ id: `recall/x/${index}`, options: [...others.slice(0, at), key, ...others.slice(at)] })
  })

const scoreOf = (audit: Audit, name: string): number =>
  audit.guessers.find((guesser) => guesser.name === name)?.score ?? Number.NaN

describe('scores', () => {
  test('are the share of items that a guesser gets right', () => {
    const audit = auditItems(items(40, 30))
    expect(audit).toMatchObject({ items: 40, singleAnswer: 40 })
    expect(scoreOf(audit, 'longest option')).toBe(0.75)
    expect(scoreOf(audit, 'shortest option')).toBe(0.25)
    expect(scoreOf(audit, 'key position')).toBe(0.25)
    expect(audit.guessers.every(({ chance }) => chance === 0.25)).toBe(true)
  })

  test('count items with one key alone, and chance by the options of each', () => {
    const double = itemOf({ select: 2, options: [right('a'), right('b'), wrong('c'), wrong('d'), wrong('e')] })
    const five = itemOf({ options: [right('long key'), ...['b', 'c', 'd', 'e'].map((text) => wrong(text))] })
    const audit = auditItems([double, five, double])
    expect([audit.items, audit.singleAnswer]).toEqual([3, 1])
    expect(audit.guessers[0]).toEqual({ name: 'longest option', score: 1, chance: 0.2 })
  })

  test('are rounded to hundredths of a percent', () => {
    expect(scoreOf(auditItems(items(3, 1)), 'longest option')).toBe(0.3333)
  })

  test('are nothing where there are no items', () => {
    const audit = auditItems([])
    expect(audit.guessers.map(({ score, chance }) => [score, chance])).toEqual(Array(7).fill([0, 0]))
    expect(isFair(audit)).toBe(true)
  })
})

describe('breaches', () => {
  const broken = Array.from({ length: 5 }, (_, index) =>
    itemOf({ id: `recall/bad/${index}`, stem: 'What is it NOT, then?' }),
  )

  test('are counted by rule over all items, with the first three as examples', () => {
    const { breaches } = auditItems([...items(4, 1), ...broken])
    expect(breaches.map(({ rule }) => rule)).toEqual(RULES.map(({ name }) => name))
    expect(breaches.filter(({ count }) => count > 0)).toEqual([
      {
        rule: 'no negative stem',
        count: 5,
        examples: ['recall/bad/0', 'recall/bad/1', 'recall/bad/2'].map((id) => `${id}: What is it NOT, then?`),
      },
    ])
  })

  test('of items with several keys count as well', () => {
    const { breaches } = auditItems([itemOf({ select: 2 })])
    expect(breaches.find(({ rule }) => rule === 'as many keys as the item says')?.count).toBe(1)
  })
})

describe('isFair', () => {
  const fair: Audit = {
    items: 1,
    singleAnswer: 1,
    distinct: 1,
    withoutNames: 1,
    guessers: [{ name: 'one', score: 0.25 + TOLERANCE, chance: 0.25 }],
    breaches: [{ rule: 'a rule', count: 0, examples: [] }],
  }

  test('allows two points above chance, and no more', () => {
    expect(TOLERANCE).toBe(0.02)
    expect(isFair(fair)).toBe(true)
    expect(isFair({ ...fair, guessers: [{ name: 'one', score: 0.2701, chance: 0.25 }] })).toBe(false)
  })

  test('allows no guesser out of several to earn more, and no breach at all', () => {
    const clever = { name: 'two', score: 0.9, chance: 0.25 }
    expect(isFair({ ...fair, guessers: [...fair.guessers, clever] })).toBe(false)
    expect(isFair({ ...fair, breaches: [...fair.breaches, { rule: 'another', count: 1, examples: [] }] })).toBe(false)
  })

  test('says so of items whose keys give themselves away', () => {
    expect(isFair(auditItems(items(100, 25)))).toBe(false)
    expect(isFair(auditItems(items(100, 100)))).toBe(false)
  })
})
