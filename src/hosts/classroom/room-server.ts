// Live rooms over Socket.IO, beside the site on one port: messages in, views out, and nothing but views.
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { ROOM_PATH } from '../../room/wire.ts'
import { addressOf, Doorman, isOwnOrigin } from './addresses.ts'
import { answerMessages } from './answer-messages.ts'
import type { DrawItems } from './draw-items.ts'
import { Entrance } from './entering.ts'
import type { Journal } from './journal.ts'
import type { Limits } from './limits.ts'
import { Rates } from './rates.ts'
import { Rooms } from './rooms.ts'
import { Screens, type RoomIo } from './screens.ts'

export interface RoomServerOptions {
  readonly server: HttpServer
  readonly journal: Journal
  readonly draw: DrawItems
  readonly limits: Limits
  readonly trustProxy?: boolean
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** How servers reach one another's connections; without one, this is the only server. */
  readonly adapter?: NonNullable<ConstructorParameters<typeof Server>[1]> extends { adapter?: infer A } ? A : never
  readonly log?: (line: string) => void
}

export interface RoomServer {
  readonly io: RoomIo
  readonly rooms: Rooms
  /** Ends and forgets rooms by their age; runs by itself once a minute. */
  sweep(): Promise<void>
  close(): Promise<void>
}

/** What Engine.IO holds for a client before Socket.IO knows of it. */
interface EngineSession {
  readonly transport: { readonly name: string }
  readonly request: IncomingMessage
  once(event: 'close', listener: () => void): unknown
  close(discard: boolean): void
}

const SWEEP_MS = 60_000
const IDLE_CHECK_MS = 5_000

export async function serveRooms(options: RoomServerOptions): Promise<RoomServer> {
  const { server, journal, draw, limits, trustProxy = false, now = Date.now, adapter } = options
  const doorman = new Doorman(limits)
  const io: RoomIo = new Server(server, {
    path: ROOM_PATH,
    serveClient: false,
    connectTimeout: limits.idleMs,
    maxHttpBufferSize: limits.messageBytes,
    ...(adapter === undefined ? {} : { adapter }),
    allowRequest: (request, decide) =>
      decide(null, isOwnOrigin(request, trustProxy) && doorman.admits(addressOf(request, trustProxy), request.socket)),
  })
  const screens = new Screens(io, journal, limits.countsEveryMs)
  const rooms = new Rooms({ journal, draw, limits, now }, screens)
  screens.rooms = rooms
  const entrance = new Entrance(rooms, limits, now)
  const complain = complaints(options.log ?? ((line) => void process.stderr.write(`${line}\n`)), now)
  const hearing = { io, rooms, entrance, screens, limits, now, journal, complain }
  io.engine.on('connection', (session: EngineSession) => {
    const isPolling = session.transport.name === 'polling'
    if (isPolling && !doorman.admits(addressOf(session.request, trustProxy), session)) session.close(true)
  })
  io.on('connection', (socket) => {
    const address = addressOf(socket.request, trustProxy)
    socket.data = { address, sinceMs: now(), strikes: 0, left: limits.messagesPerSecond, leftAtMs: now() }
    socket.on('disconnect', (why) => {
      if (why === 'parse error' || why === 'transport error') complain(address, `connection dropped: ${why}`)
      if (socket.data.place?.role === 'participant') screens.soon(socket.data.place.code)
    })
    answerMessages(socket, hearing)
  })
  await rooms.start()
  const timers = [
    setInterval(() => void rooms.sweep(), SWEEP_MS).unref(),
    setInterval(() => closeIdle(io, limits.idleMs, now), IDLE_CHECK_MS).unref(),
  ]
  return {
    io,
    rooms,
    sweep: () => rooms.sweep(),
    close: async () => {
      for (const timer of timers) clearInterval(timer)
      screens.close()
      io.local.disconnectSockets(true)
      await io.close()
      await journal.close()
    },
  }
}

/** Who enters nothing takes up a place that others need. */
function closeIdle(io: RoomIo, idleMs: number, now: () => number): void {
  for (const socket of io.sockets.sockets.values()) {
    if (socket.data.place === undefined && now() - socket.data.sinceMs > idleMs) socket.disconnect(true)
  }
}

/** One line an address and minute: whoever sends rubbish must not fill the log either. */
function complaints(log: (line: string) => void, now: () => number): (address: string, what: string) => void {
  const rates = new Rates(1, 60_000, now)
  return (address, what) => {
    if (rates.take(address)) log(`Room: ${address}: ${what}`)
  }
}
