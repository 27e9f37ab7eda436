// A sitting under any moves: answers change until the end and never after it, and each becomes one attempt.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeAttempts } from './merge-attempts.ts'
import { attemptsOf, endsAt, isAnswered, isWhole, leftMs, moved, withChosen, type Move } from './sitting.ts'
import { MORNING } from './testing/attempts.ts'
import { begun, clockAt, MINUTE, play, sittingOf, someMoves } from './testing/sittings.ts'

const sitting = sittingOf()
const chose = (index: number, chosen: readonly string[], minutes = 1): Move => ({
  type: 'chose',
  index,
  chosen,
  clock: clockAt(minutes),
  spentMs: 4000,
})

describe('moved', () => {
  it('keeps what was chosen last, and how long the question was looked at in all', () => {
    const { answers } = play(sitting, [chose(0, ['b'], 1), chose(0, ['a'], 2)])
    expect(answers[0]).toEqual({
      chosen: ['a'],
      crossedOut: [],
      flagged: false,
      spentMs: 8000,
      answeredAt: MORNING + 2 * MINUTE,
    })
    expect(answers.slice(1).every((answer) => !isAnswered(answer))).toBe(true)
  })

  it('flags, crosses out, feels sure and takes it back, each by itself', () => {
    const clock = clockAt(1)
    const moves: Move[] = [
      { type: 'flagged', index: 1, flagged: true, clock },
      { type: 'crossed', index: 1, crossedOut: ['c'], clock },
      { type: 'felt', index: 1, confidence: 'guess', clock },
    ]
    expect(play(sitting, moves).answers[1]).toEqual({
      chosen: [],
      crossedOut: ['c'],
      flagged: true,
      confidence: 'guess',
      spentMs: 0,
    })
    const taken = play(sitting, [...moves, { type: 'felt', index: 1, confidence: undefined, clock }])
    expect(taken.answers[1]).not.toHaveProperty('confidence')
  })

  it('goes to a question that there is, and stays otherwise', () => {
    const went = (to: number): Move => ({ type: 'went', index: 0, to, clock: clockAt(1), spentMs: 500 })
    expect(play(sitting, [went(3)])).toMatchObject({ at: 3, answers: [{ spentMs: 500 }, {}, {}, {}] })
    expect(play(sitting, [went(3), went(4)]).at).toBe(3)
    expect(play(sitting, [went(3), went(-1)]).at).toBe(3)
  })

  it('hands itself in at the very end, without the move that came too late', () => {
    const late = play(sitting, [chose(0, ['a'], 9), chose(1, ['a'], 10)])
    expect(late.submittedAt).toBe(endsAt(sitting))
    expect(late.answers.map(isAnswered)).toEqual([true, false, false, false])
    expect(leftMs(sitting, late)).toBe(0)
  })

  it('hands itself in where the time ran out while nobody looked', () => {
    expect(play(sitting, [{ type: 'ticked', clock: clockAt(60 * 24) }]).submittedAt).toBe(endsAt(sitting))
  })

  it('changes nothing once it is handed in', () => {
    const handedIn = play(sitting, [chose(0, ['a']), { type: 'submitted', clock: clockAt(3) }])
    expect(handedIn.submittedAt).toBe(MORNING + 3 * MINUTE)
    fc.assert(
      fc.property(someMoves, (moves) => {
        expect(moves.reduce((progress, move) => moved(sitting, progress, move), handedIn)).toBe(handedIn)
      }),
    )
  })

  it('never gives time back, whatever clocks the moves carry', () => {
    fc.assert(
      fc.property(someMoves, (moves) => {
        let progress = begun(sitting)
        for (const move of moves) {
          const next = moved(sitting, progress, move)
          expect(leftMs(sitting, next)).toBeLessThanOrEqual(leftMs(sitting, progress))
          expect(next.answers).toHaveLength(sitting.items.length)
          expect(next.submittedAt !== undefined).toBe(next.clock.seenAt >= endsAt(sitting))
          progress = next
        }
      }),
    )
  })

  it('agrees in two tabs about different questions, in whichever order they reach the disk', () => {
    const [one, other] = [chose(0, ['b'], 2), chose(1, ['a'], 3)]
    expect(play(sitting, [one, other])).toEqual(play(sitting, [other, one]))
  })
})

describe('withChosen', () => {
  const [single, ...others] = sitting.items
  const double = others.at(-1)

  it('is a radio button for one key', () => {
    expect(withChosen(single!, ['a'], 'b')).toEqual(['b'])
    expect(withChosen(single!, ['b'], 'b')).toEqual(['b'])
  })

  it('is check boxes for several, of which the oldest gives way', () => {
    expect(withChosen(double!, ['a'], 'b')).toEqual(['a', 'b'])
    expect(withChosen(double!, ['a', 'b'], 'a')).toEqual(['b'])
    expect(withChosen(double!, ['a', 'b'], 'c')).toEqual(['b', 'c'])
    expect(isWhole(double!, { ...begun(sitting).answers[0]!, chosen: ['a'] })).toBe(false)
  })
})

describe('attemptsOf', () => {
  it('is all or nothing, and leaves out what was not answered', () => {
    const progress = play(sitting, [chose(0, ['a']), chose(1, ['b']), chose(3, ['a'])])
    const attempts = attemptsOf(sitting, progress, 'device00', 7)
    expect(attempts.map(({ id, correct, sequence }) => [id, correct, sequence])).toEqual([
      ['sitting-1-0', true, 7],
      ['sitting-1-1', false, 8],
      ['sitting-1-3', false, 10],
    ])
    expect(attempts.every(({ drill, device }) => drill === sitting.id && device === 'device00')).toBe(true)
    expect(attemptsOf(sitting, play(sitting, [chose(3, ['b', 'a'])]), 'device00', 1)[0]?.correct).toBe(true)
  })

  it('counts once, however often it is handed in', () => {
    fc.assert(
      fc.property(someMoves, (moves) => {
        const progress = play(sitting, moves)
        const once = attemptsOf(sitting, progress, 'device00', 1)
        expect(once).toHaveLength(progress.answers.filter(isAnswered).length)
        expect(mergeAttempts(once, attemptsOf(sitting, progress, 'device00', 90)).added).toEqual([])
      }),
    )
  })
})
