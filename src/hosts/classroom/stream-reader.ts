// Follows any number of Redis streams with one blocking read, which a stream of its own wakes when the list changes.
import { randomUUID } from 'node:crypto'
import type { Redis } from './redis-connection.ts'

export interface StreamBatch {
  readonly messages: readonly { readonly id: string; readonly message: Readonly<Record<string, string>> }[]
  /** True where the connection was lost: nothing was read, and something may have been missed. */
  readonly isLost: boolean
}

const BLOCK_MS = 1000
const AGAIN_MS = 300
const MOST = 500

export class StreamReader {
  private readonly db: Redis
  private readonly waker: Redis
  private readonly heard: (stream: string, batch: StreamBatch) => void
  private readonly places = new Map<string, string>()
  private readonly wake = `trapline:wake:${randomUUID()}`
  private isClosed = false

  constructor(db: Redis, heard: (stream: string, batch: StreamBatch) => void) {
    this.db = db
    this.waker = db.duplicate()
    this.heard = heard
    for (const client of [this.db, this.waker]) client.on('error', () => undefined)
  }

  start(): void {
    for (const client of [this.db, this.waker]) client.connect().catch(() => undefined)
    void this.read()
  }

  /** What comes after `place` is heard from now on. */
  follow(stream: string, place: string): void {
    const isNew = !this.places.has(stream)
    this.places.set(stream, place)
    if (isNew) this.nudge()
  }

  leave(stream: string): void {
    this.places.delete(stream)
  }

  /** Up to where the stream has been read. */
  placeIn(stream: string): string | undefined {
    return this.places.get(stream)
  }

  close(): void {
    this.isClosed = true
    for (const client of [this.db, this.waker]) client.destroy()
  }

  private nudge(): void {
    const trimmed = { TRIM: { strategy: 'MAXLEN', threshold: 1 } } as const
    this.waker.xAdd(this.wake, '*', { w: '1' }, trimmed).then(
      () => this.waker.expire(this.wake, 3600).catch(() => undefined),
      () => undefined,
    )
  }

  private async read(): Promise<void> {
    let woken = '0-0'
    while (!this.isClosed) {
      try {
        const streams = [...this.places].map(([key, id]) => ({ key, id }))
        const found = await this.db.xRead([{ key: this.wake, id: woken }, ...streams], { BLOCK: BLOCK_MS, COUNT: MOST })
        for (const { name, messages } of found ?? []) {
          const last = messages.at(-1)
          if (last === undefined) continue
          if (name === this.wake) woken = last.id
          else this.hand(name, messages)
        }
      } catch {
        if (this.isClosed) return
        for (const [stream] of [...this.places].slice(0, 1)) this.heard(stream, { messages: [], isLost: true })
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      }
    }
  }

  /** A place may have moved on meanwhile, with a room that was read anew. */
  private hand(stream: string, messages: StreamBatch['messages']): void {
    const place = this.places.get(stream)
    const fresh = messages.filter(({ id }) => place !== undefined && isAfter(id, place))
    const last = fresh.at(-1)
    if (last === undefined) return
    this.places.set(stream, last.id)
    this.heard(stream, { messages: fresh, isLost: false })
  }
}

export function isAfter(one: string, other: string): boolean {
  const [a = 0, b = 0] = one.split('-').map(Number)
  const [c = 0, d = 0] = other.split('-').map(Number)
  return a > c || (a === c && b > d)
}
