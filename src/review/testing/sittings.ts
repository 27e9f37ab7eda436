// Sittings for tests: a few items of two options, and moves by chance.
import fc from 'fast-check'
import type { Item } from '../../quiz/item.ts'
import { startClock, type ExamClock } from '../exam-clock.ts'
import { beginProgress, moved, SITTING_FORMAT, type Move, type Progress, type Sitting } from '../sitting.ts'
import { itemOf, MORNING } from './attempts.ts'

export const MINUTE = 60_000

/** `count` items with the options a (right), b and c; one with two keys comes last. */
export function sittingOf(count = 4, part: Partial<Sitting> = {}): Sitting {
  const items = Array.from({ length: count }, (_, index): Item => {
    const item = itemOf([`fact.${index}`], { id: `item-${index}`, task: `saa:${(index % 4) + 1}.1` })
    if (index + 1 < count) return item
    return { ...item, select: 2, options: item.options.map((option) => ({ ...option, correct: option.id !== 'c' })) }
  })
  return {
    id: 'sitting-1',
    format: SITTING_FORMAT,
    exam: 'saa',
    form: 'full',
    startedAt: MORNING,
    lengthMs: 10 * MINUTE,
    items,
    unscored: [],
    ...part,
  }
}

/** A clock so many minutes after the start. */
export const clockAt = (minutes: number): ExamClock => startClock(MORNING + minutes * MINUTE)

export const begun = (sitting: Sitting): Progress => beginProgress(sitting, clockAt(0))

export const play = (sitting: Sitting, moves: readonly Move[]): Progress =>
  moves.reduce((progress, move) => moved(sitting, progress, move), begun(sitting))

/** Moves in a sitting of four items, in the first twelve minutes and in any order of time. */
export const someMoves: fc.Arbitrary<Move[]> = fc.array(
  fc
    .record({
      minutes: fc.integer({ min: 0, max: 12 }),
      index: fc.nat(4),
      spentMs: fc.nat(20_000),
      kind: fc.constantFrom('chose', 'crossed', 'felt', 'flagged', 'went', 'ticked'),
      options: fc.subarray(['a', 'b', 'c']),
      on: fc.boolean(),
    })
    .map(({ minutes, index, spentMs, kind, options, on }): Move => {
      const base = { clock: clockAt(minutes), spentMs, index }
      if (kind === 'chose') return { ...base, type: 'chose', chosen: options }
      if (kind === 'crossed') return { ...base, type: 'crossed', crossedOut: options }
      if (kind === 'felt') return { ...base, type: 'felt', confidence: on ? 'sure' : undefined }
      if (kind === 'flagged') return { ...base, type: 'flagged', flagged: on }
      if (kind === 'went') return { ...base, type: 'went', to: options.length }
      return { clock: base.clock, type: 'ticked' }
    }),
  { maxLength: 30 },
)
