// The room's one rule book: who may say what when, and what it changes. Each message may come twice, late or out of order.
import { ok } from '../std/result.ts'
import { keyedGet, keyedMap, keyedSet } from './keyed.ts'
import { MOST_BALLOTS, type FromHost, type FromParticipant } from './message.ts'
import { cleanNickname } from './nickname.ts'
import { answerItem } from './answer-item.ts'
import { refuse, type Change } from './change.ts'
import { lastBallot, roundOf, type Person, type Room, type Round } from './room.ts'

export type Who =
  | { readonly role: 'host' | 'projector' }
  /** `id`: 16 signs, made by the server from the participant's token. `apart`: taken in while this server could not reach the others. */
  | { readonly role: 'participant'; readonly id: string; readonly apart?: boolean }

type WithoutNumber<M> = M extends { n: number; type: infer T } ? (T extends 'answer' ? M : Omit<M, 'n'>) : never

/** What the log keeps and the reducer takes: of entering only that somebody joined, no token and no code. */
export type RoomMessage =
  | WithoutNumber<FromHost>
  | WithoutNumber<FromParticipant>
  | { readonly type: 'join'; readonly nickname?: string | undefined }
  /** The server says that the host is connected. */
  | { readonly type: 'here' }

/**
 * `now` is the server's clock in milliseconds since 1970. The same room comes back where the message changes nothing,
 * which is how a repeated one is told. What may not be done now, or not by this role, is refused with a word.
 */
export function reduceRoom(room: Room, who: Who, message: RoomMessage, now: number): Change {
  const change = changeBy(room, who, message, now)
  if (!change.ok || change.value === room) return change
  return ok({ ...change.value, revision: room.revision + 1 })
}

function changeBy(room: Room, who: Who, message: RoomMessage, now: number): Change {
  if (message.type === 'join' || message.type === 'answer' || message.type === 'leave') {
    if (who.role !== 'participant') return refuse('not-yours')
    if (message.type === 'join') return joinRoom(room, who.id, message.nickname)
    const person = keyedGet(room.people, who.id)
    if (person === undefined) return refuse('not-joined')
    if (person.standing === 'removed') return refuse('removed')
    return message.type === 'leave'
      ? standAs(room, who.id, person, 'left')
      : answerItem(room, { id: who.id, apart: who.apart === true }, message, now)
  }
  if (who.role !== 'host') return refuse('not-yours')
  if (message.type === 'here') return ok({ ...room, hostAt: now })
  if (message.type === 'end') return ok(room.phase === 'ended' ? room : endRoom(room, now))
  if (message.type === 'set') return setRoom(room, message)
  if (room.phase === 'ended') return refuse('ended')
  return lead(room, message, now)
}

type Leading = Exclude<WithoutNumber<FromHost>, { type: 'end' | 'set' }>

function lead(room: Room, message: Leading, now: number): Change {
  switch (message.type) {
    case 'ask':
      return askItem(room, message.item, now)
    case 'next':
      return askNext(room, message.after, now)
    case 'close':
      return closeBallot(room, message, now)
    case 'reveal':
      return revealItem(room, message.item)
    case 'voteAgain':
      return voteAgain(room, message, now)
    case 'lock':
      return ok(message.locked === room.locked ? room : { ...room, locked: message.locked })
    case 'remove':
      return removePerson(room, message)
  }
}

function joinRoom(room: Room, id: string, written: string | undefined): Change {
  if (room.phase === 'ended') return refuse('ended')
  const known = keyedGet(room.people, id)
  const nickname = written === undefined ? undefined : cleanNickname(written)
  if (known?.standing === 'removed') return refuse('removed')
  if (known !== undefined) {
    const same = known.standing === 'here' && (nickname === undefined || nickname === known.nickname)
    if (same) return ok(room)
    return standAs(room, id, nickname === undefined ? known : { ...known, nickname }, 'here')
  }
  if (room.locked) return refuse('locked')
  if (room.people.size >= room.mostPeople) return refuse('full')
  const number = room.people.size + 1
  return standAs(room, id, { number, standing: 'left', ...(nickname === undefined ? {} : { nickname }) }, 'here')
}

