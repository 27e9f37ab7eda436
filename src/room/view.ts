// What leaves the server, by role: shapes for screens to be built on.
import type { Person, Phase, RoomSettings } from './room.ts'
import type { OptionCount, Tally } from './tally.ts'

export type Role = 'host' | 'projector' | 'participant'

export interface OptionShown {
  /** `a` is the first; shown as a capital letter. */
  readonly id: string
  readonly text: string
}

export interface OptionRevealed extends OptionShown {
  readonly correct: boolean
  readonly reason: string
  /** The wrong belief this option is an instance of, in words. */
  readonly confusion?: string
  /** Links to pages. */
  readonly factIds: readonly string[]
}

interface ItemCommon {
  /** From 1. */
  readonly number: number
  /** From 1; 2 is the first 'vote again'. */
  readonly ballot: number
  readonly stem: string
  /** So many options are to be chosen: 1 is a radio group, more are check boxes. */
  readonly select: number
}

export interface ItemAsked extends ItemCommon {
  readonly revealed: false
  readonly options: readonly OptionShown[]
}

export interface ItemRevealed extends ItemCommon {
  readonly revealed: true
  readonly options: readonly OptionRevealed[]
  /** One for each ballot, in order: the last one counts, the others show how minds changed. */
  readonly tallies: readonly Tally[]
  readonly topic: string
  /** `saa:2.2` */
  readonly task: string
}

export type ItemView = ItemAsked | ItemRevealed

export interface ViewCommon {
  readonly code: string
  /** Goes up with the room. A view is always whole, never a difference; the last one that came is the present one. */
  readonly revision: number
  readonly phase: Phase
  readonly locked: boolean
  /** How many items the room has. */
  readonly items: number
  /** The item that is on, also while it is closed and revealed; absent before the first and after the end. */
  readonly item?: ItemView
  /** After the end: the drill code that draws this room's questions again. */
  readonly takeHome?: string
}

/** The same for every participant of a room, so that it is written once; what is one's own is in `You`. */
export interface ParticipantView extends ViewCommon {
  readonly role: 'participant'
}

/** Changes with every answer: sent as `Counts`, coalesced; the view has them as of its revision. */
export interface ProjectorView extends ViewCommon {
  readonly role: 'projector'
  readonly counts: Counts
}

export interface HostView extends ViewCommon {
  readonly role: 'host'
  readonly counts: Counts
  readonly settings: RoomSettings
  readonly mostPeople: number
  /** Every item by its stem, so that the host can choose what to ask. */
  readonly outline: readonly { readonly number: number; readonly stem: string; readonly standing: ItemStanding }[]
  /** Only while closed and not revealed: how the votes are spread, to decide whether to vote again. It does not tell the key. */
  readonly spread?: readonly OptionCount[]
}

export type ItemStanding = 'not-asked' | 'asked' | 'revealed'
export type RoomView = ParticipantView | ProjectorView | HostView

export interface Counts {
  readonly revision: number
  /** In the room, with or without a connection at the moment. */
  readonly joined: number
  /** To the newest ballot of the item that is on. */
  readonly answered: number
}

/** What one participant is told about itself on entering; later changes it knows from the replies to its own messages. */
export interface You {
  readonly number: number
  readonly nickname?: string
  /** To the newest ballot of the item that is on. */
  readonly chosen?: readonly string[]
  /** The highest message number of this participant's answers that the room has seen: go on above it. */
  readonly n: number
}

export interface PersonShown extends Person {
  readonly id: string
  readonly hasAnswered: boolean
}
