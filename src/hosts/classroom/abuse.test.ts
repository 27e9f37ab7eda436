// Abuse over real connections: guessed codes, crowds from one address, huge and malformed frames; the server stays up, others go on.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect as connectTcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomFrom } from '../../std/random.ts'
import { ROOM_SIGNS } from '../../room/room-code.ts'
import { readMessage } from '../../room/message.ts'
import { reduceRoom } from '../../room/reduce-room.ts'
import { ROOM_PATH } from '../../room/wire.ts'
import { addressOf, isOwnOrigin } from './addresses.ts'
import { DEFAULT_LIMITS, limitsFrom, type Limits } from './limits.ts'
import { because, Caller, joined, newToken, openedBy, startRooms, until, WIDE, type Running } from './testing/class.ts'

let server: Running
let folder = ''
let now = Date.now()
const lines: string[] = []
const start = async (limits: Partial<Limits> = {}): Promise<Running> =>
  startRooms({
    folder,
    limits: { ...WIDE, ...limits },
    now: () => now,
    log: (line) => lines.push(line),
    trustProxy: true,
  })

/** From another address: behind the balancer that the server trusts. */
const from = (address: string) => ({ extraHeaders: { 'x-forwarded-for': `1.1.1.1, ${address}` } })
const opening = (address: string) => new Caller(server.origin, from(address))

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'abuse-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A class that must not notice anything. */
let lesson: Awaited<ReturnType<typeof openedBy>>
let pupil: Awaited<ReturnType<typeof joined>>
const others = async (): Promise<void> => {
  const before = lesson.host.host.item?.number ?? 0
  expect((await lesson.host.say({ type: 'next', after: before })).ok).toBe(true)
  await until(() => pupil.view?.item?.number === before + 1)
  expect((await pupil.say({ type: 'answer', item: before + 1, ballot: 1, chosen: ['b'] })).ok).toBe(true)
  expect((await lesson.host.say({ type: 'close', item: before + 1, ballot: 1 })).ok).toBe(true)
}
const begin = async (limits: Partial<Limits> = {}): Promise<void> => {
  server = await start(limits)
  lesson = await openedBy(server.origin, 50)
  pupil = await joined(server.origin, lesson.code)
}
afterEach(async () => {
  await others()
  await server.close()
  lines.splice(0)
})

