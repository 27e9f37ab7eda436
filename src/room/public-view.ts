// The only thing of a room that leaves the server. Before the reveal it holds stem and options: no key, no reason, no confusion.
import { keyedEntries, keyedGet } from './keyed.ts'
import type { RoomItem } from './room-item.ts'
import { lastBallot, roundOf, type Room, type Round } from './room.ts'
import { tallyOf, type OptionCount } from './tally.ts'
import type {
  Counts,
  HostView,
  ItemStanding,
  ItemView,
  OptionRevealed,
  ParticipantView,
  PersonShown,
  ProjectorView,
  Role,
  RoomView,
  ViewCommon,
  You,
} from './view.ts'

export function publicView(room: Room, role: 'participant'): ParticipantView
export function publicView(room: Room, role: 'projector'): ProjectorView
export function publicView(room: Room, role: 'host'): HostView
export function publicView(room: Room, role: Role): RoomView
export function publicView(room: Room, role: Role): RoomView {
  const { code, revision, phase, locked, items } = room
  const item = itemView(room)
  const common: ViewCommon = {
    code,
    revision,
    phase,
    locked,
    items: items.length,
    ...(item === undefined ? {} : { item }),
    ...(phase === 'ended' && room.takeHome !== '' ? { takeHome: room.takeHome } : {}),
  }
  if (role === 'participant') return { ...common, role }
  if (role === 'projector') return { ...common, role, counts: countsOf(room) }
  const spread = spreadOf(room)
  return {
    ...common,
    role,
    counts: countsOf(room),
    settings: room.settings,
    mostPeople: room.mostPeople,
    outline: items.map(({ stem }, at) => ({
      number: at + 1,
      stem,
      standing: standingOf(room.rounds[at] ?? undefined),
    })),
    ...(spread === undefined ? {} : { spread }),
  }
}

export const countsOf = (room: Room): Counts => ({
  revision: room.revision,
  joined: room.joined,
  answered: lastBallot(roundOf(room))?.answers.size ?? 0,
})

/** Whether participants see something else than before: only then are they sent a view. */
export const isOtherScene = (before: Room, after: Room): boolean =>
  before.phase !== after.phase ||
  before.item !== after.item ||
  before.locked !== after.locked ||
  roundOf(before)?.ballots.length !== roundOf(after)?.ballots.length

export function youIn(room: Room, id: string): You | undefined {
  const person = keyedGet(room.people, id)
  if (person === undefined || person.standing === 'removed') return undefined
  const { number, nickname } = person
  const given = room.rounds.flatMap((round) =>
    (round?.ballots ?? []).flatMap(({ answers }) => keyedGet(answers, id) ?? []),
  )
  const ballot = lastBallot(roundOf(room))
  const now = ballot && keyedGet(ballot.answers, id)
  return {
    number,
    ...(nickname === undefined ? {} : { nickname }),
    ...(now === undefined ? {} : { chosen: now.chosen }),
    n: Math.max(0, ...given.map(({ n }) => n)),
  }
}

/** For the host alone, when it asks for them: in the order of joining. */
export function peopleIn(room: Room): readonly PersonShown[] {
  const ballot = lastBallot(roundOf(room))
  return keyedEntries(room.people)
    .map(([id, person]) => ({
      ...person,
      id,
      hasAnswered: ballot !== undefined && keyedGet(ballot.answers, id) !== undefined,
    }))
    .sort((a, b) => a.number - b.number)
}

function itemView(room: Room): ItemView | undefined {
  const [item, round] = [room.items[room.item - 1], roundOf(room)]
  if (item === undefined || round === undefined || room.phase === 'ended') return undefined
  const { stem, select, options, topic, task } = item
  const common = { number: room.item, ballot: round.ballots.length, stem, select }
  if (!round.revealed) {
    return { ...common, revealed: false, options: options.map(({ id, text }) => ({ id, text })) }
  }
  const tallies = round.ballots.map((ballot) => tallyOf(item, ballot))
  return { ...common, revealed: true, options: options.map(revealedOption), tallies, topic, task }
}

const revealedOption = ({ confusion, ...option }: RoomItem['options'][number]): OptionRevealed => ({
  ...option,
  ...(confusion === undefined ? {} : { confusion: confusion.name }),
})

function spreadOf(room: Room): readonly OptionCount[] | undefined {
  const [item, ballot] = [room.items[room.item - 1], lastBallot(roundOf(room))]
  return item === undefined || ballot === undefined || room.phase !== 'closed'
    ? undefined
    : tallyOf(item, ballot).byOption
}

const standingOf = (round: Round | undefined): ItemStanding =>
  round === undefined ? 'not-asked' : round.revealed ? 'revealed' : 'asked'
