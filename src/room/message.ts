// What may be said to a room: one schema for the sender and the server, with a limit on everything.
import * as z from 'zod/mini'
import { FAMILIES } from '../quiz/item.ts'

/** Bytes of one message, as JSON. */
export const MOST_BYTES = 8192
export const MOST_ITEMS = 100
/** Ballots on one item. */
export const MOST_BALLOTS = 9
/** Longer ones are refused; shorter ones are cut to 24 graphemes (nickname.ts). */
const MOST_NAME = 4000

const number = z.int().check(z.minimum(1), z.maximum(2 ** 48))
/** 128 random bits as base64url. Whoever enters makes it, so that entering twice is entering once. */
const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))
const item = z.int().check(z.minimum(1), z.maximum(MOST_ITEMS))
const ballot = z.int().check(z.minimum(1), z.maximum(MOST_BALLOTS))
const name = z.string().check(z.minLength(1), z.maxLength(120))
const option = z.string().check(z.regex(/^[a-z]$/))
const person = z.string().check(z.regex(/^[A-Za-z0-9_-]{16}$/))
const settings = { keepNames: z.optional(z.boolean()), speedPoints: z.optional(z.boolean()) }

/** What a room asks: the questions of a drill's code, or new ones that nobody has seen. */
const form = z.union([
  z.strictObject({ code: name }),
  z.strictObject({
    exam: z.enum(['saa', 'sap']),
    topic: z.optional(name),
    page: z.optional(name),
    families: z.optional(z.array(z.enum(FAMILIES)).check(z.minLength(1), z.maxLength(FAMILIES.length))),
    /** One of the lengths that a drill code can say (`CODED_LENGTHS`). */
    length: item,
  }),
])

const says = <const T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), n: number, ...shape })

/** Said first on every connection, and again after each reconnection. */
const entering = [
  /** Opens a room, or comes back to the one that this token has opened. */
  says('open', { token, form, ...settings }),
  /** Comes back; refused with `expired` where the room is no more. */
  says('host', { token }),
  says('watch', { token }),
  /** Joins, or comes back with the token of last time: then `room` decides nothing new. */
  says('join', {
    token,
    room: z.string().check(z.maxLength(40)),
    nickname: z.optional(z.string().check(z.maxLength(MOST_NAME))),
  }),
] as const

const hosting = [
  says('ask', { item }),
  /** The next item not asked yet; `after` is the number of the one now on, 0 before the first. */
  says('next', { after: z.int().check(z.minimum(0), z.maximum(MOST_ITEMS)) }),
  says('close', { item, ballot }),
  says('reveal', { item }),
  /** `ballot` is the one that was closed. */
  says('voteAgain', { item, ballot }),
  says('lock', { locked: z.boolean() }),
  says('set', settings),
  says('remove', { person, what: z.enum(['name', 'person']) }),
  says('end', {}),
] as const

/** `chosen`: letters of options, 1 to `select` of them, in any order. */
const answering = [
  says('answer', { item, ballot, chosen: z.array(option).check(z.minLength(1), z.maxLength(26)) }),
  says('leave', {}),
] as const

/** Answered with data in the reply; changes nothing. */
const asking = [says('look', {}), says('people', {}), says('results', {})] as const

const message = z.discriminatedUnion('type', [...entering, ...hosting, ...answering, ...asking])
export type FromClient = z.infer<typeof message>
export type Entering = Extract<FromClient, { type: 'open' | 'host' | 'watch' | 'join' }>
export type FormAsked = z.infer<typeof form>
type Of<T extends readonly z.ZodMiniType[]> = z.infer<T[number]>
export type FromHost = Of<typeof hosting>
export type FromParticipant = Of<typeof answering>
/** A message without its number, as a screen writes it. */
export type Said = FromClient extends infer M ? (M extends { n: number } ? Omit<M, 'n'> : never) : never

/** A copy with known keys only; undefined where it is no message. Import store/no-eval.ts first in a page. */
export function readMessage(value: unknown): FromClient | undefined {
  const read = message.safeParse(value)
  return read.success ? read.data : undefined
}
