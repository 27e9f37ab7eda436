// What a class answered to one ballot: how many chose each option, how many were caught by each confusion.
import { keyedEntries } from './keyed.ts'
import type { RoomItem } from './room-item.ts'
import { roundOf, type Ballot, type Room } from './room.ts'

export interface OptionCount {
  /** The letter of the option. */
  readonly id: string
  readonly count: number
}

export interface ConfusionCount {
  readonly id: string
  /** In words: 'Retries × maximum age of an event'. */
  readonly name: string
  /** Participants who chose at least one option that is an instance of it. */
  readonly count: number
}

export interface Tally {
  /** Participants who answered. */
  readonly answered: number
  /** Those who chose the keys, all of them and nothing else. */
  readonly right: number
  /** One for each option, as shown. With several keys their sum exceeds `answered`. */
  readonly byOption: readonly OptionCount[]
  /** The most frequent first; those that caught nobody are left out. */
  readonly byConfusion: readonly ConfusionCount[]
}

/** Of the newest ballot of the item that is on, unless numbers (from 1) are given; undefined where it was not asked. */
export function tally(room: Room, number = room.item, ballotNumber?: number): Tally | undefined {
  const item = room.items[number - 1]
  const ballots = roundOf(room, number)?.ballots ?? []
  const ballot = ballots[(ballotNumber ?? ballots.length) - 1]
  return item === undefined || ballot === undefined ? undefined : tallyOf(item, ballot)
}

export function tallyOf(item: RoomItem, { answers }: Ballot): Tally {
  const options = new Map<string, number>()
  const confusions = new Map<string, ConfusionCount>()
  let right = 0
  for (const [, { chosen }] of keyedEntries(answers)) {
    if (isRight(item, chosen)) right += 1
    for (const id of chosen) options.set(id, (options.get(id) ?? 0) + 1)
    for (const { id, name } of confusionsIn(item, chosen)) {
      confusions.set(id, { id, name, count: (confusions.get(id)?.count ?? 0) + 1 })
    }
  }
  return {
    answered: answers.size,
    right,
    byOption: item.options.map(({ id }) => ({ id, count: options.get(id) ?? 0 })),
    byConfusion: [...confusions.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
  }
}

export const isRight = ({ options }: RoomItem, chosen: readonly string[]): boolean =>
  options.every(({ id, correct }) => chosen.includes(id) === correct)

/** Each confusion once, however many of the options chosen are instances of it. */
export function confusionsIn(
  { options }: RoomItem,
  chosen: readonly string[],
): readonly { id: string; name: string }[] {
  const met = options.flatMap(({ id, confusion }) =>
    confusion !== undefined && chosen.includes(id) ? [confusion] : [],
  )
  return [...new Map(met.map((confusion) => [confusion.id, confusion])).values()]
}
