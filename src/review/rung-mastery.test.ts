// Mastery counts on the top rung: what was right further down is on the way, and no more.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Family } from '../quiz/item.ts'
import { RUNGS, type Rung } from '../quiz/ladder.ts'
import type { Attempt } from './attempt.ts'
import { isMastered, MASTERED_STREAK, rungReached, rungStreaksOf, type RungStreaks } from './rung-mastery.ts'
import { attemptOf, itemOf, someAttempts } from './testing/attempts.ts'

const BY_RUNG: Readonly<Partial<Record<Rung, Family>>> = {
  value: 'recall',
  scope: 'discriminate',
  consequence: 'consequence',
}
const THREE: readonly Rung[] = ['value', 'scope', 'consequence']

/** `'value +-+'`: right, wrong, right on that rung. */
const answers = (...lines: readonly string[]): Attempt[] =>
  lines.flatMap((line) => {
    const [rung = '', marks = ''] = line.split(' ')
    return [...marks].map((mark, at) =>
      attemptOf(`${line}-${String(at)}`, {
        item: itemOf(['a.b'], { family: BY_RUNG[rung as Rung] ?? 'recall' }),
        correct: mark === '+',
      }),
    )
  })

const streaksOf = (...lines: readonly string[]): RungStreaks | undefined => rungStreaksOf(answers(...lines)).get('a.b')

describe('rungStreaksOf', () => {
  it('counts right answers in a row on each rung by itself', () => {
    expect([...(streaksOf('value ++', 'scope +-+', 'value -+') ?? [])]).toEqual([
      ['value', 1],
      ['scope', 1],
    ])
  })

  it('credits every fact of an item, once', () => {
    const streaks = rungStreaksOf([attemptOf('x', { item: itemOf(['a', 'b', 'a']) })])
    expect([...streaks.keys()]).toEqual(['a', 'b'])
    expect(streaks.get('a')?.get('value')).toBe(1)
  })

  it('ends a streak with a wrong answer, and with nothing else', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        for (const [factId, streaks] of rungStreaksOf(attempts)) {
          const about = attempts.filter(({ item }) => item.factIds.includes(factId))
          const streak = [...streaks.values()].reduce((sum, count) => sum + count, 0)
          expect(streak).toBeLessThanOrEqual(about.filter(({ correct }) => correct).length)
          if (about.every(({ correct }) => correct)) expect(streak).toBe(about.length)
        }
      }),
    )
  })
})

describe('isMastered', () => {
  it('needs a streak on the top rung that the fact has', () => {
    expect(isMastered(streaksOf(`consequence ${'+'.repeat(MASTERED_STREAK)}`), THREE)).toBe(true)
    expect(isMastered(streaksOf(`consequence ${'+'.repeat(MASTERED_STREAK - 1)}`), THREE)).toBe(false)
    expect(isMastered(streaksOf('consequence ++-'), THREE)).toBe(false)
  })

  it('is not moved by whatever was right further down', () => {
    expect(isMastered(streaksOf('value ++++++', 'scope ++++++'), THREE)).toBe(false)
  })

  it('asks for less where the ladder is shorter, and rises with it when a rung is added', () => {
    const streaks = streaksOf('scope ++')
    expect(isMastered(streaks, ['value', 'scope'])).toBe(true)
    expect(isMastered(streaks, THREE)).toBe(false)
    expect(isMastered(streaksOf('consequence ++'), RUNGS)).toBe(false)
  })

  it('is never so for a fact without rungs or answers', () => {
    expect(isMastered(undefined, THREE)).toBe(false)
    expect(isMastered(streaksOf('value ++'), [])).toBe(false)
  })
})

describe('rungReached', () => {
  it('begins at the lowest, goes on above the highest that was right last, and stays at the top', () => {
    expect(rungReached(undefined, THREE)).toBe('value')
    expect(rungReached(streaksOf('value -'), THREE)).toBe('value')
    expect(rungReached(streaksOf('value +'), THREE)).toBe('scope')
    expect(rungReached(streaksOf('scope +'), THREE)).toBe('consequence')
    expect(rungReached(streaksOf('value +', 'scope +-'), THREE)).toBe('scope')
    expect(rungReached(streaksOf('consequence +'), THREE)).toBe('consequence')
    expect(rungReached(undefined, [])).toBeUndefined()
  })

  it('is a rung of the ladder, whatever was answered', () => {
    fc.assert(
      fc.property(someAttempts, fc.subarray([...RUNGS], { minLength: 1 }), (attempts, rungs) => {
        for (const streaks of rungStreaksOf(attempts).values()) expect(rungs).toContain(rungReached(streaks, rungs))
      }),
    )
  })
})
