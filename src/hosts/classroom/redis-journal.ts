// Logs of rooms as Redis streams: each server reads them in one order, whoever wrote them, so that any of them can answer.
import type { RoomRecord } from '../../room/room-log.ts'
import type { Doors, Journal, Listener, LoggedRoom } from './journal.ts'
import { connectionTo, type Redis } from './redis-connection.ts'
import { isAfter, StreamReader, type StreamBatch } from './stream-reader.ts'

export const streamOf = (code: string): string => `trapline:room:${code}`
const doorKey = (id: string): string => `trapline:door:${id}`
const doorsKey = (code: string): string => `trapline:doors:${code}`

/** Redis that takes longer for a write is as good as away. */
const WRITTEN_MS = 1500
const HEAL_EVERY_MS = 500
/** Of what nobody forgets by hand: rooms end after 12 h, and are forgotten after 24. */
const LASTS_S = 48 * 3600

export class RedisJournal implements Journal {
  shared: 'shared' | 'cut-off' = 'cut-off'
  readonly kept = true
  private readonly db: Redis
  private readonly reader: StreamReader
  private listener: Listener | undefined
  private readonly batches = new Map<string, RoomRecord[]>()
  /** Folded here already, and not in the log of the others. */
  private readonly apart = new Map<string, RoomRecord[]>()
  private readonly doors = new Map<string, string>()
  private healing: NodeJS.Timeout | undefined
  private isClosed = false

  constructor(url: string) {
    this.db = connectionTo(url)
    this.db.on('error', () => this.cutOff())
    this.reader = new StreamReader(connectionTo(url), (code, batch) => this.take(code, batch))
  }

  async start(listener: Listener): Promise<void> {
    this.listener = listener
    const connected = this.db.connect().then(() => true)
    connected.catch(() => undefined)
    this.reader.start()
    const inTime = await Promise.race([connected.catch(() => false), after(3000).then(() => false)])
    if (inTime) this.shared = 'shared'
    else this.cutOff()
  }

  async create(code: string, doors: Doors, opened: RoomRecord): Promise<boolean> {
    try {
      const isFree = await within(this.db.set(doorsKey(code), JSON.stringify(doors), { NX: true, EX: LASTS_S }))
      if (isFree === null) return false
      const isFirst = await within(this.db.set(doorKey(doors.hostId), code, { NX: true, EX: LASTS_S }))
      if (isFirst === null) {
        await within(this.db.del(doorsKey(code)))
        return false
      }
      await within(this.db.set(doorKey(doors.projectorId), code, { EX: LASTS_S }))
      const id = await within(this.db.xAdd(streamOf(code), '*', { r: JSON.stringify([opened]) }))
      await this.db.expire(streamOf(code), LASTS_S)
      this.reader.follow(streamOf(code), id)
    } catch {
      this.cutOff()
      this.apart.set(code, [opened])
    }
    this.enter(code, doors)
    return true
  }

  async find(code: string): Promise<LoggedRoom | undefined> {
    try {
      const doors = await within(this.db.get(doorsKey(code)))
      const entries = (await within(this.db.xRange(streamOf(code), '-', '+'))) ?? []
      const last = entries.at(-1)
      if (doors === null || last === undefined) return undefined
      const read = JSON.parse(doors) as Doors
      this.enter(code, read)
      this.reader.follow(streamOf(code), last.id)
      return { doors: read, records: entries.flatMap(recordsIn) }
    } catch {
      this.cutOff()
      return undefined
    }
  }

  async behind(id: string): Promise<string | undefined> {
    const known = this.doors.get(id)
    if (known !== undefined) return known
    return within(this.db.get(doorKey(id))).then(
      (code) => code ?? undefined,
      () => undefined,
    )
  }

  write(code: string, record: RoomRecord): void {
    const waiting = this.batches.get(code)
    if (waiting !== undefined) return void waiting.push(record)
    this.batches.set(code, [record])
    // What comes in with the same turn of the loop travels together.
    setImmediate(() => void this.send(code))
  }

