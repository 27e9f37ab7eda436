// Mastery is a fold of the log: counted by hand here, and by laws.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from './attempt.ts'
import { masteryOf, MENDED_STREAK, weakestFacts } from './mastery.ts'
import { attemptOf, itemOf, MORNING, someAttempts } from './testing/attempts.ts'

/** `'lambda.timeout +-+'`: right, wrong, right, a minute apart. */
const answers = (...lines: readonly string[]): Attempt[] =>
  lines.flatMap((line) => {
    const [factId = '', marks = ''] = line.split(' ')
    return [...marks].map((mark, index) =>
      attemptOf(`${factId}-${String(index)}`, {
        answeredAt: MORNING + index * 60_000,
        item: itemOf([factId]),
        correct: mark === '+',
      }),
    )
  })

const weakest = (count: number, ...lines: readonly string[]): string[] =>
  weakestFacts(masteryOf(answers(...lines)), count)

describe('masteryOf', () => {
  it('counts what was seen and right, the streak, and the last answer', () => {
    expect(masteryOf(answers('a +-++', 'b +-')).get('a')).toEqual({
      seen: 4,
      right: 3,
      streak: 2,
      lastCorrect: true,
      lastAt: MORNING + 180_000,
    })
    expect(masteryOf(answers('a +-++', 'b +-')).get('b')).toMatchObject({
      seen: 2,
      streak: 0,
      lastCorrect: false,
    })
  })

  it('credits every fact that an item asks about, once', () => {
    const mastery = masteryOf([attemptOf('x', { item: itemOf(['a', 'b', 'a']) })])
    expect([...mastery.keys()]).toEqual(['a', 'b'])
    expect(mastery.get('a')?.seen).toBe(1)
  })

  it('keeps facts that the corpus no longer has, and names that objects treat specially', () => {
    const mastery = masteryOf([attemptOf('x', { item: itemOf(['lambda.gone', '__proto__', 'constructor']) })])
    expect([...mastery.keys()]).toEqual(['lambda.gone', '__proto__', 'constructor'])
    expect(({} as { seen?: number }).seen).toBeUndefined()
  })

  it('is empty for an empty log', () => {
    expect(masteryOf([]).size).toBe(0)
  })

  it('never counts more right than seen, nor a streak longer than what was right', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        for (const { seen, right, streak, lastCorrect } of masteryOf(attempts).values()) {
          expect(right).toBeLessThanOrEqual(seen)
          expect(streak).toBeLessThanOrEqual(right)
          expect(streak > 0).toBe(lastCorrect)
        }
      }),
    )
  })

  it('counts each attempt once for each of its facts', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        const seen = [...masteryOf(attempts).values()].reduce((sum, known) => sum + known.seen, 0)
        expect(seen).toBe(attempts.reduce((sum, { item }) => sum + new Set(item.factIds).size, 0))
      }),
    )
  })
})

describe('weakestFacts', () => {
  it('puts a wrong last answer before a smaller share, and a smaller share before a larger', () => {
    expect(weakest(9, 'half -+', 'wrong ++++-', 'poor --+')).toEqual(['wrong', 'poor', 'half'])
  })

  it('counts five misses as weaker than one', () => {
    expect(weakest(9, 'once -', 'often -----')).toEqual(['often', 'once'])
  })

  it('leaves out what was never missed and what has been mended since', () => {
    const mended = '+'.repeat(MENDED_STREAK)
    expect(weakest(9, 'never +', `mended -${mended}`, `almost -${mended.slice(1)}`)).toEqual(['almost'])
  })

  it('takes the longest unseen first among equals, then the name', () => {
    const at = (factId: string, minutes: number): Attempt =>
      attemptOf(factId, { item: itemOf([factId]), correct: false, answeredAt: MORNING + minutes * 60_000 })
    expect(weakestFacts(masteryOf([at('new', 9), at('old', 1), at('b', 5), at('a', 5)]), 9)).toEqual([
      'old',
      'a',
      'b',
      'new',
    ])
  })

  it('gives at most so many, and only facts that were missed', () => {
    fc.assert(
      fc.property(someAttempts, fc.nat({ max: 6 }), (attempts, count) => {
        const mastery = masteryOf(attempts)
        const weak = weakestFacts(mastery, count)
        expect(weak.length).toBeLessThanOrEqual(count)
        expect(weak.every((factId) => (mastery.get(factId)?.right ?? 0) < (mastery.get(factId)?.seen ?? 0))).toBe(true)
      }),
    )
  })
})
