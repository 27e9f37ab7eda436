// The ways into a room: by a host's or projector's token, by code and a participant's own token; and how often one may try.
import { readRoomCode } from '../../room/room-code.ts'
import type { Entering } from '../../room/message.ts'
import { youIn } from '../../room/public-view.ts'
import { refusal, type Refusal, type RefusalWord } from '../../room/refusal.ts'
import type { Room } from '../../room/room.ts'
import { err, ok, type Result } from '../../std/result.ts'
import type { Limits } from './limits.ts'
import { Rates } from './rates.ts'
import type { Rooms } from './rooms.ts'
import { hostIdOf, personIdOf, projectorIdOf, projectorTokenOf } from './tokens.ts'

export type Place =
  | { readonly role: 'host' | 'projector'; readonly code: string }
  | { readonly role: 'participant'; readonly code: string; readonly id: string }

export interface Entered {
  readonly place: Place
  readonly projectorToken?: string
  /** Whether this participant was here before, and may still have a connection somewhere. */
  readonly isBack: boolean
}

type Entry = Promise<Result<Entered, Refusal>>

const refused = (because: RefusalWord): Result<Entered, Refusal> => err(refusal(because))

export class Entrance {
  private readonly rooms: Rooms
  private readonly wrong: Rates
  private readonly joins: Rates
  private readonly openings: Rates

  constructor(rooms: Rooms, limits: Limits, now: () => number) {
    this.rooms = rooms
    this.wrong = new Rates(limits.wrongCodesPerMinute, 60_000, now)
    this.joins = new Rates(limits.joinsPerSecond, 1000, now)
    this.openings = new Rates(limits.roomsPerMinute, 60_000, now)
  }

  async enter(said: Entering, address: string): Entry {
    if (said.type === 'open') return this.open(said, address)
    if (said.type === 'join') return this.join(said, address)
    if (!this.wrong.has(address)) return refused('too-many-tries')
    const id = said.type === 'host' ? hostIdOf(said.token) : projectorIdOf(said.token)
    const room = await this.rooms.behind(id)
    if (room === undefined) return this.wrongTry(address, 'expired')
    return said.type === 'host'
      ? this.host(room, said.token)
      : ok({ place: { role: 'projector', code: room.code }, isBack: false })
  }

  private async open(said: Extract<Entering, { type: 'open' }>, address: string): Entry {
    const { token, form, keepNames = false, speedPoints = false } = said
    const known = await this.rooms.behind(hostIdOf(token))
    if (known !== undefined) return this.host(known, token)
    if (!this.openings.take(address)) return refused('too-many-rooms')
    const opened = await this.rooms.open(token, form, { keepNames, speedPoints })
    return opened.ok ? this.host(opened.value, token) : opened
  }

  private async host({ code }: Room, token: string): Entry {
    await this.rooms.submit(code, { role: 'host' }, { type: 'here' })
    return ok({ place: { role: 'host', code }, projectorToken: projectorTokenOf(token), isBack: false })
  }

  private async join({ room: written, token, nickname }: Extract<Entering, { type: 'join' }>, address: string): Entry {
    const code = readRoomCode(written)
    const mayTry = this.wrong.has(address)
    if (code === undefined) return mayTry ? this.wrongTry(address, 'no-room') : refused('too-many-tries')
    // Somebody who is in the room comes back, also from an address where others guess codes; a room not held here costs a look-up.
    const room = this.rooms.get(code) ?? (mayTry ? await this.rooms.find(code) : undefined)
    const id = personIdOf(code, token)
    const isBack = room !== undefined && youIn(room, id) !== undefined
    if (!mayTry && !isBack) return refused('too-many-tries')
    if (room === undefined) return this.wrongTry(address, 'no-room')
    if (!isBack && !this.joins.take(address)) return refused('too-many-joins')
    const place: Place = { role: 'participant', code, id }
    if (isBack && room.phase === 'ended') return ok({ place, isBack })
    const change = await this.rooms.submit(code, { role: 'participant', id }, { type: 'join', nickname })
    return change.ok ? ok({ place, isBack }) : change
  }

  private wrongTry(address: string, because: RefusalWord): Result<Entered, Refusal> {
    return refused(this.wrong.take(address) ? because : 'too-many-tries')
  }
}
