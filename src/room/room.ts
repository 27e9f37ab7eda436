// A live lesson as data: plain JSON, never changed in place. It holds the keys; only views (public-view.ts) leave the server.
import { noneKeyed, type Keyed } from './keyed.ts'
import type { RoomItem } from './room-item.ts'

/** open → [asked → closed → revealed]* → ended; voting again leads from closed back to asked, with a new ballot. */
export type Phase = 'open' | 'asked' | 'closed' | 'revealed' | 'ended'

export interface RoomSettings {
  /** Whether names outlive the lesson in its results; off unless the host says so. */
  readonly keepNames: boolean
  /** Whether results also give points for speed; off unless the host says so. */
  readonly speedPoints: boolean
}

/** `at` fields are milliseconds since 1970 by the server's clock. */
export interface Answer {
  /** Letters in order, each once. */
  readonly chosen: readonly string[]
  readonly at: number
  /** The message's number: an older one that arrives later changes nothing. */
  readonly n: number
}

export interface Ballot {
  readonly askedAt: number
  readonly closedAt?: number
  readonly answers: Keyed<Answer>
}

export interface Round {
  /** One, and one more for every time that was voted again. */
  readonly ballots: readonly Ballot[]
  readonly revealed: boolean
}

export interface Person {
  /** In the order of joining, from 1: 'Participant 7' where there is no name. */
  readonly number: number
  readonly nickname?: string
  readonly standing: 'here' | 'left' | 'removed'
}

export interface Room {
  readonly code: string
  /** Goes up with every message that changed something. */
  readonly revision: number
  readonly phase: Phase
  readonly openedAt: number
  /** When a host was last seen: rooms without one end by themselves. */
  readonly hostAt: number
  readonly locked: boolean
  readonly settings: RoomSettings
  readonly items: readonly RoomItem[]
  /** The number of the item that is on, from 1; 0 before the first. */
  readonly item: number
  /** Beside `items`; undefined where not asked yet. */
  readonly rounds: readonly (Round | null)[]
  readonly people: Keyed<Person>
  /** How many are in the room, those who left or were removed not counted. */
  readonly joined: number
  /** The code that draws these questions again; leaves the server at the end. */
  readonly takeHome: string
  readonly mostPeople: number
}

export interface Opening {
  readonly code: string
  readonly items: readonly RoomItem[]
  readonly takeHome: string
  readonly settings: RoomSettings
  readonly mostPeople: number
}

export const openRoom = (opening: Opening, now: number): Room => ({
  ...opening,
  revision: 1,
  phase: 'open',
  openedAt: now,
  hostAt: now,
  locked: false,
  item: 0,
  rounds: opening.items.map(() => null),
  people: noneKeyed(),
  joined: 0,
})

/** Of the item that is on, unless another number is given. */
export const roundOf = ({ rounds, item }: Room, number = item): Round | undefined => rounds[number - 1] ?? undefined

export const lastBallot = (round: Round | undefined): Ballot | undefined => round?.ballots.at(-1)
