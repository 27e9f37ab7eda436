// One sitting of an exam: the form as drawn, what was answered so far, and what each move of the learner changes.
import type { ExamFormKind } from '../quiz/exam/exam-plan.ts'
import type { Item } from '../quiz/item.ts'
import { scoreResponse } from '../quiz/score-response.ts'
import { ATTEMPT_FORMAT, type Attempt, type Confidence } from './attempt.ts'
import { laterClock, type ExamClock } from './exam-clock.ts'

export const SITTING_FORMAT = 1

/** Written once, when the exam starts. */
export interface Sitting {
  readonly id: string
  readonly format: typeof SITTING_FORMAT
  /** `saa` */
  readonly exam: string
  readonly form: ExamFormKind
  /** The domain that the form is about, where it is about one. */
  readonly domain?: number
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** With the additional minutes, where they were asked for. */
  readonly lengthMs: number
  readonly items: readonly Item[]
  /** Ids of the items that do not count; not told before the end. */
  readonly unscored: readonly string[]
}

export interface SittingAnswer {
  readonly chosen: readonly string[]
  readonly crossedOut: readonly string[]
  readonly confidence?: Confidence
  readonly flagged: boolean
  /** Time that the question was on the screen. */
  readonly spentMs: number
  /** When `chosen` changed last, in milliseconds since 1970. */
  readonly answeredAt?: number
}

/** Written at every move. */
export interface Progress {
  readonly sittingId: string
  /** The question on the screen. */
  readonly at: number
  readonly clock: ExamClock
  /** One an item, in their order. */
  readonly answers: readonly SittingAnswer[]
  /** Milliseconds since 1970: when it was handed in, or ran out. */
  readonly submittedAt?: number
  /** Its answers are in the history. */
  readonly recorded?: boolean
}

/** Moves are absolute, not toggles: two tabs that make the same one agree. */
export type Move = { readonly clock: ExamClock; readonly spentMs?: number } & (
  | { readonly type: 'chose'; readonly index: number; readonly chosen: readonly string[] }
  | { readonly type: 'crossed'; readonly index: number; readonly crossedOut: readonly string[] }
  | { readonly type: 'felt'; readonly index: number; readonly confidence: Confidence | undefined }
  | { readonly type: 'flagged'; readonly index: number; readonly flagged: boolean }
  | { readonly type: 'went'; readonly index: number; readonly to: number }
  | { readonly type: 'ticked' }
  | { readonly type: 'submitted' }
)

const BLANK: SittingAnswer = { chosen: [], crossedOut: [], flagged: false, spentMs: 0 }

export const beginProgress = ({ id, items }: Sitting, clock: ExamClock): Progress => ({
  sittingId: id,
  at: 0,
  clock,
  answers: items.map(() => BLANK),
})

export const endsAt = ({ startedAt, lengthMs }: Sitting): number => startedAt + lengthMs

/** Never below zero. */
export const leftMs = (sitting: Sitting, { clock }: Progress): number => Math.max(0, endsAt(sitting) - clock.seenAt)

/** What is handed in stays as it is; at the last moment it hands itself in, and the move that comes too late is lost. */
export function moved(sitting: Sitting, progress: Progress, move: Move): Progress {
  if (progress.submittedAt !== undefined) return progress
  const clock = laterClock(progress.clock, move.clock)
  if (clock.seenAt >= endsAt(sitting)) return { ...progress, clock, submittedAt: endsAt(sitting) }
  const next = { ...progress, clock }
  if (move.type === 'ticked') return next
  if (move.type === 'submitted') return { ...next, submittedAt: clock.seenAt }
  const known = progress.answers[move.index]
  if (known === undefined) return next
  const answer = { ...answered(known, move), spentMs: known.spentMs + Math.max(0, move.spentMs ?? 0) }
  const answers = progress.answers.map((other, at) => (at === move.index ? answer : other))
  const isThere = move.type === 'went' && sitting.items[move.to] !== undefined
  return { ...next, answers, ...(isThere ? { at: move.to } : {}) }
}

function answered(known: SittingAnswer, move: Move): SittingAnswer {
  if (move.type === 'chose') return { ...known, chosen: move.chosen, answeredAt: move.clock.seenAt }
  if (move.type === 'crossed') return { ...known, crossedOut: move.crossedOut }
  if (move.type === 'flagged') return { ...known, flagged: move.flagged }
  if (move.type !== 'felt') return known
  const { confidence: _, ...rest } = known
  return move.confidence === undefined ? rest : { ...rest, confidence: move.confidence }
}

export const isAnswered = ({ chosen }: SittingAnswer): boolean => chosen.length > 0

/** With fewer options chosen than asked for it counts as answered, and as wrong. */
export const isWhole = ({ select }: Item, { chosen }: SittingAnswer): boolean => chosen.length === select

/** One more option: where all places are taken, the oldest choice gives way. */
export function withChosen({ select }: Item, chosen: readonly string[], optionId: string): readonly string[] {
  if (chosen.includes(optionId)) return select === 1 ? chosen : chosen.filter((id) => id !== optionId)
  return [...chosen, optionId].slice(-select)
}

/** Every answered question as it is kept for good. The same sitting gives the same ids, so that it cannot count twice. */
export function attemptsOf(sitting: Sitting, progress: Progress, device: string, firstSequence: number): Attempt[] {
  return sitting.items.flatMap((item, index): Attempt[] => {
    const answer = progress.answers[index]
    if (answer === undefined || !isAnswered(answer)) return []
    return [
      {
        id: `${sitting.id}-${index}`,
        format: ATTEMPT_FORMAT,
        answeredAt: answer.answeredAt ?? progress.clock.seenAt,
        sequence: firstSequence + index,
        device,
        item,
        chosen: answer.chosen,
        correct: scoreResponse(item, answer.chosen).correct,
        durationMs: answer.spentMs,
        drill: sitting.id,
        ...(answer.confidence === undefined ? {} : { confidence: answer.confidence }),
        ...(answer.crossedOut.length === 0 ? {} : { crossedOut: answer.crossedOut }),
      },
    ]
  })
}
