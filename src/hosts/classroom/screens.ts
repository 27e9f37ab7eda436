// What the connections of this server are shown: scenes to all, counts to host and projectors, and no more often than can be read.
import type { Server, Socket } from 'socket.io'
import { countsOf, isOtherScene, publicView } from '../../room/public-view.ts'
import { refusal } from '../../room/refusal.ts'
import type { Room } from '../../room/room.ts'
import type { Role } from '../../room/view.ts'
import type { FromClients, ServerState, Shown, ToClient } from '../../room/wire.ts'
import type { Place } from './entering.ts'
import type { Journal } from './journal.ts'
import type { Rooms } from './rooms.ts'

export interface SocketData {
  address: string
  sinceMs: number
  place?: Place
  strikes: number
  /** Messages left of this second's. */
  left: number
  leftAtMs: number
}

export type RoomIo = Server<FromClients, ToClient, Record<string, never>, SocketData>
export type RoomSocket = Socket<FromClients, ToClient, Record<string, never>, SocketData>

export const channelOf = (code: string, role: Role): string => `${code}/${role}`
export const ownChannel = (code: string, id: string): string => `${code}/one/${id}`

interface Pending {
  isDue: boolean
  readonly timer: NodeJS.Timeout
}

export class Screens {
  rooms: Rooms | undefined
  private readonly io: RoomIo
  private readonly journal: Journal
  private readonly everyMs: number
  private readonly pending = new Map<string, Pending>()

  constructor(io: RoomIo, journal: Journal, everyMs: number) {
    this.io = io
    this.journal = journal
    this.everyMs = everyMs
  }

  shown(room: Room, role: Role): Shown {
    const server: ServerState = { shared: this.journal.shared, kept: this.journal.kept }
    return { view: publicView(room, role), server }
  }

  /** Participants see scenes only; thousands of answers must not become thousands of views for thousands of phones. */
  changed(code: string, before: Room, after: Room): void {
    const isOther = isOtherScene(before, after)
    if (isOther) this.show(after, 'participant')
    if (isOther || before.settings !== after.settings || after.revision < before.revision) {
      this.show(after, 'host')
      this.show(after, 'projector')
    }
    this.soon(code)
  }

  turned(): void {
    for (const code of this.rooms?.codes() ?? []) {
      const room = this.rooms?.get(code)
      if (room !== undefined) for (const role of ['host', 'projector'] as const) this.show(room, role)
    }
  }

  /** Counts for the host and projectors of this room: the first at once, then one for all that happens meanwhile. */
  soon(code: string): void {
    const known = this.pending.get(code)
    if (known !== undefined) {
      known.isDue = true
      return
    }
    const entry: Pending = { isDue: false, timer: setTimeout(() => this.next(code, entry), this.everyMs) }
    this.pending.set(code, entry)
    this.count(code)
  }

  close(): void {
    for (const { timer } of this.pending.values()) clearTimeout(timer)
    this.pending.clear()
  }

  private show(room: Room, role: Role): void {
    const channel = channelOf(room.code, role)
    if (this.io.sockets.adapter.rooms.has(channel)) this.io.local.to(channel).emit('view', this.shown(room, role))
  }

  private next(code: string, entry: Pending): void {
    this.pending.delete(code)
    if (entry.isDue) this.soon(code)
  }

  private count(code: string): void {
    const room = this.rooms?.get(code)
    if (room === undefined) return
    const connected = this.io.sockets.adapter.rooms.get(channelOf(code, 'participant'))?.size ?? 0
    const channels = [channelOf(code, 'host'), channelOf(code, 'projector')]
    this.io.local.to(channels).emit('counts', { ...countsOf(room), connected })
  }
}

export const overBecause = (socket: RoomSocket, because: Parameters<typeof refusal>[0]): void => {
  socket.emit('over', refusal(because))
  socket.disconnect(true)
}
