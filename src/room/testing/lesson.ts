// A room for tests: items whose secrets can be told from everything else, and a short way to say things to it.
import { reduceRoom, type RoomMessage, type Who } from '../reduce-room.ts'
import type { RoomItem, RoomOption } from '../room-item.ts'
import { openRoom, type Opening, type Room } from '../room.ts'

/** Stands in every secret of an item, and nowhere else. */
export const SECRET = 'SECRET'

const option = (number: number, id: string, correct: boolean): RoomOption => ({
  id,
  text: `option ${id} of question ${number}`,
  correct,
  reason: `${SECRET} reason ${id} ${number}`,
  factIds: [`${SECRET}.fact`],
  ...(correct ? {} : { confusion: { id: `pair/${id === 'd' ? 'c' : id}`, name: `${SECRET} confusion ${id}` } }),
})

/** The key is b; with `select` 2 it is a and b. The wrong c and d are instances of one confusion. */
export const itemNumber = (number: number, select = 1): RoomItem => ({
  stem: `Question ${number}?`,
  select,
  options: ['a', 'b', 'c', 'd'].map((id) => option(number, id, id === 'b' || (select === 2 && id === 'a'))),
  topic: 'lambda',
  task: 'saa:2.2',
})

export const lessonRoom = (part: Partial<Opening> = {}): Room =>
  openRoom(
    {
      code: 'ACDEFG',
      items: [itemNumber(1), itemNumber(2), itemNumber(3, 2)],
      takeHome: `${SECRET}-CODE`,
      settings: { keepNames: false, speedPoints: false },
      mostPeople: 50,
      ...part,
    },
    1000,
  )

export const HOST: Who = { role: 'host' }
export const WALL: Who = { role: 'projector' }
export const phone = (id: string): Who => ({ role: 'participant', id })

export type Line = readonly [Who, RoomMessage, at?: number]

/** The room after all of it; a refusal fails the test with its word. */
export function after(room: Room, ...lines: readonly Line[]): Room {
  return lines.reduce((before, [who, message, at = 2000]) => {
    const change = reduceRoom(before, who, message, at)
    if (!change.ok) throw new Error(change.error.because)
    return change.value
  }, room)
}

/** The word of the refusal, or `ok`, or `same` where nothing changes. */
export function wordFor(room: Room, who: Who, message: RoomMessage, at = 2000): string {
  const change = reduceRoom(room, who, message, at)
  if (!change.ok) return change.error.because
  return change.value === room ? 'same' : 'ok'
}

export const join = (id: string, nickname?: string): Line => [phone(id), { type: 'join', nickname }]
export const ask = (item: number): Line => [HOST, { type: 'ask', item }]
export const close = (item: number, ballot = 1): Line => [HOST, { type: 'close', item, ballot }]
export const reveal = (item: number): Line => [HOST, { type: 'reveal', item }]
export const again = (item: number, ballot = 1): Line => [HOST, { type: 'voteAgain', item, ballot }]
export const END: Line = [HOST, { type: 'end' }]
export const answer = (
  id: string,
  item: number,
  chosen: readonly string[],
  more: { ballot?: number; n?: number } = {},
): Line => [phone(id), { type: 'answer', item, ballot: more.ballot ?? 1, chosen: [...chosen], n: more.n ?? 1 }]
