// Malformed frames and messages, more than a hundred thousand: the server stays up, and a lesson goes on beside them.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect as connectTcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readMessage } from '../../room/message.ts'
import { reduceRoom } from '../../room/reduce-room.ts'
import { ROOM_PATH } from '../../room/wire.ts'
import { randomFrom } from '../../std/random.ts'
import { joined, openedBy, startRooms, until, type Running } from './testing/class.ts'

let server: Running
let folder = ''
let lesson: Awaited<ReturnType<typeof openedBy>>
let pupil: Awaited<ReturnType<typeof joined>>
const now = Date.now()

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
  server = await startRooms({ folder })
  lesson = await openedBy(server.origin)
  pupil = await joined(server.origin, lesson.code)
})
afterEach(async () => {
  await lesson.host.say({ type: 'next', after: 0 })
  await until(() => pupil.view?.phase === 'asked')
  expect((await pupil.say({ type: 'answer', item: 1, ballot: 1, chosen: ['b'] })).ok).toBe(true)
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('20,000 malformed frames on raw connections: each is dropped, the server stays up', async () => {
  const random = randomFrom('frames')
  const port = server.port
  const FRAMES = 20_000
  const each = 200
  const one = (): Promise<number> =>
    new Promise((done) => {
      const socket = connectTcp(port, '127.0.0.1')
      let sent = 0
      socket.on('error', () => undefined).on('close', () => done(sent))
      socket.write(
        `GET ${ROOM_PATH}/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
      )
      socket.once('data', () => {
        for (; sent < each; sent += 1) socket.write(frameOf(random))
        socket.end()
      })
      socket.resume()
    })
  let frames = 0
  while (frames < FRAMES) {
    const counts = await Promise.all(Array.from({ length: 20 }, one))
    frames += counts.reduce((sum, count) => sum + count, 0)
  }
  expect(frames).toBeGreaterThanOrEqual(FRAMES)
})

test('100,000 malformed messages below the connection: refused, or harmless', () => {
  const random = randomFrom('messages')
  const room = server.rooms.get(lesson.code)
  let [refused, tried] = [0, 0]
  while (tried < 100_000 && room !== undefined) {
    const value = twisted(random)
    tried += 1
    const read = readMessage(value)
    if (read === undefined) refused += 1
    else if (read.type === 'answer') {
      const change = reduceRoom(room, { role: 'participant', id: 'a'.repeat(16) }, read, now)
      expect(change.ok).toBe(false)
    }
  }
  expect(tried).toBe(100_000)
  expect(refused).toBeGreaterThan(50_000)
})

const PLAIN = [
  { type: 'open', n: 1, token: 'A'.repeat(22), form: { exam: 'saa', length: 10 } },
  { type: 'join', n: 1, token: 'A'.repeat(22), room: 'ACDEFG', nickname: 'Ada' },
  { type: 'answer', n: 1, item: 1, ballot: 1, chosen: ['a'] },
  { type: 'remove', n: 1, person: 'A'.repeat(16), what: 'name' },
  { type: 'set', n: 1, keepNames: true },
  { type: 'ask', n: 1, item: 1 },
]
const ODD: readonly unknown[] = [
  null,
  undefined,
  NaN,
  -1,
  0,
  1.5,
  1e309,
  '',
  'x'.repeat(9000),
  [],
  {},
  [[]],
  true,
  { length: 1 },
  '__proto__',
  '\ud83d',
  Symbol.iterator,
  () => 1,
]

/** A message with a field left out, made odd or added; or its text with signs changed, where that can still be read. */
function twisted(random: ReturnType<typeof randomFrom>): unknown {
  const plain: Record<string, unknown> = { ...PLAIN[random.below(PLAIN.length)] }
  const fields = Object.keys(plain)
  const field = fields[random.below(fields.length)] ?? ''
  const way = random.below(4)
  if (way === 0) return Object.fromEntries(Object.entries(plain).filter(([name]) => name !== field))
  if (way === 1) return { ...plain, [field]: ODD[random.below(ODD.length)] }
  if (way === 2) return { ...plain, [`${field}s`]: ODD[random.below(ODD.length)] }
  const text = [...JSON.stringify(plain)]
  for (let at = random.below(4); at >= 0; at -= 1)
    text[random.below(text.length)] = String.fromCharCode(random.below(128))
  try {
    return JSON.parse(text.join(''))
  } catch {
    return text.join('')
  }
}

/** A WebSocket frame of a client, sound or not: packets of Engine.IO and Socket.IO cut, twisted, or just noise. */
function frameOf(random: ReturnType<typeof randomFrom>): Buffer {
  const texts = [
    '40',
    '42["say",',
    '42["say",{"type":"answer"}]',
    '4',
    '451-["say",{"_placeholder":true,"num":0}]',
    '2probe',
    '42/x,["a"]',
    '43',
    '{',
    '9'.repeat(200),
  ]
  const text = Buffer.from(texts[random.below(texts.length)] ?? '')
  for (let at = random.below(4); at > 0 && text.length > 0; at -= 1) text[random.below(text.length)] = random.below(256)
  const opcode = random.below(8) === 0 ? random.below(16) : 1
  const short = text.subarray(0, 125)
  const head = Buffer.from([0x80 | opcode, 0x80 | short.length, 0, 0, 0, 0])
  return Buffer.concat([head, short])
}
