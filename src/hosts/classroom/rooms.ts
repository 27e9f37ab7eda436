// The rooms of this server: found by code or token, moved by what their logs say, in the order in which they say it.
import { randomUUID } from 'node:crypto'
import { refuse, type Change } from '../../room/change.ts'
import type { FormAsked } from '../../room/message.ts'
import { reduceRoom, type RoomMessage, type Who } from '../../room/reduce-room.ts'
import { refusal, type Refusal, type RefusalWord } from '../../room/refusal.ts'
import { foldRecord, foldRecords, type RoomRecord } from '../../room/room-log.ts'
import type { Room, RoomSettings } from '../../room/room.ts'
import { err, ok, type Result } from '../../std/result.ts'
import type { DrawItems } from './draw-items.ts'
import type { Doors, Journal, Listener, LoggedRoom } from './journal.ts'
import type { Limits } from './limits.ts'
import { hostIdOf, projectorIdOf, projectorTokenOf, randomRoomCode } from './tokens.ts'

interface Held {
  room: Room
  readonly doors: Doors
}

export interface RoomsOptions {
  readonly journal: Journal
  readonly draw: DrawItems
  readonly limits: Limits
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface RoomsWatcher {
  changed(code: string, before: Room, after: Room): void
  turned(): void
}

/** Refusals of a server that may only be a moment behind the others: the log decides. */
const MAYBE_BEHIND: readonly RefusalWord[] = ['wrong-state', 'not-joined']
/** A log that does not answer by then is treated as if it refused; whoever asked may ask again. */
const DECIDED_MS = 9_000

export class Rooms implements Listener {
  private readonly options: RoomsOptions
  private readonly watcher: RoomsWatcher
  private readonly held = new Map<string, Held>()
  private readonly finding = new Map<string, Promise<Room | undefined>>()
  private readonly waiting = new Map<string, (change: Change) => void>()
  private readonly name = randomUUID().slice(0, 8)
  private count = 0

  constructor(options: RoomsOptions, watcher: RoomsWatcher) {
    this.options = options
    this.watcher = watcher
  }

  start(): Promise<void> {
    return this.options.journal.start(this)
  }

  codes(): Iterable<string> {
    return this.held.keys()
  }

  get(code: string): Room | undefined {
    return this.held.get(code)?.room
  }

  async find(code: string): Promise<Room | undefined> {
    const known = this.held.get(code)
    if (known !== undefined) return known.room
    const finding = this.finding.get(code) ?? this.load(code)
    this.finding.set(code, finding)
    return finding.finally(() => this.finding.delete(code))
  }

  /** The room that a host's or a projector's token opens. */
  async behind(id: string): Promise<Room | undefined> {
    const code = await this.options.journal.behind(id)
    return code === undefined ? undefined : this.find(code)
  }

  async open(token: string, form: FormAsked, settings: RoomSettings): Promise<Result<Room, Refusal>> {
    const { journal, draw, limits, now } = this.options
    const busy = [...this.held.values()].filter(({ room }) => room.phase !== 'ended').length
    if (busy >= limits.rooms) return err(refusal('too-many-rooms'))
    const drawn = await draw(form)
    if (drawn === undefined) return err(refusal('no-form'))
    const doors = { hostId: hostIdOf(token), projectorId: projectorIdOf(projectorTokenOf(token)) }
    for (let tries = 0; tries < 20; tries += 1) {
      const code = randomRoomCode()
      const opening = { code, ...drawn, settings, mostPeople: limits.peopleInRoom }
      const opened: RoomRecord = { type: 'opened', opening, at: now() }
      const room = foldRecords([opened])
      if (room === undefined || this.held.has(code) || !(await journal.create(code, doors, opened))) {
        const other = await this.behind(doors.hostId)
        if (other !== undefined) return ok(other)
        continue
      }
      if (!this.held.has(code)) this.held.set(code, { room, doors })
      return ok(this.held.get(code)?.room ?? room)
    }
    return err(refusal('too-many-rooms'))
  }

  /** Resolves when the log has taken it in and the room has moved; with the refusal, where the rules say no. */
  submit(code: string, who: Who, message: RoomMessage): Promise<Change> {
    const { journal, now } = this.options
    const room = this.get(code)
    if (room === undefined) return Promise.resolve(refuse('no-room'))
    const expected = reduceRoom(room, who, message, now())
    const isSure = journal.shared !== 'shared' || expected.ok || !MAYBE_BEHIND.includes(expected.error.because)
    if (isSure && (!expected.ok || expected.value === room)) return Promise.resolve(expected)
    const id = `${this.name}.${(this.count += 1)}`
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(refuse('not-kept')), DECIDED_MS)
      const settle = (change: Change): void => {
        clearTimeout(timer)
        this.waiting.delete(id)
        resolve(change)
      }
      this.waiting.set(id, settle)
      journal.write(code, { type: 'said', id, who, message, at: now() })
    })
  }

  /** Ends what no host has been in for long, and forgets what was ended long ago. */
  async sweep(): Promise<void> {
    const { limits, now, journal } = this.options
    for (const [code, { room, doors }] of [...this.held]) {
      const hostless = now() - room.hostAt
      if (room.phase !== 'ended' && hostless > limits.hostlessMs)
        await this.submit(code, { role: 'host' }, { type: 'end' })
      if (room.phase !== 'ended' || hostless <= 2 * limits.hostlessMs) continue
      this.held.delete(code)
      await journal.forget(code, doors)
    }
  }

  heard(code: string, records: readonly RoomRecord[]): void {
    const held = this.held.get(code)
    if (held === undefined) return
    const before = held.room
    for (const record of records) {
      const change = foldRecord(held.room, record)
      if (change?.ok === true) held.room = change.value
      if (record.type === 'said' && change !== undefined) this.waiting.get(record.id)?.(change)
    }
    if (held.room !== before) this.watcher.changed(code, before, held.room)
  }

  reread(code: string, records: readonly RoomRecord[]): void {
    const held = this.held.get(code)
    const room = foldRecords(records)
    if (held === undefined || room === undefined) return
    const before = held.room
    held.room = room
    this.watcher.changed(code, before, room)
  }

  turned(): void {
    this.watcher.turned()
  }

  snapshot(code: string): LoggedRoom | undefined {
    const held = this.held.get(code)
    return held && { doors: held.doors, records: [{ type: 'snapshot', room: held.room }] }
  }

  private async load(code: string): Promise<Room | undefined> {
    const logged = await this.options.journal.find(code)
    const room = logged === undefined ? undefined : foldRecords(logged.records)
    if (logged !== undefined && room !== undefined) this.held.set(code, { room, doors: logged.doors })
    return room
  }
}
