// What a kept attempt must look like before the app believes it: from this browser, from another tab, from a file.
import * as z from 'zod/mini'
import './no-eval.ts'
import { FAILINGS } from '../facts/fact.ts'
import { FAMILIES, type Item, type Option, type Proof, type ProofCell } from '../quiz/item.ts'
import { ATTEMPT_FORMAT, type Attempt } from '../review/attempt.ts'

/** 2100-01-01T00:00:00Z: later times are damage, or a clock that cannot be believed. */
export const LAST_BELIEVED_AT = 4_102_444_800_000
const MOST_TEXT = 10_000

/** Half a surrogate pair cannot be written to a file nor put into an address. */
const text = z.string().check(
  z.maxLength(MOST_TEXT),
  z.overwrite((value) => value.replace(/\p{Surrogate}/gu, '\uFFFD')),
)
export const name = z.string().check(z.maxLength(300), z.regex(/^[^\p{Cc}\p{Surrogate}]*$/u))
/** The address of a drill names each of the facts it asks about: up to sixty of a wide table. */
export const LONGEST_DRILL = 10_000
const drill = z.string().check(z.maxLength(LONGEST_DRILL), z.regex(/^[^\p{Cc}\p{Surrogate}]*$/u))
export const names = (most: number) => z.array(name).check(z.maxLength(most))
export const count = z.int().check(z.nonnegative())

/** Milliseconds, since 1970 or of a duration. */
export const moment = z.number().check(z.nonnegative(), z.maximum(LAST_BELIEVED_AT))

/** Every key of the type, so that a new one cannot be dropped silently. */
export type Shape<T> = Record<keyof T, z.ZodMiniType>

const option = z.object({
  id: name,
  text,
  correct: z.boolean(),
  reason: text,
  failing: z.optional(z.enum(FAILINGS)),
  confusionId: z.optional(name),
  factIds: names(100),
} satisfies Shape<Option>)

const cell = z.object({
  met: z.nullable(z.boolean()),
  because: text,
  factIds: names(20),
} satisfies Shape<ProofCell>)

const aspect = z.object({ id: name, text })

const proof = z.object({
  requirements: z.array(aspect).check(z.maxLength(20)),
  objective: z.optional(aspect),
  rows: z
    .array(z.object({ optionId: name, cells: z.array(cell).check(z.maxLength(20)), objective: z.optional(cell) }))
    .check(z.maxLength(26)),
} satisfies Shape<Proof>)

export const item = z.object({
  id: name,
  family: z.enum(FAMILIES),
  topic: name,
  exam: name,
  task: name,
  stem: text,
  select: count.check(z.maximum(26)),
  options: z.array(option).check(z.minLength(1), z.maxLength(26)),
  factIds: names(100),
  trapId: z.optional(name),
  proof: z.optional(proof),
  seed: name,
  contentVersion: name,
  generatorVersion: count,
} satisfies Shape<Item>)

export const confidence = z.optional(z.enum(['sure', 'think', 'guess']))

/** Ids are random letters and digits: nothing that an object or an address treats specially. */
export const attemptId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/))

const attempt = z.object({
  id: attemptId,
  format: z.literal(ATTEMPT_FORMAT),
  answeredAt: moment,
  sequence: count,
  device: z.optional(attemptId),
  item,
  chosen: names(26),
  correct: z.boolean(),
  confidence,
  crossedOut: z.optional(names(26)),
  durationMs: moment,
  drill: z.optional(drill),
} satisfies Shape<Attempt>)

/** A copy with known keys only, or nothing where the value is no attempt. */
export function readAttempt(value: unknown): Attempt | undefined {
  const read = attempt.safeParse(value)
  return read.success ? (read.data as Attempt) : undefined
}
