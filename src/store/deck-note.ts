// The deck as it was when this browser was last here: a note, so that Today knows at once what a long history takes seconds to say.
import * as z from 'zod/mini'
import './no-eval.ts'
import type { Deck, Known } from '../review/deck.ts'
import type { Phase } from '../review/memory.ts'
import { readNote, removeNote, writeNote } from './notes.ts'

export interface NotedDeck {
  readonly deck: Deck
  /** How many answers it was folded from. */
  readonly answers: number
  readonly right: number
}

const NOTE = 'deck'
const PHASES: readonly Phase[] = ['learning', 'review', 'relearning']
const count = z.number().check(z.nonnegative())
/** As short as it can be: a few thousand of these are written after an answer. */
const entry = z.tuple([
  z.string(),
  z.number(),
  count,
  count,
  count,
  count,
  count,
  count,
  count,
  count,
  count,
  z.array(count),
])
const schema = z.object({ format: z.literal(1), answers: count, right: count, facts: z.array(entry) })

type Entry = z.infer<typeof entry>

export function readNotedDeck(): NotedDeck | undefined {
  try {
    const read = schema.safeParse(JSON.parse(readNote(NOTE) ?? 'null'))
    if (!read.success) return undefined
    const { answers, right, facts } = read.data
    return { answers, right, deck: new Map(facts.map((fact) => [fact[0], knownFrom(fact)])) }
  } catch {
    return undefined
  }
}

export function noteDeck({ deck, answers, right }: NotedDeck): void {
  if (answers === 0) return removeNote(NOTE)
  const facts = [...deck].map(([factId, known]) => entryFrom(factId, known))
  writeNote(NOTE, JSON.stringify({ format: 1, answers, right, facts }))
}

export const forgetNotedDeck = (): void => removeNote(NOTE)

const entryFrom = (factId: string, known: Known): Entry => [
  factId,
  PHASES.indexOf(known.phase),
  known.stabilityDays,
  known.difficulty,
  known.step,
  known.reviews,
  known.lapses,
  known.reviewedLocalMs,
  known.dueLocalMs,
  known.metLocalMs,
  known.timesThatDay,
  [...known.streaks],
]

const knownFrom = ([
  ,
  phase,
  stabilityDays,
  difficulty,
  step,
  reviews,
  lapses,
  reviewed,
  due,
  met,
  times,
  streaks,
]: Entry): Known => ({
  phase: PHASES[phase] ?? 'review',
  stabilityDays,
  difficulty,
  step,
  reviews,
  lapses,
  reviewedLocalMs: reviewed,
  dueLocalMs: due,
  metLocalMs: met,
  timesThatDay: times,
  streaks,
})
