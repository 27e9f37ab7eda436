// What the room bench starts as processes of their own: our server, a bare Socket.IO echo, and a crowd of phones.
import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Server } from 'socket.io'
import { io, type Socket } from 'socket.io-client'
import { bankFrom } from '../../quiz/bank.ts'
import { ROOM_PATH, type Shown } from '../../room/wire.ts'
import { drawFrom } from '../classroom/draw-items.ts'
import { FileJournal } from '../classroom/file-journal.ts'
import { DEFAULT_LIMITS } from '../classroom/limits.ts'
import { serveRooms } from '../classroom/room-server.ts'
import { newPhoneToken, type PartOrder, type PartReport } from './room-orders.ts'

const tell = (report: PartReport): void => void process.send?.(report)
/** Milliseconds since 1970, finer than a millisecond, and the same in every process of this machine. */
export const nowMs = (): number => performance.timeOrigin + performance.now()

export async function serverPart(kind: string): Promise<void> {
  const http = createServer((_, response) => response.end())
  const folder = mkdtempSync(join(tmpdir(), 'trapline-bench-'))
  if (kind === 'ours') {
    const { readProjectCorpus } = await import('../cli/content-files.ts')
    const bank = bankFrom(readProjectCorpus().corpus)
    // One machine plays all phones: only what is counted by address is wider than usual.
    const limits = { ...DEFAULT_LIMITS, joinsPerSecond: 100_000, roomsPerMinute: 1000 }
    await serveRooms({
      server: http,
      journal: new FileJournal(folder),
      draw: drawFrom(() => Promise.resolve(bank)),
      limits,
    })
  } else bareEcho(new Server(http, { path: ROOM_PATH, serveClient: false }))
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready))
  tell({ port: (http.address() as AddressInfo).port })
  process.on('message', () => {
    for (let turn = 0; turn < 4; turn += 1) globalThis.gc?.()
    tell({ rssBytes: process.memoryUsage().rss })
  })
  await new Promise((resolve) => process.once('disconnect', resolve))
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}

/** What any server has to do: a question to all of a room, each answer acknowledged and passed on to the host. */
function bareEcho(server: Server): void {
  server.on('connection', (socket) => {
    socket.on('say', (said: { type: string; room: string; text?: string }, reply: (done: unknown) => void) => {
      if (said.type === 'join') void socket.join(said.room)
      if (said.type === 'open') void socket.join(`${said.room}/host`)
      if (said.type === 'ask') server.to(said.room).emit('view', said.text)
      if (said.type === 'answer') server.to(`${said.room}/host`).emit('counts', 1)
      reply({ ok: true })
    })
  })
}

/** Phones that join, answer each question at a moment of the next second, and report when they saw and said what. */
export async function phonesPart(): Promise<void> {
  const phones: Socket[] = []
  let seen: number[] = []
  let said: number[] = []
  let taken = 0
  process.on('message', (order: PartOrder) => {
    if (order.do === 'join') void join(order).then(() => tell({ joined: phones.length }))
    else {
      tell({ seen, said, taken })
      ;[seen, said, taken] = [[], [], 0]
    }
  })
  const join = async ({ origin, rooms, each, kind }: PartOrder & { do: 'join' }): Promise<void> => {
    const wanted = rooms.flatMap((room) => Array.from({ length: each }, () => room))
    for (let at = 0; at < wanted.length; at += 50) {
      await Promise.all(wanted.slice(at, at + 50).map((room) => joinOne(origin, room, kind)))
    }
  }
  const joinOne = async (origin: string, room: string, kind: string): Promise<void> => {
    const socket = io(origin, { path: ROOM_PATH, transports: ['websocket'], forceNew: true })
    phones.push(socket)
    await socket.emitWithAck('say', { type: 'join', n: 1, token: newPhoneToken(), room })
    socket.on('view', (shown: Shown | string) => {
      const view = typeof shown === 'string' ? undefined : shown.view
      if (kind === 'ours' && view?.phase !== 'asked') return
      seen.push(nowMs())
      const answer = {
        type: 'answer',
        n: seen.length + 1,
        item: view?.item?.number,
        ballot: view?.item?.ballot,
        chosen: ['a'],
      }
      setTimeout(() => {
        said.push(nowMs())
        void socket
          .emitWithAck('say', kind === 'ours' ? answer : { ...answer, room })
          .then(({ ok }: { ok: boolean }) => {
            if (ok) taken += 1
          })
      }, Math.random() * 1000)
    })
  }
  await new Promise((resolve) => process.once('disconnect', resolve))
  process.exit(0)
}