function standAs(room: Room, id: string, person: Person, standing: Person['standing']): Change {
  const before = keyedGet(room.people, id)
  if (before?.standing === standing && before === person) return ok(room)
  const joined = room.joined + Number(standing === 'here') - Number(before?.standing === 'here')
  return ok({ ...room, joined, people: keyedSet(room.people, id, { ...person, standing }) })
}

function removePerson(room: Room, { person: id, what }: Extract<Leading, { type: 'remove' }>): Change {
  const known = keyedGet(room.people, id)
  if (known === undefined) return refuse('no-person')
  const { nickname, ...nameless } = known
  if (what === 'person') return known.standing === 'removed' ? ok(room) : standAs(room, id, nameless, 'removed')
  return nickname === undefined ? ok(room) : standAs(room, id, nameless, known.standing)
}

const withRound = (room: Room, number: number, round: Round): Room['rounds'] =>
  room.rounds.map((other, at) => (at === number - 1 ? round : other))

function askItem(room: Room, number: number, now: number): Change {
  if (number > room.items.length) return refuse('no-item')
  if (room.phase === 'asked') return room.item === number ? ok(room) : refuse('wrong-state')
  const round = roundOf(room, number)
  if (round?.revealed === true) return refuse('already-revealed')
  return openBallot(room, number, now)
}

function askNext(room: Room, after: number, now: number): Change {
  if (room.item !== after) return room.phase === 'asked' ? ok(room) : refuse('wrong-state')
  if (room.phase === 'asked') return refuse('wrong-state')
  const at = room.rounds.findIndex((round, place) => place >= after && round === null)
  return at === -1 ? refuse('no-more') : openBallot(room, at + 1, now)
}

function openBallot(room: Room, number: number, now: number): Change {
  const before = roundOf(room, number)?.ballots ?? []
  if (before.length >= MOST_BALLOTS) return refuse('wrong-state')
  const round = { ballots: [...before, { askedAt: now, answers: { size: 0, buckets: [] } }], revealed: false }
  return ok({ ...room, phase: 'asked', item: number, rounds: withRound(room, number, round) })
}

function closeBallot(room: Room, { item, ballot }: { item: number; ballot: number }, now: number): Change {
  const round = roundOf(room, item)
  if (round === undefined || ballot > round.ballots.length) return refuse('wrong-state')
  if (ballot < round.ballots.length || lastBallot(round)?.closedAt !== undefined) return ok(room)
  return ok(closed(room, now))
}

/** The ballot that is open, if one is, is closed. */
function closed(room: Room, now: number): Room {
  const round = roundOf(room)
  const last = lastBallot(round)
  if (room.phase !== 'asked' || round === undefined || last === undefined) return room
  const ballots = [...round.ballots.slice(0, -1), { ...last, closedAt: now }]
  return { ...room, phase: 'closed', rounds: withRound(room, room.item, { ...round, ballots }) }
}

function revealItem(room: Room, item: number): Change {
  const round = roundOf(room, item)
  if (round === undefined) return refuse('wrong-state')
  if (round.revealed) return ok(room)
  if (room.item !== item || room.phase !== 'closed') return refuse('wrong-state')
  return ok({ ...room, phase: 'revealed', rounds: withRound(room, item, { ...round, revealed: true }) })
}

function voteAgain(room: Room, { item, ballot }: { item: number; ballot: number }, now: number): Change {
  const count = roundOf(room, item)?.ballots.length ?? 0
  if (ballot < count) return ok(room)
  if (room.item !== item || room.phase !== 'closed' || ballot !== count) return refuse('wrong-state')
  return openBallot(room, item, now)
}

function setRoom(room: Room, { keepNames, speedPoints }: Extract<RoomMessage, { type: 'set' }>): Change {
  const { settings } = room
  const next = { keepNames: keepNames ?? settings.keepNames, speedPoints: speedPoints ?? settings.speedPoints }
  const same = next.keepNames === settings.keepNames && next.speedPoints === settings.speedPoints
  return ok(same ? room : forgetting({ ...room, settings: next }))
}

const endRoom = (room: Room, now: number): Room => forgetting({ ...closed(room, now), phase: 'ended' })

/** Names end with the lesson, unless the host has said that they stay. */
const forgetting = (room: Room): Room =>
  room.phase === 'ended' && !room.settings.keepNames
    ? { ...room, people: keyedMap(room.people, ({ nickname: _forgotten, ...person }) => person) }
    : room
