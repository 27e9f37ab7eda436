// What a kept sitting must look like before the app believes it.
import * as z from 'zod/mini'
import './no-eval.ts'
import { EXAM_FORMS } from '../quiz/exam/exam-plan.ts'
import type { ExamClock } from '../review/exam-clock.ts'
import { SITTING_FORMAT, type Progress, type Sitting, type SittingAnswer } from '../review/sitting.ts'
import { attemptId, confidence, count, item, moment, name, names, type Shape } from './attempt-schema.ts'

/** More than any exam has. */
const MOST_ITEMS = 200
/** A day: longer exams are damage. */
const LONGEST_MS = 86_400_000

const sitting = z.object({
  id: attemptId,
  format: z.literal(SITTING_FORMAT),
  exam: name,
  form: z.enum(EXAM_FORMS),
  domain: z.optional(count),
  startedAt: moment,
  lengthMs: z.number().check(z.nonnegative(), z.maximum(LONGEST_MS)),
  items: z.array(item).check(z.minLength(1), z.maxLength(MOST_ITEMS)),
  unscored: names(MOST_ITEMS),
} satisfies Shape<Sitting>)

const answer = z.object({
  chosen: names(26),
  crossedOut: names(26),
  confidence,
  flagged: z.boolean(),
  spentMs: moment,
  answeredAt: z.optional(moment),
} satisfies Shape<SittingAnswer>)

const progress = z.object({
  sittingId: attemptId,
  at: count,
  clock: z.object({ seenAt: moment, behindMs: moment } satisfies Shape<ExamClock>),
  answers: z.array(answer).check(z.maxLength(MOST_ITEMS)),
  submittedAt: z.optional(moment),
  recorded: z.optional(z.boolean()),
} satisfies Shape<Progress>)

export interface Kept {
  readonly sitting: Sitting
  readonly progress: Progress
}

export function readProgress(value: unknown): Progress | undefined {
  const read = progress.safeParse(value)
  return read.success ? (read.data as Progress) : undefined
}

/** Nothing where the two are damaged or do not belong together. */
export function readSitting(form: unknown, written: unknown): Kept | undefined {
  const read = sitting.safeParse(form)
  const made = readProgress(written)
  if (!read.success || made === undefined) return undefined
  const found = read.data as Sitting
  const { sittingId, at, answers } = made
  const fits = sittingId === found.id && answers.length === found.items.length && at < found.items.length
  return fits ? { sitting: found, progress: made } : undefined
}