  async forget(code: string, { hostId, projectorId }: Doors): Promise<void> {
    this.reader.leave(streamOf(code))
    for (const id of [hostId, projectorId]) this.doors.delete(id)
    const keys = [streamOf(code), doorsKey(code), doorKey(hostId), doorKey(projectorId)]
    await within(this.db.del(keys)).catch(() => undefined)
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.healing)
    while (this.batches.size > 0) await after(5)
    this.reader.close()
    this.db.destroy()
    return Promise.resolve()
  }

  private enter(code: string, doors: Doors): void {
    for (const id of [doors.hostId, doors.projectorId]) this.doors.set(id, code)
  }

  private async send(code: string): Promise<void> {
    const records = this.batches.get(code) ?? []
    this.batches.delete(code)
    if (this.shared === 'shared') {
      try {
        await within(this.db.xAdd(streamOf(code), '*', { r: JSON.stringify(records) }))
        return
      } catch {
        this.cutOff()
      }
    }
    this.apart.set(code, [...(this.apart.get(code) ?? []), ...records.map(markApart)])
    this.listener?.heard(code, records)
  }

  private take(stream: string, { messages, isLost }: StreamBatch): void {
    if (isLost) return this.cutOff()
    const code = stream.slice(streamOf('').length)
    this.listener?.heard(code, messages.flatMap(recordsIn))
  }

  private cutOff(): void {
    if (this.shared === 'shared') {
      this.shared = 'cut-off'
      process.stderr.write('Redis is away: rooms go on here, not shared with other servers.\n')
      this.listener?.turned()
    }
    if (!this.isClosed) this.healing ??= setTimeout(() => void this.heal(), HEAL_EVERY_MS)
  }

  /** Each room is read anew from what all servers agree on; what was taken in meanwhile follows at its end. */
  private async heal(): Promise<void> {
    this.healing = undefined
    try {
      await within(this.db.ping())
      for (const code of new Set([...this.doors.values(), ...this.apart.keys()])) await this.healRoom(code)
      this.shared = 'shared'
      process.stderr.write('Redis is back: rooms are shared again.\n')
      this.listener?.turned()
    } catch {
      this.cutOff()
    }
  }

  private async healRoom(code: string): Promise<void> {
    const stream = streamOf(code)
    await this.putBack(code)
    const missing = this.apart.get(code) ?? []
    if (missing.length > 0) await within(this.db.xAdd(stream, '*', { r: JSON.stringify(missing) }))
    this.apart.delete(code)
    const entries = (await within(this.db.xRange(stream, '-', '+'))) ?? []
    const last = entries.at(-1)
    if (last === undefined) return
    this.reader.follow(stream, last.id)
    this.listener?.reread(code, entries.flatMap(recordsIn))
  }

  /** A Redis that came back empty gets the room as it stands here, under the place that had been read up to: of several servers one does it. */
  private async putBack(code: string): Promise<void> {
    const stream = streamOf(code)
    const held = this.listener?.snapshot(code)
    const place = this.reader.placeIn(stream) ?? '0-1'
    const last = (await within(this.db.xRevRange(stream, '+', '-', { COUNT: 1 }))) ?? []
    if (held === undefined || (last[0] !== undefined && !isAfter(place, last[0].id))) return
    const { hostId, projectorId } = held.doors
    const lasting = { EX: LASTS_S }
    await within(this.db.set(doorsKey(code), JSON.stringify(held.doors), lasting))
    for (const id of [hostId, projectorId]) await within(this.db.set(doorKey(id), code, lasting))
    await within(this.db.xAdd(stream, place, { r: JSON.stringify(held.records) })).catch(() => undefined)
    await within(this.db.expire(stream, LASTS_S))
  }
}

const recordsIn = ({ message }: { readonly message: Readonly<Record<string, string>> }): RoomRecord[] =>
  JSON.parse(message.r ?? '[]') as RoomRecord[]

const markApart = (record: RoomRecord): RoomRecord =>
  record.type === 'said' && record.who.role === 'participant'
    ? { ...record, who: { ...record.who, apart: true } }
    : record

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

function within<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Redis did not answer in time')), WRITTEN_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
