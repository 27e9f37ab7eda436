// Faults of a real lesson, each injected: restarts, sleep, replays, clocks, a bad network, a full disk, a server killed in the middle.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterRoom } from '../../store/room-client.ts'
import { FileJournal } from './file-journal.ts'
import { because, Caller, joined, newToken, openedBy, SECRETS, startRooms, until, WIDE } from './testing/class.ts'
import { bundledServer, ended, freePort, startServer } from './testing/processes.ts'
import { startProxy } from './testing/proxy.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface AnswerSaid {
  type: 'answer'
  item: number
  ballot: number
  chosen: string[]
}

const fresh = (): string => mkdtempSync(join(folder, 'rooms-'))
const answering = (chosen: string, n?: number): [AnswerSaid, number | undefined] => [
  { type: 'answer', item: 1, ballot: 1, chosen: [chosen] },
  n,
]

test('the server is killed in the middle of a question and started again: answers there, question open, phones back by themselves', async () => {
  const cache = resolve(import.meta.dirname, '../../../.cache')
  mkdirSync(cache, { recursive: true })
  const file = await bundledServer(join(cache, 'room-process-faults'))
  const env = { TRAPLINE_DATA: fresh(), PORT: String(await freePort()), REDIS_URL: '' }
  const first = await startServer(file, env)
  const { host, token, code } = await openedBy(first.origin)
  const phones = Array.from({ length: 12 }, () =>
    enterRoom({ type: 'join', room: code, token: newToken() }, first.origin),
  )
  await until(() => host.counts?.joined === 12)
  await host.say({ type: 'next', after: 0 })
  await until(() => phones.every(({ store }) => store.getState().view?.phase === 'asked'))
  const send = (phone: (typeof phones)[number]) => phone.send(answering('b')[0])
  expect((await Promise.all(phones.slice(0, 6).map(send))).every(({ ok }) => ok)).toBe(true)
  const onTheWay = phones.slice(6).map(send)
  await ended(first.child, 'SIGKILL')
  const second = await startServer(file, env)
  const again = new Caller(second.origin)
  await again.say({ type: 'host', token })
  expect(again.host).toMatchObject({ phase: 'asked', item: { number: 1 } })
  expect((await Promise.all(onTheWay)).every(({ ok }) => ok)).toBe(true)
  await until(() => phones.every(({ store }) => store.getState().link === 'on') && again.counts?.answered === 12)
  await again.say({ type: 'close', item: 1, ballot: 1 })
  expect(again.host.spread?.map(({ count }) => count)).toEqual([0, 12, 0, 0])
  for (const phone of phones) phone.close()
  for (const caller of [host, again]) caller.close()
  await ended(second.child, 'SIGKILL')
})

