// Merging histories is a set union: any order, any number of times, the same history.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeAttempts } from './merge-attempts.ts'
import { attemptOf, itemOf, someAttempts, someHistories } from './testing/attempts.ts'

const union = (
  ...[first = [], ...others]: Parameters<typeof mergeAttempts>[0][]
): ReturnType<typeof mergeAttempts>['attempts'] =>
  others.reduce((merged, other) => mergeAttempts(merged, other).attempts, mergeAttempts([], first).attempts)

describe('mergeAttempts', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(someHistories(2), ([a = [], b = []]) => {
        expect(union(a, b)).toEqual(union(b, a))
      }),
    )
  })

  it('is associative', () => {
    fc.assert(
      fc.property(someHistories(3), ([a = [], b = [], c = []]) => {
        expect(union([...union(a, b)], c)).toEqual(union(a, [...union(b, c)]))
      }),
    )
  })

  it('is idempotent: a file merged twice adds nothing', () => {
    fc.assert(
      fc.property(someHistories(2), ([a = [], b = []]) => {
        const once = mergeAttempts(a, b)
        const twice = mergeAttempts(once.attempts, b)
        expect(twice.attempts).toEqual(once.attempts)
        expect(twice.added).toEqual([])
        expect(twice.known).toBe(b.length)
      }),
    )
  })

  it('has the empty history as its neutral element', () => {
    fc.assert(
      fc.property(someAttempts, (a) => {
        expect(union(a, [])).toEqual(union([], a))
      }),
    )
  })

  it('holds each id of either exactly once, and accounts for every attempt it was given', () => {
    fc.assert(
      fc.property(someHistories(2), ([a = [], b = []]) => {
        const { attempts, added, known, conflicting } = mergeAttempts(a, b)
        expect(new Set(attempts.map(({ id }) => id))).toEqual(new Set([...a, ...b].map(({ id }) => id)))
        expect(attempts).toHaveLength(a.length + added.length)
        expect(added.length + known + conflicting).toBe(b.length)
      }),
    )
  })

  it('keeps the first known contents of an id, and counts the other', () => {
    const ours = attemptOf('same', { correct: true })
    const theirs = attemptOf('same', { correct: false })
    const merged = mergeAttempts([ours], [theirs])
    expect(merged.attempts).toEqual([ours])
    expect(merged).toMatchObject({ added: [], known: 0, conflicting: 1 })
  })

  it('settles conflicts inside one file the same way', () => {
    const first = attemptOf('same', { item: itemOf(['sqs.retention']) })
    const merged = mergeAttempts([], [first, attemptOf('same'), first])
    expect(merged.attempts).toEqual([first])
    expect(merged).toMatchObject({ added: [first], known: 1, conflicting: 1 })
  })

  it('does not mind the order of keys, nor absent against undefined', () => {
    const { id, ...rest } = attemptOf('same')
    const shuffledKeys = { ...rest, confidence: undefined, id } as unknown as ReturnType<typeof attemptOf>
    expect(mergeAttempts([attemptOf('same')], [shuffledKeys]).known).toBe(1)
  })

  it('tells apart a list from an object with the same keys', () => {
    const odd = attemptOf('same', { chosen: { 0: 'a' } as unknown as string[] })
    expect(mergeAttempts([attemptOf('same')], [odd]).conflicting).toBe(1)
  })
})
