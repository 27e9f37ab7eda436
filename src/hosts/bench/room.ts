// Bench 'room': a lecture hall on one process, beside a bare Socket.IO echo in the same run; loopback only, and it stops by itself.
import { fork, type ChildProcess } from 'node:child_process'
import { io, type Socket } from 'socket.io-client'
import { ROOM_PATH, type CountsShown, type Reply } from '../../room/wire.ts'
import { percentile, type Figure, type Run } from './figure.ts'
import { newPhoneToken, type PartOrder, type PartReport } from './room-orders.ts'
import { nowMs, phonesPart, serverPart } from './room-parts.ts'

const PHONES = 2000
const QUESTIONS = 4
/** Time for a question: a second of answers, and what may be late. */
const QUESTION_MS = 3000
const LONGEST_MS = 240_000
const STATED = { msAtMost: 150, timesBare: 2, bytesAtMost: 40 * 1024 }

export const run: Run = async () => {
  const part = process.env.TRAPLINE_BENCH_PART
  if (part === 'phones') await phonesPart()
  else if (part !== undefined) await serverPart(part)
  const stop = setTimeout(() => process.exit(1), LONGEST_MS)
  try {
    const bare = await measure('bare', 1, PHONES)
    const ours = await measure('ours', 1, PHONES)
    const many = await measure('ours', 50, 40)
    const manyBare = await measure('bare', 50, 40)
    return [...figures(`${PHONES} phones in one room`, ours, bare), ...figures('50 rooms of 40 phones', many, manyBare)]
  } finally {
    clearTimeout(stop)
  }
}

interface Measured {
  readonly questionMs: readonly number[]
  readonly tallyMs: readonly number[]
  readonly lost: number
  readonly doubled: number
  readonly bytesAPhone: number
}

function figures(where: string, ours: Measured, bare: Measured): Figure[] {
  const times = (name: string, mine: readonly number[], theirs: readonly number[]): Figure[] => {
    const [high, highBare] = [percentile(mine, 0.99), percentile(theirs, 0.99)]
    return [
      { what: `${where}: ${name}, p50`, value: percentile(mine, 0.5), unit: 'ms' },
      { what: `${where}: ${name}, p99`, value: high, unit: 'ms', atMost: STATED.msAtMost },
      { what: `  bare echo, p99`, value: highBare, unit: 'ms' },
      { what: `  ours to bare, p99`, value: high / highBare, unit: '×', atMost: STATED.timesBare },
    ]
  }
  return [
    ...times('question to phone', ours.questionMs, bare.questionMs),
    ...times('answer to tally', ours.tallyMs, bare.tallyMs),
    { what: `${where}: answers lost`, value: ours.lost, unit: 'answers', atMost: 0 },
    { what: `${where}: answers counted twice`, value: ours.doubled, unit: 'answers', atMost: 0 },
    {
      what: `${where}: server memory a phone`,
      value: ours.bytesAPhone / 1024,
      unit: 'KB',
      atMost: STATED.bytesAtMost / 1024,
    },
    { what: `  bare echo, a phone`, value: bare.bytesAPhone / 1024, unit: 'KB' },
  ]
}

async function measure(kind: 'ours' | 'bare', roomCount: number, each: number): Promise<Measured> {
  const [server, phones] = [start(kind), start('phones')]
  const hosts: Host[] = []
  try {
    const { port } = await heard(server, 'port')
    const origin = `http://127.0.0.1:${port}`
    for (let at = 0; at < roomCount; at += 1) hosts.push(await openRoom(origin, kind, at))
    const rooms = hosts.map(({ room }) => room)
    // A small class first, so that what every server needs once is not counted as a phone's.
    const warm = await openRoom(origin, kind, 999)
    await told(phones, { do: 'join', origin, rooms: [warm.room], each: 50, kind }, 'joined')
    await ask(kind, warm, 1)
    await pause(1500)
    warm.socket.disconnect()
    await told(phones, { do: 'report' }, 'seen')
    const { rssBytes: before } = await told(server, { do: 'memory' }, 'rssBytes')
    await told(phones, { do: 'join', origin, rooms, each, kind }, 'joined')
    const questionMs: number[] = []
    const tallyMs: number[] = []
    let [lost, doubled] = [0, 0]
    for (let item = 1; item <= QUESTIONS; item += 1) {
      for (const host of hosts) Object.assign(host, { counts: [] })
      const askedAt = nowMs()
      await Promise.all(hosts.map((host) => ask(kind, host, item)))
      await pause(QUESTION_MS)
      const { seen, said } = await told(phones, { do: 'report' }, 'seen')
      questionMs.push(...seen.map((at) => at - askedAt))
      tallyMs.push(
        ...matched(
          said,
          hosts.flatMap((host) => host.counts),
        ),
      )
      const counted = await countedBy(kind, hosts, item)
      lost += Math.max(0, roomCount * each - counted) + (roomCount * each - seen.length)
      doubled += Math.max(0, counted - said.length)
    }
    const { rssBytes } = await told(server, { do: 'memory' }, 'rssBytes')
    return { questionMs, tallyMs, lost, doubled, bytesAPhone: (rssBytes - before) / (roomCount * each) }
  } finally {
    for (const { socket } of hosts) socket.disconnect()
    for (const child of [server, phones]) child.disconnect()
  }
}

