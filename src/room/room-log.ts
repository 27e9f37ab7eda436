// The log of a room: what was said to it, in the order that counts; folded again, it gives the same room.
import type { Change } from './change.ts'
import { reduceRoom, type RoomMessage, type Who } from './reduce-room.ts'
import { openRoom, type Opening, type Room } from './room.ts'

/** `at`: the server's clock, milliseconds since 1970. */
export type RoomRecord =
  | { readonly type: 'opened'; readonly opening: Opening; readonly at: number }
  /** In the place of all that came before it. */
  | { readonly type: 'snapshot'; readonly room: Room }
  /** `id`: of the one who took it in, so that it can be told what became of it. */
  | {
      readonly type: 'said'
      readonly id: string
      readonly who: Who
      readonly message: RoomMessage
      readonly at: number
    }

/** Undefined before the room is opened; a refusal leaves the room as it was. */
export function foldRecord(room: Room | undefined, record: RoomRecord): Change | undefined {
  if (record.type === 'snapshot') return { ok: true, value: record.room }
  if (record.type === 'opened') return { ok: true, value: room ?? openRoom(record.opening, record.at) }
  return room === undefined ? undefined : reduceRoom(room, record.who, record.message, record.at)
}

export function foldRecords(records: readonly RoomRecord[]): Room | undefined {
  let room: Room | undefined
  for (const record of records) {
    const change = foldRecord(room, record)
    if (change?.ok === true) room = change.value
  }
  return room
}
