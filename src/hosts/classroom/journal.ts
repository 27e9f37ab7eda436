// Where the logs of rooms are kept: written in batches, heard back in the order that counts.
import type { RoomRecord } from '../../room/room-log.ts'

/** Who may enter as what; kept beside the room, since the room itself knows no tokens. */
export interface Doors {
  readonly hostId: string
  readonly projectorId: string
}

export interface LoggedRoom {
  readonly doors: Doors
  readonly records: readonly RoomRecord[]
}

export interface Listener {
  /** Records of a room in order, written here or elsewhere, each once. */
  heard(code: string, records: readonly RoomRecord[]): void
  /** The whole log, read anew: what was folded so far is forgotten. */
  reread(code: string, records: readonly RoomRecord[]): void
  /** `shared` or `kept` is another than before. */
  turned(): void
  /** The room as it stands here, for a log that has lost it. */
  snapshot(code: string): LoggedRoom | undefined
}

export interface Journal {
  readonly shared: 'alone' | 'shared' | 'cut-off'
  readonly kept: boolean
  /** Reads what there is, and begins to listen. */
  start(listener: Listener): Promise<void>
  /** False where another room has this code or this host already. */
  create(code: string, doors: Doors, opened: RoomRecord): Promise<boolean>
  /** Undefined where there is no such room. From now on its records are heard. */
  find(code: string): Promise<LoggedRoom | undefined>
  /** The code of the room behind a door. */
  behind(id: string): Promise<string | undefined>
  /** Comes back through `heard`. */
  write(code: string, record: RoomRecord): void
  forget(code: string, doors: Doors): Promise<void>
  close(): Promise<void>
}