describe('guessing', () => {
  beforeEach(() => begin())

  test('five wrong codes a minute from an address; then even the right one is not told; others are not held up', async () => {
    const guesser = opening('10.0.0.1')
    const guess = async (room: string) => because(await guesser.say({ type: 'join', token: newToken(), room }))
    const words: string[] = []
    for (let at = 0; at < 30; at += 1) words.push(await guess(`22222${ROOM_SIGNS[at % 28]}`))
    expect(words).toEqual([...Array(5).fill('no-room'), ...Array(25).fill('too-many-tries')])
    expect(await guess(lesson.code)).toBe('too-many-tries')
    expect(because(await guesser.say({ type: 'host', token: newToken() }))).toBe('too-many-tries')
    await joined(server.origin, lesson.code)
    now += 60_000
    expect(await guess(lesson.code)).toBe('ok')
  })

  test('who is in the room comes back also from an address that guesses', async () => {
    const member = await joined(server.origin, lesson.code)
    const guesser = new Caller(server.origin)
    for (let at = 0; at < 8; at += 1) await guesser.say({ type: 'join', token: newToken(), room: '222222' })
    expect((await joined(server.origin, lesson.code, member.token)).you?.number).toBe(2)
    now += 60_000
  })

  test('a balancer’s word for the address is taken only where it is trusted', () => {
    const request = {
      headers: { 'x-forwarded-for': '6.6.6.6, 10.0.0.9' },
      socket: { remoteAddress: '127.0.0.1' },
    } as never
    expect([addressOf(request, true), addressOf(request, false)]).toEqual(['10.0.0.9', '127.0.0.1'])
  })

  test('a page of another site gets no connection', () => {
    const asks = (origin: string | undefined, host = 'class.example') =>
      isOwnOrigin({ headers: { host, ...(origin === undefined ? {} : { origin }) } }, false)
    expect([asks(undefined), asks('https://class.example'), asks('https://evil.example'), asks('null')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('crowds', () => {
  test('10,000 joins from one address: 20 a second come in, the rest is told to wait, and the room is as full as it says', async () => {
    await begin({ joinsPerSecond: 20 })
    const crowd = Array.from({ length: 50 }, () => opening('10.0.0.2'))
    const words = new Map<string, number>()
    await Promise.all(
      crowd.map(async (caller) => {
        for (let at = 0; at < 200; at += 1) {
          const word = because(await caller.say({ type: 'join', token: newToken(), room: lesson.code }))
          words.set(word, (words.get(word) ?? 0) + 1)
        }
      }),
    )
    expect([...words].sort()).toEqual([
      ['ok', 20],
      ['too-many-joins', 9980],
    ])
    expect(server.rooms.get(lesson.code)?.joined).toBe(21)
  })

  test('so many connections from an address, and no more', async () => {
    await begin({ connectionsPerAddress: 30 })
    const crowd = Array.from({ length: 80 }, () => opening('10.0.0.3'))
    let [on, off] = [0, 0]
    for (const { socket } of crowd) socket.on('connect', () => (on += 1)).on('connect_error', () => (off += 1))
    await until(() => on + off === 80)
    expect(on).toBe(30)
  })

  test('more messages a second than a person sends are refused, and whoever goes on is put out', async () => {
    await begin({ messagesPerSecond: 10 })
    const talker = opening('10.0.0.4')
    const words = await Promise.all(Array.from({ length: 40 }, () => talker.say({ type: 'look' }).then(because)))
    expect(words.filter((word) => word === 'too-fast')).toHaveLength(30)
    for (let at = 0; at < 40; at += 1) talker.socket.emit('say', { type: 'look', n: 1 }, () => undefined)
    await until(() => !talker.socket.connected)
    now += 1000
  })

  test('rooms have an end, and an address cannot open them all', async () => {
    await begin({ rooms: 4, roomsPerMinute: 2 })
    const open = async (address: string) =>
      because(await opening(address).say({ type: 'open', token: newToken(), form: { exam: 'saa', length: 1 } }))
    expect([await open('10.1.0.1'), await open('10.1.0.1'), await open('10.1.0.1')]).toEqual([
      'ok',
      'ok',
      'too-many-rooms',
    ])
    expect([await open('10.1.0.2'), await open('10.1.0.3')]).toEqual(['ok', 'too-many-rooms'])
  })
})

describe('rubbish', () => {
  beforeEach(() => begin())

  test('a message of 1 MB ends its connection, with one line in the log', async () => {
    for (let at = 0; at < 3; at += 1) {
      const caller = opening('10.0.0.5')
      await until(() => caller.socket.connected)
      caller.socket.emit('say', { type: 'join', room: 'x'.repeat(1_000_000) }, () => undefined)
      await until(() => !caller.socket.connected)
    }
    expect(lines.length).toBeLessThanOrEqual(1)
  })

  test('nicknames with markup, controls, direction marks and zero width are shown as text, cut; 10 kB is refused', async () => {
    const named = async (nickname: string) =>
      (await joined(server.origin, lesson.code, newToken(), nickname)).you?.nickname
    expect(await named('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert')
    expect(await named('\u202eada\u0000\u200b')).toBe('ada')
    expect(await named('x'.repeat(3900))).toHaveLength(24)
    await expect(joined(server.origin, lesson.code, newToken(), 'x'.repeat(7000))).rejects.toThrow('malformed')
  })

  test('unknown events, missing replies and wrong roles end nothing but their own connection', async () => {
    const caller = opening('10.0.0.6')
    await until(() => caller.socket.connected)
    const { socket } = caller as unknown as { socket: { emit: (...all: unknown[]) => void; connected: boolean } }
    for (const all of [
      ['say'],
      ['say', null],
      ['say', { type: 'end', n: 1 }, 'no function'],
      ['disconnecting'],
      ['__proto__', {}],
    ]) {
      if (socket.connected && all[0] !== 'disconnecting') socket.emit(...all)
    }
    for (let at = 0; at < 20; at += 1) socket.emit('shout', at)
    await until(() => !socket.connected)
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

describe('limits', () => {
  beforeEach(() => begin())

  test('are set by the environment; what is no number is named', () => {
    expect(limitsFrom({})).toEqual(DEFAULT_LIMITS)
    expect(limitsFrom({ TRAPLINE_PEOPLE_IN_ROOM: '12', TRAPLINE_ROOMS: '' })).toEqual({
      ...DEFAULT_LIMITS,
      peopleInRoom: 12,
    })
    for (const wrong of ['many', '-1', '0', 'Infinity']) {
      expect(() => limitsFrom({ TRAPLINE_ROOMS: wrong })).toThrow(
        `TRAPLINE_ROOMS must be a number over 0, not "${wrong}"`,
      )
    }
  })
})