describe('one server', () => {
  test('a phone asleep for ten minutes sees the present state, and keeps its answer', async () => {
    let now = Date.now()
    const server = await startRooms({ folder: fresh(), now: () => now })
    const { host, code } = await openedBy(server.origin)
    const phone = await joined(server.origin, code, newToken(), 'Ada')
    await host.say({ type: 'next', after: 0 })
    await phone.say(...answering('b'))
    phone.close()
    now += 600_000
    for (const type of ['close', 'reveal'] as const)
      await host.say(type === 'close' ? { type, item: 1, ballot: 1 } : { type, item: 1 })
    await host.say({ type: 'next', after: 1 })
    const back = await joined(server.origin, code, phone.token)
    expect(back.view).toMatchObject({ phase: 'asked', item: { number: 2 } })
    expect(back.you).toMatchObject({ number: 1, nickname: 'Ada', n: phone.n })
    const results = await host.say({ type: 'results' })
    expect(results.ok && results.results?.people).toMatchObject([{ right: 1, answered: 1 }])
    await server.close()
  })

  test('twice, late, replayed, out of order: counted once, or refused with a word', async () => {
    const server = await startRooms({ folder: fresh() })
    const { host, code } = await openedBy(server.origin)
    const phone = await joined(server.origin, code)
    await host.say({ type: 'next', after: 0 })
    await Promise.all([
      phone.say(...answering('a', 5)),
      phone.say(...answering('a', 5)),
      phone.say(...answering('b', 7)),
    ])
    // An older one that was under way for longer.
    const stale = await phone.say(...answering('c', 6))
    expect(stale.ok && stale.chosen).toEqual(['b'])
    await host.say({ type: 'close', item: 1, ballot: 1 })
    expect(because(await phone.say(...answering('c', 8)))).toBe('late')
    const replayed = await phone.say(...answering('b', 7))
    expect(replayed.ok && replayed.chosen).toEqual(['b'])
    expect(host.host.spread?.map(({ count }) => count)).toEqual([0, 1, 0, 0])
    await server.close()
  })

  test('the host reloads: the same room, its projector too; without the token: no way in', async () => {
    const server = await startRooms({ folder: fresh() })
    const { host, token, code, projectorToken } = await openedBy(server.origin)
    await host.say({ type: 'next', after: 0 })
    host.close()
    const again = new Caller(server.origin)
    const reply = await again.say({ type: 'open', token, form: { exam: 'saa', length: 3 } })
    expect(again.host).toMatchObject({ code, phase: 'asked' })
    expect(reply.ok && reply.projectorToken).toBe(projectorToken)
    const other = new Caller(server.origin)
    expect(because(await other.say({ type: 'host', token: newToken() }))).toBe('expired')
    await server.close()
  })

  test.each([-2, 2])(
    'a phone whose clock is %i hours off changes nothing: only the server’s clock counts',
    async (hours) => {
      const server = await startRooms({ folder: fresh() })
      const { host, code } = await openedBy(server.origin, 3, { speedPoints: true })
      const phone = await joined(server.origin, code)
      await host.say({ type: 'next', after: 0 })
      // The only number a phone can send is its message's; one taken from a wrong clock is as good as any.
      await phone.say(...answering('b', Date.now() + hours * 3_600_000))
      await host.say({ type: 'close', item: 1, ballot: 1 })
      await host.say({ type: 'reveal', item: 1 })
      const results = await host.say({ type: 'results' })
      expect(results.ok && results.results?.people[0]?.points).toBeGreaterThan(900)
      expect(because(await phone.raw({ ...answering('b')[0], n: 1, at: Date.now() }))).toBe('malformed')
      await server.close()
    },
  )

  test('the server’s own clock set back two hours loses nothing', async () => {
    let now = Date.now()
    const server = await startRooms({ folder: fresh(), now: () => now })
    const { host, code } = await openedBy(server.origin)
    const phone = await joined(server.origin, code)
    await host.say({ type: 'next', after: 0 })
    now -= 7_200_000
    expect((await phone.say(...answering('b'))).ok).toBe(true)
    await host.say({ type: 'close', item: 1, ballot: 1 })
    expect(host.host.spread?.[1]?.count).toBe(1)
    await server.close()
  })

  test('30 % of packets lost, and connections cut: slower, right, and no frame holds a key', async () => {
    const server = await startRooms({ folder: fresh() })
    const proxy = await startProxy([server.port])
    const { host, code } = await openedBy(server.origin)
    const spy = await joined(proxy.origin, code)
    const phones = Array.from({ length: 15 }, () =>
      enterRoom({ type: 'join', room: code, token: newToken() }, proxy.origin),
    )
    await until(() => host.counts?.joined === 16)
    Object.assign(proxy, { loss: 0.3, delayMs: 20 })
    await host.say({ type: 'next', after: 0 })
    await until(() => phones.every(({ store }) => store.getState().view?.phase === 'asked'), 30_000)
    const sent = phones.map((phone, at) =>
      phone.send({ type: 'answer', item: 1, ballot: 1, chosen: [at % 2 === 0 ? 'a' : 'b'] }),
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(spy.frames.join('\n')).not.toMatch(SECRETS)
    proxy.cut()
    expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true)
    await host.say({ type: 'close', item: 1, ballot: 1 })
    expect(host.host.spread?.map(({ count }) => count)).toEqual([8, 7, 0, 0])
    for (const phone of phones) phone.close()
    await proxy.close()
    await server.close()
  })

  test('a room without a host ends after 12 hours, and is forgotten after 24', async () => {
    let now = Date.now()
    const path = fresh()
    const server = await startRooms({ folder: path, now: () => now })
    const { host, token, code } = await openedBy(server.origin)
    const phone = await joined(server.origin, code)
    now += 12 * 3_600_000 + 1
    await server.sweep()
    await until(() => phone.view?.phase === 'ended')
    now += 12 * 3_600_000
    await server.sweep()
    expect(because(await host.say({ type: 'host', token }))).toBe('expired')
    expect(() => readFileSync(join(path, `${code}.log`))).toThrow('ENOENT')
    await server.close()
  })
})

describe('the disk', () => {
  test('full: the room goes on in memory and says so; when it takes something again, nothing is missing', async () => {
    const path = fresh()
    const server = await startRooms({ folder: path })
    const { host, code } = await openedBy(server.origin)
    const phone = await joined(server.origin, code)
    await host.say({ type: 'next', after: 0 })
    interface File {
      append(text: string): void
    }
    const { logs } = server.journal as unknown as { logs: Map<string, { file: File }> }
    const log = logs.get(code)!
    const { file } = log
    // What the system says when there is no space left, after half a line.
    const append = (text: string): void => {
      file.append(text.slice(0, 40))
      throw new Error('ENOSPC')
    }
    log.file = { ...file, append }
    expect((await phone.say(...answering('b'))).ok).toBe(true)
    const full = await host.say({ type: 'look' })
    expect(full.ok && full.shown).toMatchObject({ server: { kept: false }, view: { counts: { answered: 1 } } })
    log.file = file
    await host.say({ type: 'close', item: 1, ballot: 1 })
    const again = await host.say({ type: 'look' })
    expect(again.ok && again.shown?.server.kept).toBe(true)
    await server.close()
    const restarted = await startRooms({ folder: path })
    expect((await restarted.rooms.find(code))?.rounds[0]?.ballots[0]).toMatchObject({ answers: { size: 1 } })
    await restarted.close()
  })

  test('a folder that cannot be written to, and logs torn or not ours: the server starts', async () => {
    const path = fresh()
    const server = await startRooms({ folder: path })
    const { host, code } = await openedBy(server.origin)
    await host.say({ type: 'next', after: 0 })
    await server.close()
    appendFileSync(join(path, `${code}.log`), '{"type":"said","who":{"ro')
    writeFileSync(join(path, 'ACDEFG.log'), 'not a log')
    writeFileSync(join(path, 'ACDEFH.log'), '')
    const restarted = await startRooms({ folder: path, journal: new FileJournal(path), limits: WIDE })
    expect((await restarted.rooms.find(code))?.phase).toBe('asked')
    expect(await restarted.rooms.find('ACDEFG')).toBeUndefined()
    await restarted.close()
    const nowhere = await startRooms({ folder: '/dev/null/rooms' })
    const opened = await openedBy(nowhere.origin)
    const look = await opened.host.say({ type: 'look' })
    expect(look.ok && look.shown?.server.kept).toBe(false)
    await nowhere.close()
  })
})