interface Host {
  readonly socket: Socket
  readonly room: string
  /** When so many more answers were shown to the host. */
  counts: { readonly at: number; readonly more: number }[]
}

async function openRoom(origin: string, kind: string, at: number): Promise<Host> {
  const socket = io(origin, { path: ROOM_PATH, transports: ['websocket'], forceNew: true })
  const bareRoom = `room ${at}`
  const opened = { type: 'open', n: 1, token: newPhoneToken(), form: { exam: 'saa', length: 10 } }
  const reply = (await socket.emitWithAck('say', kind === 'ours' ? opened : { ...opened, room: bareRoom })) as Reply
  if (!reply.ok) throw new Error(reply.refused.says)
  const host: Host = { socket, room: reply.shown?.view.code ?? bareRoom, counts: [] }
  let [answered, item] = [0, '']
  socket.on('counts', (counts: CountsShown | number) => {
    const more = typeof counts === 'number' ? counts : counts.answered - answered
    if (typeof counts !== 'number') answered = counts.answered
    if (more > 0) host.counts.push({ at: nowMs(), more })
  })
  socket.on('view', ({ view }: { view: { item?: { number: number } } }) => {
    const now = String(view.item?.number)
    if (now !== item) [answered, item] = [0, now]
  })
  return host
}

async function ask(kind: string, { socket, room }: Host, item: number): Promise<void> {
  const said =
    kind === 'ours'
      ? { type: 'ask', n: item + 1, item }
      : { type: 'ask', room, text: JSON.stringify({ item, text: 'x'.repeat(900) }) }
  await socket.emitWithAck('say', said)
}

/** Each answer with the count that first shows as many: the earliest said is the earliest counted. */
function matched(said: readonly number[], counts: readonly Host['counts'][number][]): number[] {
  const shown = [...counts]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, more }) => Array.from({ length: more }, () => at))
  return [...said].sort((a, b) => a - b).flatMap((at, rank) => (shown[rank] === undefined ? [] : shown[rank] - at))
}

async function countedBy(kind: string, hosts: readonly Host[], item: number): Promise<number> {
  if (kind === 'bare') return hosts.reduce((sum, { counts }) => sum + counts.length, 0)
  const rounds = await Promise.all(
    hosts.map(async ({ socket }) => {
      await socket.emitWithAck('say', { type: 'close', n: 50 + item, item, ballot: 1 })
      await socket.emitWithAck('say', { type: 'reveal', n: 60 + item, item })
      const reply = (await socket.emitWithAck('say', { type: 'results', n: 70 + item })) as Reply
      const tally = reply.ok ? reply.results?.items.at(-1)?.ballots[0] : undefined
      return tally?.byOption.reduce((sum, { count }) => sum + count, 0) ?? 0
    }),
  )
  return rounds.reduce((sum, count) => sum + count, 0)
}

const start = (part: string): ChildProcess =>
  fork(process.argv[1] ?? '', ['room'], {
    env: { ...process.env, TRAPLINE_BENCH_PART: part },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

type With<K extends string> = Extract<PartReport, Record<K, unknown>>

const heard = <K extends string>(child: ChildProcess, name: K): Promise<With<K>> =>
  new Promise((resolve) => {
    const listener = (report: PartReport): void => {
      if (!(name in report)) return
      child.off('message', listener)
      resolve(report as With<K>)
    }
    child.on('message', listener)
  })

function told<K extends string>(child: ChildProcess, order: PartOrder, name: K): Promise<With<K>> {
  const answer = heard(child, name)
  child.send(order)
  return answer
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
