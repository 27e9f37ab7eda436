// The report of a sitting: nothing counted twice, unanswered is wrong, and one domain alone makes no forecast.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Blueprint } from '../facts/fact.ts'
import { byDomain, byTask, forecastOf, markedIn, paceOf, tallyOf, type Marked } from './exam-report.ts'
import { attemptsOf, type Move } from './sitting.ts'
import { clockAt, MINUTE, play, sittingOf, someMoves } from './testing/sittings.ts'

const exam: Blueprint = {
  exam: 'saa',
  code: 'SAA-C03',
  name: 'Associate',
  questions: 4,
  scored: 3,
  minutes: 8,
  extraMinutes: 2,
  passing: 720,
  domains: [1, 2, 3, 4].map((id) => ({ id, name: `Domain ${id}`, weight: 25 })),
  tasks: { '1.1': 'Access', '2.1': 'Loose coupling', '3.1': 'Storage' },
}
const sitting = sittingOf(4, { unscored: ['item-0'] })
const chose = (index: number, chosen: readonly string[], spentMs = 1000): Move => ({
  type: 'chose',
  index,
  chosen,
  clock: clockAt(1),
  spentMs,
})
const markedAfter = (...moves: readonly Move[]): Marked[] => markedIn(sitting, play(sitting, moves))

describe('markedIn', () => {
  it('marks all or nothing, and what was left open as wrong', () => {
    const marked = markedAfter(chose(0, ['a']), chose(1, ['b']), chose(3, ['a']))
    expect(marked.map(({ correct }) => correct)).toEqual([true, false, false, false])
    expect(marked.map(({ answered }) => answered)).toEqual([true, true, false, true])
    expect(marked.map(({ scored }) => scored)).toEqual([false, true, true, true])
  })

  it('agrees with the attempts that go into the history', () => {
    fc.assert(
      fc.property(someMoves, (moves) => {
        const progress = play(sitting, moves)
        const attempts = attemptsOf(sitting, progress, 'device00', 1)
        const answered = markedIn(sitting, progress).filter((one) => one.answered)
        expect(answered.map(({ correct }) => correct)).toEqual(attempts.map(({ correct }) => correct))
      }),
    )
  })
})

describe('sums', () => {
  it('hold every question once, by domain and by task', () => {
    fc.assert(
      fc.property(someMoves, (moves) => {
        const marked = markedIn(sitting, play(sitting, moves))
        const all = tallyOf(marked)
        for (const lines of [byDomain(marked, exam), byTask(marked, exam)]) {
          expect(lines.reduce((sum, { asked }) => sum + asked, 0)).toBe(all.asked)
          expect(lines.reduce((sum, { right }) => sum + right, 0)).toBe(all.right)
        }
      }),
    )
  })

  it('name tasks, and give the number of one that the exam no longer has', () => {
    expect(byTask(markedAfter(), exam).map(({ task, name }) => [task, name])).toEqual([
      ['1.1', 'Access'],
      ['2.1', 'Loose coupling'],
      ['3.1', 'Storage'],
      ['4.1', '4.1'],
    ])
  })

  it('leave out a domain that was not asked about', () => {
    expect(byDomain(markedAfter().slice(0, 2), exam).map(({ id }) => id)).toEqual([1, 2])
  })
})

describe('forecastOf', () => {
  it('looks at scored questions only', () => {
    const without = forecastOf(markedAfter(chose(1, ['a'])), 'full', exam)
    expect(forecastOf(markedAfter(chose(0, ['a']), chose(1, ['a'])), 'full', exam)).toEqual(without)
    expect(forecastOf(markedAfter(chose(1, ['a']), chose(2, ['a'])), 'full', exam)?.passing).toBeGreaterThan(
      without?.passing ?? 1,
    )
  })

  it('is not made from one domain', () => {
    expect(forecastOf(markedAfter(chose(1, ['a'])), 'domain', exam)).toBeUndefined()
  })
})

describe('paceOf', () => {
  it('names what took at least twice as long as the middle one', () => {
    const pace = paceOf(markedAfter(chose(0, ['a'], 1000), chose(1, ['a'], 1500), chose(2, ['a'], 9000)), 8 * MINUTE)
    expect(pace).toMatchObject({ medianMs: 1500, givenMs: 2 * MINUTE })
    expect(pace?.slowest.map(({ index }) => index)).toEqual([2])
  })

  it('has nothing to say where nothing was answered', () => {
    expect(paceOf(markedAfter(), 8 * MINUTE)).toBeUndefined()
  })
})
