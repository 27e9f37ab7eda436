// An answer taken in: counted once by (room, item, ballot, participant), the last before the close stands.
import { ok } from '../std/result.ts'
import { keyedGet, keyedSet } from './keyed.ts'
import type { FromParticipant } from './message.ts'
import { refuse, type Change } from './change.ts'
import { roundOf, type Ballot, type Room } from './room.ts'

type AnswerSaid = Extract<FromParticipant, { type: 'answer' }>

export function answerItem(
  room: Room,
  { id, apart }: { readonly id: string; readonly apart: boolean },
  { item, ballot: number, chosen, n }: AnswerSaid,
  now: number,
): Change {
  const asked = room.items[item - 1]
  if (asked === undefined) return refuse('no-item')
  const ballot = roundOf(room, item)?.ballots[number - 1]
  if (ballot === undefined) return refuse('wrong-state')
  const letters = [...new Set(chosen)].sort()
  if (letters.some((letter) => !asked.options.some((option) => option.id === letter))) return refuse('bad-option')
  if (letters.length > asked.select) return refuse('too-many-options')
  const before = keyedGet(ballot.answers, id)
  // Seen already: a repetition gets the same yes, also after the close.
  if (before !== undefined && before.n >= n) return ok(room)
  if (!isOpen(room, ballot, apart, now)) return refuse('late')
  const answer = { chosen: letters, at: now, n }
  return ok({ ...room, rounds: withBallot(room, item, number, keyedSet(ballot.answers, id, answer)) })
}

/** What another server took in before the close counts, although it is heard of only now. */
const isOpen = (room: Room, { closedAt }: Ballot, apart: boolean, now: number): boolean =>
  closedAt === undefined ? room.phase === 'asked' : apart && now <= closedAt

const withBallot = (room: Room, item: number, number: number, answers: Ballot['answers']): Room['rounds'] =>
  room.rounds.map((round, at) =>
    at !== item - 1 || round === null
      ? round
      : {
          ...round,
          ballots: round.ballots.map((ballot, place) => (place === number - 1 ? { ...ballot, answers } : ballot)),
        },
  )
