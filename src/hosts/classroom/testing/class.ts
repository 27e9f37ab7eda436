// A class for tests: a server on a free port of this machine, a host, and phones that remember every frame they were sent.
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomBytes } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { itemOf, right, wrong } from '../../../quiz/testing/items.ts'
import type { Said } from '../../../room/message.ts'
import type { RoomItem } from '../../../room/room-item.ts'
import type { HostView, RoomView, You } from '../../../room/view.ts'
import {
  ROOM_PATH,
  type CountsShown,
  type FromClients,
  type Reply,
  type Shown,
  type ToClient,
} from '../../../room/wire.ts'
import { FileJournal } from '../file-journal.ts'
import type { Journal } from '../journal.ts'
import { DEFAULT_LIMITS, type Limits } from '../limits.ts'
import { serveRooms, type RoomServer, type RoomServerOptions } from '../room-server.ts'

/** Words that nothing may hold before the reveal; each item has its own. */
export const SECRETS = /SECRET-(reason|confusion|fact)-\d|"correct"|tallies|byOption|spread|takeHome|HOME-CODE/

export const classItem = (number: number): RoomItem => {
  const { topic, task } = itemOf()
  const option = (id: string, correct: boolean) => ({
    ...(correct ? right(id) : wrong(id)),
    id,
    text: `option ${id} of ${number}`,
    reason: `SECRET-reason-${number}`,
    factIds: [`SECRET-fact-${number}`],
    ...(correct ? {} : { confusion: { id: `pair/${id}`, name: `SECRET-confusion-${number}` } }),
  })
  const options = [option('a', false), option('b', true), option('c', false), option('d', false)]
  return { topic, task, stem: `Question number ${number}?`, select: 1, options }
}

export const classDrawing: RoomServerOptions['draw'] = (form) =>
  Promise.resolve(
    'code' in form
      ? undefined
      : {
          items: Array.from({ length: form.length }, (_, at) => classItem(at + 1)),
          takeHome: 'HOME-CODE',
        },
  )

/** So that a class comes in at once. */
export const WIDE: Limits = { ...DEFAULT_LIMITS, joinsPerSecond: 100_000, messagesPerSecond: 1000, countsEveryMs: 10 }

export interface Running extends RoomServer {
  readonly port: number
  readonly origin: string
  readonly http: HttpServer
  readonly journal: Journal
}

export async function startRooms(
  options: Partial<RoomServerOptions> & {
    readonly journal?: Journal
    readonly folder?: string
    readonly port?: number
  } = {},
): Promise<Running> {
  const http = createServer((_, response) => response.end('site'))
  const journal = options.journal ?? new FileJournal(options.folder ?? '/dev/null/rooms')
  const rooms = await serveRooms({
    server: http,
    draw: classDrawing,
    limits: WIDE,
    log: () => undefined,
    ...options,
    journal,
  })
  await new Promise<void>((ready) => http.listen(options.port ?? 0, '127.0.0.1', ready))
  const { port } = http.address() as AddressInfo
  return { ...rooms, http, journal, port, origin: `http://127.0.0.1:${port}` }
}

export const newToken = (): string => randomBytes(16).toString('base64url')

type Unnumbered = Said | { readonly type: 'open' | 'host' | 'watch' | 'join'; readonly [key: string]: unknown }

/** A bare client without the app's own care, so that tests can do everything wrong. */
export class Caller {
  readonly socket: Socket<ToClient, FromClients>
  /** Everything the server has sent, as text. */
  readonly frames: string[] = []
  view: RoomView | undefined
  counts: CountsShown | undefined
  over: unknown
  you: You | undefined
  n = 0

  constructor(origin: string, options: Parameters<typeof io>[1] = {}) {
    this.socket = io(origin, {
      path: ROOM_PATH,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      ...options,
    })
    this.socket.onAny((...frame) => this.frames.push(JSON.stringify(frame)))
    this.socket.on('view', ({ view }: Shown) => void (this.view = view))
    this.socket.on('counts', (counts) => void (this.counts = counts))
    this.socket.on('over', (why) => void (this.over = why))
  }

  /** Anything at all; resolves with the reply. */
  async raw(message: unknown, timeoutMs = 8000): Promise<Reply> {
    const reply = await this.socket.timeout(timeoutMs).emitWithAck('say', message)
    this.frames.push(JSON.stringify(reply))
    return reply
  }

  async say(said: Unnumbered, n = (this.n += 1)): Promise<Reply> {
    const reply = await this.raw({ ...said, n })
    if (reply.ok && reply.shown !== undefined) this.view = reply.shown.view
    if (reply.ok && reply.you !== undefined) this.you = reply.you
    return reply
  }

  get host(): HostView {
    if (this.view?.role !== 'host') throw new Error('no host view yet')
    return this.view
  }

  close(): void {
    this.socket.disconnect()
  }
}

export const because = (reply: Reply): string => (reply.ok ? 'ok' : reply.refused.because)

export interface Host extends Caller {
  readonly token: string
}

export async function openedBy(
  origin: string,
  items = 3,
  more: object = {},
): Promise<{ host: Caller; token: string; code: string; projectorToken: string }> {
  const [host, token] = [new Caller(origin), newToken()]
  const reply = await host.say({ type: 'open', token, form: { exam: 'saa', length: items }, ...more })
  if (!reply.ok) throw new Error(reply.refused.says)
  return { host, token, code: host.host.code, projectorToken: reply.projectorToken ?? '' }
}

export async function joined(
  origin: string,
  room: string,
  token = newToken(),
  nickname?: string,
): Promise<Caller & { token: string }> {
  const phone = new Caller(origin)
  const reply = await phone.say({ type: 'join', room, token, ...(nickname === undefined ? {} : { nickname }) })
  if (!reply.ok) throw new Error(reply.refused.because)
  return Object.assign(phone, { token })
}

/** Looks again and again until it holds; what it says last is thrown after `ms`. */
export async function until(holds: () => boolean, ms = 10_000): Promise<void> {
  const from = performance.now()
  while (!holds()) {
    if (performance.now() - from > ms) throw new Error(`did not come to hold in ${ms} ms: ${holds.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
