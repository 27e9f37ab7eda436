// A lesson over real connections: what each role sees at each step, and what a participant never sees before the reveal.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemRevealed } from '../../room/view.ts'
import {
  because,
  Caller,
  joined,
  newToken,
  openedBy,
  SECRETS,
  startRooms,
  until,
  type Running,
} from './testing/class.ts'

let folder = ''
let server: Running
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rooms-'))
  server = await startRooms({ folder })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a whole lesson: asked, voted on again, revealed, ended; no frame before the reveal holds what it must not', async () => {
  const { host, code, projectorToken } = await openedBy(server.origin, 2)
  const wall = new Caller(server.origin)
  await wall.say({ type: 'watch', token: projectorToken })
  const phones = await Promise.all(Array.from({ length: 5 }, () => joined(server.origin, code)))
  await until(() => host.counts?.joined === 5 && host.counts.connected === 5)

  await host.say({ type: 'next', after: 0 })
  await until(() => phones.every(({ view }) => view?.phase === 'asked'))
  const choices = ['a', 'a', 'b', 'c', 'd']
  const replies = await Promise.all(
    phones.map((phone, at) => phone.say({ type: 'answer', item: 1, ballot: 1, chosen: [choices[at] ?? ''] })),
  )
  expect(replies.map((reply) => reply.ok && reply.chosen?.[0])).toEqual(choices)
  await until(() => host.counts?.answered === 5 && wall.counts?.answered === 5)

  await host.say({ type: 'close', item: 1, ballot: 1 })
  await until(() => phones.every(({ view }) => view?.phase === 'closed'))
  expect(host.host.spread).toEqual([
    { id: 'a', count: 2 },
    { id: 'b', count: 1 },
    { id: 'c', count: 1 },
    { id: 'd', count: 1 },
  ])
  await host.say({ type: 'voteAgain', item: 1, ballot: 1 })
  await until(() => phones.every(({ view }) => view?.item?.ballot === 2))
  await Promise.all(phones.map((phone) => phone.say({ type: 'answer', item: 1, ballot: 2, chosen: ['b'] })))
  await host.say({ type: 'close', item: 1, ballot: 2 })
  await until(() => phones.every(({ view }) => view?.phase === 'closed') && wall.view?.phase === 'closed')
  for (const { frames } of [...phones, wall]) expect(frames.join('\n')).not.toMatch(SECRETS)

  await host.say({ type: 'reveal', item: 1 })
  await until(() => phones.every(({ view }) => view?.phase === 'revealed'))
  const item = phones[0]?.view?.item as ItemRevealed
  expect(item.options.map(({ correct }) => correct)).toEqual([false, true, false, false])
  expect(item.options[0]?.reason).toBe('SECRET-reason-1')
  expect(item.tallies.map(({ answered, right }) => [answered, right])).toEqual([
    [5, 1],
    [5, 5],
  ])
  // The next item's secrets stay where they are.
  for (const { frames } of phones) expect(frames.join('\n')).not.toMatch(/SECRET-\w+-2|HOME-CODE/)
  await host.say({ type: 'end' })
  await until(() => phones.every(({ view }) => view?.takeHome === 'HOME-CODE'))
  const results = await host.say({ type: 'results' })
  expect(results.ok && results.results?.items[0]?.ballots[0]?.byConfusion).toEqual([
    { id: 'pair/a', name: 'SECRET-confusion-1', count: 2 },
    { id: 'pair/c', name: 'SECRET-confusion-1', count: 1 },
    { id: 'pair/d', name: 'SECRET-confusion-1', count: 1 },
  ])
  for (const caller of [host, wall, ...phones]) caller.close()
})

describe('who comes with what', () => {
  test('a second "host" with the room code only is a participant, and may do nothing that a host does', async () => {
    const { host, code } = await openedBy(server.origin)
    const thief = await joined(server.origin, code)
    for (const said of [
      { type: 'ask', item: 1 },
      { type: 'end' },
      { type: 'lock', locked: true },
      { type: 'results' },
      { type: 'people' },
    ] as const) {
      expect(because(await thief.say(said))).toBe('not-yours')
    }
    expect(because(await thief.say({ type: 'host', token: newToken() }))).toBe('expired')
    expect(host.host.phase).toBe('open')
    for (const caller of [host, thief]) caller.close()
  })

  test('a projector looks on, two of them alike, and neither may do anything', async () => {
    const { host, projectorToken } = await openedBy(server.origin)
    const walls = [new Caller(server.origin), new Caller(server.origin)]
    for (const wall of walls) await wall.say({ type: 'watch', token: projectorToken })
    expect(because(await walls[0]!.say({ type: 'next', after: 0 }))).toBe('not-yours')
    expect(because(await walls[0]!.say({ type: 'host', token: projectorToken }))).toBe('expired')
    await host.say({ type: 'next', after: 0 })
    await until(() => walls.every(({ view }) => view?.phase === 'asked'))
    expect(walls[0]?.view).toEqual(walls[1]?.view)
    for (const caller of [host, ...walls]) caller.close()
  })

  test('wrong, full, locked, closed: each says so', async () => {
    const { host, code } = await openedBy(server.origin)
    const stranger = new Caller(server.origin)
    const join = async (room: string) => because(await stranger.say({ type: 'join', token: newToken(), room }))
    expect([await join('222222'), await join('not a code')]).toEqual(['no-room', 'no-room'])
    await host.say({ type: 'lock', locked: true })
    expect(await join(code)).toBe('locked')
    await host.say({ type: 'lock', locked: false })
    await host.say({ type: 'end' })
    expect(await join(code)).toBe('ended')
    for (const caller of [host, stranger]) caller.close()
    const small = await startRooms({ limits: { ...(await import('./testing/class.ts')).WIDE, peopleInRoom: 1 } })
    const tiny = await openedBy(small.origin)
    await joined(small.origin, tiny.code)
    await expect(joined(small.origin, tiny.code)).rejects.toThrow('full')
    await small.close()
  })

  test('a form that gives nothing opens no room', async () => {
    const host = new Caller(server.origin)
    expect(because(await host.say({ type: 'open', token: newToken(), form: { code: 'NO-SUCH-CODE' } }))).toBe('no-form')
    host.close()
  })
})
