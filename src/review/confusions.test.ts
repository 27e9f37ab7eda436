// Confusions count what was chosen wrongly, never what was missed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confusionsOf } from './confusions.ts'
import { attemptOf, itemOf, MORNING, someAttempts } from './testing/attempts.ts'

const chose = (...chosen: string[]): ReturnType<typeof attemptOf> => attemptOf('x', { chosen, correct: false })

describe('confusionsOf', () => {
  it('names the fact that was taken for the one asked about', () => {
    const { failings, pairs } = confusionsOf([chose('b'), chose('b')])
    expect([...failings]).toEqual([['neighbour', 2]])
    expect(pairs).toEqual([
      { asked: 'lambda.timeout', taken: 'api-gateway.integration-timeout', count: 2, lastAt: MORNING },
    ])
  })

  it('counts a failing even where the option speaks only of the fact itself', () => {
    const { failings, pairs } = confusionsOf([chose('c')])
    expect([...failings]).toEqual([['outdated', 1]])
    expect(pairs).toEqual([])
  })

  it('does not count keys, options that were not chosen, or ids that are not there', () => {
    expect(confusionsOf([chose('a'), chose(), chose('zz', '__proto__')])).toEqual({
      failings: new Map(),
      pairs: [],
      confused: [],
    })
  })

  it('does not count a key that speaks of another fact, too', () => {
    const item = itemOf(['a'], {
      options: [{ id: 'k', text: '', correct: true, reason: '', factIds: ['a', 'b'] }],
    })
    expect(confusionsOf([attemptOf('x', { item, chosen: ['k'] })]).pairs).toEqual([])
  })

  it('counts every wrong choice of a multiple-response item', () => {
    expect([...confusionsOf([chose('a', 'b', 'c')]).failings]).toEqual([
      ['neighbour', 1],
      ['outdated', 1],
    ])
  })

  it('puts the most frequent first, and the latest of equals', () => {
    const asking = (factId: string, answeredAt: number): ReturnType<typeof attemptOf> =>
      attemptOf('x', { item: itemOf([factId]), chosen: ['b'], answeredAt })
    const { pairs } = confusionsOf([asking('often', 1), asking('early', 2), asking('late', 3), asking('often', 4)])
    expect(pairs.map(({ asked }) => asked)).toEqual(['often', 'late', 'early'])
  })

  it('counts each fact that a wrong option speaks of', () => {
    const odd = itemOf(['a'], {
      options: [{ id: 'b', text: '', correct: false, reason: '', factIds: ['b', '__proto__'] }],
    })
    expect(confusionsOf([attemptOf('x', { item: odd, chosen: ['b'] })]).pairs).toHaveLength(2)
  })

  it('counts as many failings as wrong options were chosen', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        const counted = [...confusionsOf(attempts).failings.values()].reduce((sum, count) => sum + count, 0)
        const chosen = attempts.reduce((sum, attempt) => sum + attempt.chosen.filter((id) => id !== 'a').length, 0)
        expect(counted).toBe(chosen)
      }),
    )
  })

  it('never pairs a fact with one that the item asks about', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        for (const { asked, taken } of confusionsOf(attempts).pairs) expect(asked).not.toBe(taken)
      }),
    )
  })
})

describe('named confusions', () => {
  const option = (id: string, confusionId?: string): ReturnType<typeof itemOf>['options'][number] => ({
    id,
    text: `option ${id}`,
    correct: false,
    reason: '',
    failing: 'neighbour',
    factIds: ['z.z'],
    ...(confusionId === undefined ? {} : { confusionId }),
  })
  const item = itemOf(['a.a'], { options: [option('one', 'belief/t/1'), option('two', 'belief/t/2'), option('three')] })
  const choose = (answeredAt: number, ...chosen: string[]): ReturnType<typeof attemptOf> =>
    attemptOf('x', { item, chosen, correct: false, answeredAt })

  it('are counted by their id, most frequent first, then latest', () => {
    const { confused } = confusionsOf([choose(1, 'one'), choose(2, 'two'), choose(3, 'one')])
    expect(confused).toEqual([
      { id: 'belief/t/1', count: 2, lastAt: 3, chosen: 'option one' },
      { id: 'belief/t/2', count: 1, lastAt: 2, chosen: 'option two' },
    ])
  })

  it('count both directions of a pair as one', () => {
    const asked = (factId: string, taken: string): ReturnType<typeof attemptOf> =>
      attemptOf('x', {
        item: itemOf([factId], { options: [{ ...option('o'), factIds: [taken] }] }),
        chosen: ['o'],
        correct: false,
      })
    expect(confusionsOf([asked('b.x', 'a.x'), asked('a.x', 'b.x')]).confused).toMatchObject([
      { id: 'pair/a.x~b.x', count: 2 },
    ])
  })

  it('are worked out for attempts of before they had ids', () => {
    expect(confusionsOf([choose(1, 'three')]).confused).toMatchObject([{ id: 'pair/a.a~z.z' }])
    const alone = itemOf(['a.a'], { options: [{ ...option('o'), factIds: ['a.a'] }] })
    expect(confusionsOf([attemptOf('x', { item: alone, chosen: ['o'], correct: false })]).confused).toEqual([])
  })

  it('are never more than wrong options were chosen', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        const { confused, failings } = confusionsOf(attempts)
        const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0)
        expect(sum(confused.map(({ count }) => count))).toBeLessThanOrEqual(sum(failings.values()))
      }),
    )
  })
})
