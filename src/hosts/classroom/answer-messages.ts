// One connection's messages: read, limited, brought into the room, answered; what cannot be read ends the connection.
import { readMessage, type Entering, type FromClient } from '../../room/message.ts'
import type { RoomMessage, Who } from '../../room/reduce-room.ts'
import { peopleIn, youIn } from '../../room/public-view.ts'
import { refusal, type RefusalWord } from '../../room/refusal.ts'
import { resultRows, resultsOf } from '../../room/results.ts'
import { keyedGet } from '../../room/keyed.ts'
import type { Room } from '../../room/room.ts'
import type { Reply } from '../../room/wire.ts'
import type { Entrance, Place } from './entering.ts'
import type { Journal } from './journal.ts'
import type { Limits } from './limits.ts'
import { channelOf, overBecause, ownChannel, type RoomIo, type RoomSocket, type Screens } from './screens.ts'
import type { Rooms } from './rooms.ts'

export interface Hearing {
  readonly io: RoomIo
  readonly rooms: Rooms
  readonly entrance: Entrance
  readonly screens: Screens
  readonly limits: Limits
  readonly journal: Journal
  readonly now: () => number
  readonly complain: (address: string, what: string) => void
}

/** So much that cannot be read, or comes too fast, and the connection is closed. */
const MOST_STRIKES = 50
const ENTERING: readonly string[] = ['open', 'host', 'watch', 'join']

const no = (because: RefusalWord): Reply => ({ ok: false, refused: refusal(because) })

export function answerMessages(socket: RoomSocket, hearing: Hearing): void {
  socket.on('say', (said: unknown, reply: unknown) => {
    const answer = typeof reply === 'function' ? (reply as (reply: Reply) => void) : () => undefined
    if (!isInTime(socket, hearing)) return strike(socket, hearing, 'too-fast', 1, answer)
    const message = readMessage(said)
    if (message === undefined) return strike(socket, hearing, 'malformed', MOST_STRIKES / 5, answer)
    answerOne(socket, message, hearing).then(answer, (fault: unknown) => {
      hearing.complain(socket.data.address, `fault: ${String(fault)}`)
      answer(no('not-kept'))
    })
  })
  socket.onAny((event: unknown) => {
    if (event !== 'say') strike(socket, hearing, 'malformed', MOST_STRIKES / 5, () => undefined)
  })
}

function strike(
  socket: RoomSocket,
  { complain }: Hearing,
  because: RefusalWord,
  weight: number,
  answer: (reply: Reply) => void,
): void {
  answer(no(because))
  socket.data.strikes += weight
  if (socket.data.strikes < MOST_STRIKES) return
  complain(socket.data.address, `connection dropped: ${because}`)
  overBecause(socket, because)
}

/** A bucket of a second's messages. */
function isInTime({ data }: RoomSocket, { limits, now }: Hearing): boolean {
  const passedMs = Math.max(0, now() - data.leftAtMs)
  data.leftAtMs = now()
  data.left = Math.min(limits.messagesPerSecond, data.left + (passedMs / 1000) * limits.messagesPerSecond)
  if (data.left < 1) return false
  data.left -= 1
  return true
}

async function answerOne(socket: RoomSocket, message: FromClient, hearing: Hearing): Promise<Reply> {
  if (isEntering(message)) return enter(socket, message, hearing)
  const { place } = socket.data
  const room = place === undefined ? undefined : hearing.rooms.get(place.code)
  if (place === undefined || room === undefined) return no('not-joined')
  if (message.type === 'look') return shownTo(place, room, hearing)
  if (message.type === 'people' || message.type === 'results') {
    if (place.role !== 'host') return no('not-yours')
    if (message.type === 'people') return { ok: true, people: peopleIn(room) }
    return { ok: true, results: resultsOf(room), rows: resultRows(room) }
  }
  const change = await hearing.rooms.submit(place.code, whoIs(place, hearing.journal), forLog(message))
  if (!change.ok) return { ok: false, refused: change.error }
  if (message.type === 'remove' && message.what === 'person') sendAway(place.code, message.person, hearing)
  return message.type === 'answer' ? counted(place, message, change.value) : { ok: true }
}

const isEntering = (message: FromClient): message is Entering => ENTERING.includes(message.type)

const whoIs = (place: Place, { shared }: Journal): Who =>
  place.role === 'participant'
    ? { role: 'participant', id: place.id, ...(shared === 'cut-off' ? { apart: true } : {}) }
    : { role: place.role }

/** Only an answer's number means something to the room. */
function forLog(message: Exclude<FromClient, Entering | { type: 'look' | 'people' | 'results' }>): RoomMessage {
  if (message.type === 'answer') return message
  const { n: _number, ...rest } = message
  return rest
}

function counted(place: Place, { item, ballot }: Extract<FromClient, { type: 'answer' }>, room: Room): Reply {
  const answers = room.rounds[item - 1]?.ballots[ballot - 1]?.answers
  const answer = answers && place.role === 'participant' ? keyedGet(answers, place.id) : undefined
  return { ok: true, ...(answer === undefined ? {} : { chosen: answer.chosen }) }
}

function shownTo(place: Place, room: Room, { screens }: Hearing): Reply {
  const you = place.role === 'participant' ? youIn(room, place.id) : undefined
  return { ok: true, role: place.role, shown: screens.shown(room, place.role), ...(you === undefined ? {} : { you }) }
}

async function enter(socket: RoomSocket, said: Entering, hearing: Hearing): Promise<Reply> {
  const entered = await hearing.entrance.enter(said, socket.data.address)
  if (!entered.ok) return { ok: false, refused: entered.error }
  const { place, projectorToken, isBack } = entered.value
  const room = hearing.rooms.get(place.code)
  if (room === undefined) return no('no-room')
  if (!socket.connected) return no('not-kept')
  leaveChannels(socket)
  socket.data.place = place
  void socket.join(channelOf(place.code, place.role))
  if (place.role === 'participant') {
    void socket.join(ownChannel(place.code, place.id))
    if (isBack) replaceOthers(socket, ownChannel(place.code, place.id), hearing)
    hearing.screens.soon(place.code)
  }
  return { ...shownTo(place, room, hearing), ...(projectorToken === undefined ? {} : { projectorToken }) } as Reply
}

function leaveChannels(socket: RoomSocket): void {
  for (const channel of socket.rooms) if (channel !== socket.id) void socket.leave(channel)
}

/** The old connection of the same token is over, here and on the other servers. */
function replaceOthers(socket: RoomSocket, channel: string, { io, journal }: Hearing): void {
  const reaches = journal.shared === 'shared' ? [io.local, io] : [io.local]
  for (const reach of reaches) {
    reach.in(channel).except(socket.id).emit('over', 'replaced')
    reach.in(channel).except(socket.id).disconnectSockets(true)
  }
}

function sendAway(code: string, id: string, { io, journal }: Hearing): void {
  for (const reach of journal.shared === 'shared' ? [io.local, io] : [io.local]) {
    reach.in(ownChannel(code, id)).emit('over', refusal('removed'))
    reach.in(ownChannel(code, id)).disconnectSockets(true)
  }
}
