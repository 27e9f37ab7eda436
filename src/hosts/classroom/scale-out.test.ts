// Several servers, one room: over a real Redis, with one of them killed, and with Redis away or come back empty.
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enterRoom } from '../../store/room-client.ts'
import { journalFrom } from './open-journal.ts'
import { Caller, joined, newToken, openedBy, startRooms, until, type Running } from './testing/class.ts'
import { bundledServer, ended, freePort, redisMissing, startRedis, startServer } from './testing/processes.ts'
import { startProxy } from './testing/proxy.ts'

const missing = redisMissing()
if (missing !== undefined) process.stderr.write(`scale-out.test.ts: ${missing}\n`)

const CACHE = resolve(import.meta.dirname, '../../../.cache')
let folder = ''
let redis: ChildProcess
let port = 0
let url = ''
const running: Running[] = []

const start = async (): Promise<Running> => {
  const { journal, adapter } = await journalFrom({ REDIS_URL: url })
  const server = await startRooms({ journal, ...(adapter === undefined ? {} : { adapter }) })
  running.push(server)
  return server
}

describe.skipIf(missing !== undefined)(`over Redis ${missing ?? ''}`, () => {
  beforeAll(() => {
    mkdirSync(CACHE, { recursive: true })
    folder = mkdtempSync(join(tmpdir(), 'redis-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeEach(async () => {
    port = await freePort()
    url = `redis://127.0.0.1:${port}`
    redis = await startRedis(port, folder)
  })
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.close()))
    await ended(redis, 'SIGKILL')
  })

  test('one room across two servers: the same scene, one tally, and a token that has one connection', async () => {
    const [one, two] = [await start(), await start()]
    const { host, code, token } = await openedBy(one.origin)
    const near = await Promise.all(Array.from({ length: 10 }, () => joined(one.origin, code)))
    const far = await Promise.all(Array.from({ length: 10 }, () => joined(two.origin, code)))
    const phones = [...near, ...far]
    await host.say({ type: 'next', after: 0 })
    await until(() => phones.every(({ view }) => view?.phase === 'asked'))
    await Promise.all(phones.map((phone) => phone.say({ type: 'answer', item: 1, ballot: 1, chosen: ['b'] })))
    await until(() => host.counts?.answered === 20)
    // The host's laptop goes on at the other server.
    const again = new Caller(two.origin)
    await again.say({ type: 'host', token })
    expect(again.host.counts).toMatchObject({ answered: 20, joined: 20 })
    await again.say({ type: 'close', item: 1, ballot: 1 })
    await until(() => host.view?.phase === 'closed' && phones.every(({ view }) => view?.phase === 'closed'))
    // A phone that comes to the other server leaves the first.
    const [moving] = near
    const moved = await joined(two.origin, code, moving?.token)
    await until(() => moving?.over === 'replaced')
    expect(moved.you).toMatchObject({ chosen: ['b'], number: moving?.you?.number })
    for (const caller of [host, again, moved, ...phones]) caller.close()
  })

  test('one of two is killed in the middle of a question: phones come back to the other in 10 s, nothing is lost', async () => {
    const file = await bundledServer(join(CACHE, 'room-process-scale-out'))
    const env = { REDIS_URL: url }
    const [one, two] = [await startServer(file, env), await startServer(file, env)]
    const balancer = await startProxy([one.port, two.port])
    const { host, code } = await openedBy(two.origin)
    const phones = Array.from({ length: 20 }, () =>
      enterRoom({ type: 'join', room: code, token: newToken() }, balancer.origin),
    )
    await until(() => host.counts?.joined === 20)
    await host.say({ type: 'next', after: 0 })
    await until(() => phones.every(({ store }) => store.getState().view?.phase === 'asked'))
    const answer = (phone: (typeof phones)[number]) => phone.send({ type: 'answer', item: 1, ballot: 1, chosen: ['b'] })
    const first = await Promise.all(phones.slice(0, 10).map(answer))
    expect(first.every(({ ok }) => ok)).toBe(true)
    // The rest is on its way when the server dies.
    const rest = phones.slice(10).map(answer)
    await ended(one.child, 'SIGKILL')
    const from = performance.now()
    await until(() => phones.every(({ store }) => store.getState().link === 'on'), 10_000)
    expect(performance.now() - from).toBeLessThan(10_000)
    expect((await Promise.all(rest)).every(({ ok }) => ok)).toBe(true)
    await until(() => host.counts?.answered === 20 && host.counts.connected === 20)
    expect(host.counts).toMatchObject({ answered: 20, joined: 20 })
    for (const phone of phones) phone.close()
    host.close()
    await balancer.close()
    await ended(two.child, 'SIGKILL')
  })

  test('Redis away: rooms go on and say so; back, and empty: the servers agree again and nothing is lost', async () => {
    const [one, two] = [await start(), await start()]
    const { host, code } = await openedBy(one.origin)
    const [near, far] = [await joined(one.origin, code), await joined(two.origin, code)]
    const early = await joined(two.origin, code)
    await host.say({ type: 'next', after: 0 })
    await until(() => far.view?.phase === 'asked' && early.view?.phase === 'asked')
    await early.say({ type: 'answer', item: 1, ballot: 1, chosen: ['d'] })
    await until(() => host.counts?.answered === 1)
    await ended(redis, 'SIGKILL')
    const [a, b] = await Promise.all([
      near.say({ type: 'answer', item: 1, ballot: 1, chosen: ['a'] }),
      far.say({ type: 'answer', item: 1, ballot: 1, chosen: ['c'] }),
    ])
    expect([a.ok, b.ok]).toEqual([true, true])
    const cutOff = await host.say({ type: 'look' })
    expect(cutOff.ok && cutOff.shown?.server.shared).toBe('cut-off')
    expect(host.counts?.answered).toBe(2)
    redis = await startRedis(port, folder)
    await until(() => [one, two].every(({ rooms }) => rooms.get(code)?.rounds[0]?.ballots[0]?.answers.size === 3))
    const back = await host.say({ type: 'look' })
    expect(back.ok && back.shown?.server.shared).toBe('shared')
    await host.say({ type: 'close', item: 1, ballot: 1 })
    await until(() => far.view?.phase === 'closed')
    expect(host.host.spread?.map(({ count }) => count)).toEqual([1, 0, 1, 1])
    for (const caller of [host, near, far, early]) caller.close()
  })
})
