// Keeps the log on this device in step with the memory of this tab, whatever the browser does to it.
import type { Attempt } from '../review/attempt.ts'
import { orderAttempts } from '../review/order-attempts.ts'
import { type AttemptLog, deleteLog, faultOf, LOG_NAME, type LogFault, SECOND_LOG_NAME } from './attempt-log.ts'
import { forgetNotedDeck } from './deck-note.ts'
import { learn, reportKept, reportTrouble, useHistory } from './history-state.ts'
import { forgetNoted, forgetNotedUntil, notedAttempts } from './journal.ts'
import { connectLog, dropSecondLog } from './log-connection.ts'
import { readNote, writeNote } from './notes.ts'
import { type Trouble, TROUBLES } from './trouble.ts'

const BATCH = 500
const SAYS_OF_FAULT: Record<LogFault, Trouble> = {
  denied: TROUBLES.denied,
  full: TROUBLES.full,
  'newer-version': TROUBLES.newerVersion,
  unreadable: TROUBLES.unreadable,
}

let log: AttemptLog | undefined
/** An attempt that is known to be in the log: once it is missing, somebody threw the log away. */
let anchor: string | undefined
let isRestoring = false
let erasedAt = notedErasure()
const unwritten = new Map<string, Attempt>()
/** Written while the log was being read: to be written again where it turns out that it cannot be. */
let early: Attempt[] = []
/** Each answers whether what it waits for is written. */
const waiting = new Set<() => boolean>()
let line: Promise<unknown> = Promise.resolve()

/** Writes what is not written yet, `attempts` included, and opens the log where it is not open. Never rejects. */
export function keepAttempts(attempts: readonly Attempt[] = []): Promise<void> {
  for (const attempt of attempts) unwritten.set(attempt.id, attempt)
  const kept = inLine(() => writeAll().catch(writeAgain))
  return attempts.length === 0 ? kept : Promise.race([kept, written(attempts)])
}

/** Resolves as soon as these are on the disk, although a long history may still be on its way in. */
const written = (attempts: readonly Attempt[]): Promise<void> =>
  new Promise((resolve) => {
    waiting.add(() => {
      const isThere = attempts.every(({ id }) => !unwritten.has(id))
      if (isThere) resolve()
      return isThere
    })
  })

/** Between two batches of a long history that is being read: nobody's answer has to wait for the end of it. */
async function writeEarly(opened: AttemptLog): Promise<void> {
  const batch = [...unwritten.values()]
  if (batch.length === 0) return
  const isKept = await opened.append(batch, undefined).then(isDone, isNotDone)
  // Refused: it is tried again, and said, when the history is there.
  if (!isKept) return
  early.push(...batch)
  markWritten(batch)
}

function markWritten(batch: readonly Attempt[]): void {
  const ids = batch.map(({ id }) => id)
  for (const id of ids) unwritten.delete(id)
  forgetNoted(ids)
  for (const isDoneWaiting of waiting) if (isDoneWaiting()) waiting.delete(isDoneWaiting)
}

/** Takes up what another tab has written. */
export const rereadLog = (): Promise<void> =>
  inLine(async () => {
    if (log) learn((await log.read()).attempts)
  }).catch(letGo)

/** Memory only: the tab that erases takes care of the log. `at` in milliseconds since 1970. */
export function forgetErased(at: number): void {
  erasedAt = Math.max(erasedAt, at)
  anchor = undefined
  isRestoring = false
  unwritten.clear()
  forgetNotedUntil(at)
  forgetNotedDeck()
  useHistory.setState({ attempts: [], read: 0, damaged: 0 })
}

/** Rejects where the browser refuses. `at` in milliseconds since 1970. */
export function eraseLog(at: number): Promise<void> {
  writeNote('erased', String(at))
  forgetErased(at)
  return inLine(async () => {
    const { unreadable } = useHistory.getState()
    const isClear = log && !unreadable && (await log.clear().then(isDone, isNotDone))
    if (!isClear) {
      letGo()
      await Promise.all([deleteLog(LOG_NAME), deleteLog(SECOND_LOG_NAME)])
    }
    // Opening may have brought the old answers back in the meantime; new ones wait to be written.
    const attempts = orderAttempts([...unwritten.values()])
    useHistory.setState({ attempts, damaged: 0, unreadable: false, trouble: undefined })
    anchor = undefined
    await writeAll()
  })
}

const isDone = (): boolean => true
const isNotDone = (): boolean => false

/** One thing at a time: opening, writing and erasing never overlap within a tab. */
function inLine<T>(task: () => Promise<T>): Promise<T> {
  const done = line.then(task)
  line = done.catch(() => undefined)
  return done
}

async function writeAll(): Promise<void> {
  if (!log && !(await connect())) return
  while (log && unwritten.size > 0) {
    const batch = [...unwritten.values()].slice(0, BATCH)
    if ((await log.append(batch, anchor)) === 'lost') mendLoss()
    else {
      markWritten(batch)
      anchor = batch.at(-1)?.id
    }
  }
  if (!log) return
  reportKept()
  if (isRestoring) reportTrouble(TROUBLES.cleared)
  isRestoring = false
  if (!useHistory.getState().unreadable) await dropSecondLog()
}

/** A connection may have died unnoticed: a second try with a new one tells. */
async function writeAgain(error: unknown): Promise<void> {
  if (faultOf(error) === 'full') return reportTrouble(TROUBLES.full)
  letGo()
  return writeAll().catch((again: unknown) => {
    letGo()
    reportTrouble(SAYS_OF_FAULT[faultOf(again)])
  })
}

async function connect(): Promise<boolean> {
  const connected = await connectLog({
    onClosed,
    onBlocked: () => reportTrouble(TROUBLES.upgradeBlocked),
    onRead: (read, opened) => {
      useHistory.setState({ read })
      // With an anchor there was a log before: whether it is the same has to be seen first.
      return log === undefined && anchor === undefined ? writeEarly(opened) : Promise.resolve()
    },
  })
  if (!connected.ok) {
    reportTrouble(SAYS_OF_FAULT[connected.error])
    return false
  }
  const { found, damaged, setAside, stranded } = connected.value
  log = connected.value.log
  anchor ??= found.at(-1)?.id
  learn(found)
  const late = notedAttempts().filter(({ answeredAt }) => answeredAt > erasedAt)
  for (const attempt of learn([...stranded, ...late]).added) unwritten.set(attempt.id, attempt)
  // The tab died between writing it and forgetting the note.
  forgetNoted(late.flatMap(({ id }) => (unwritten.has(id) ? [] : id)))
  if (setAside) for (const attempt of early) unwritten.set(attempt.id, attempt)
  early = []
  if (setAside && !useHistory.getState().unreadable) reportTrouble(TROUBLES.setAside)
  useHistory.setState({ damaged, unreadable: setAside })
  return true
}

function onClosed(why: 'newer-version' | 'cleared'): void {
  log = undefined
  if (why === 'newer-version') reportTrouble(TROUBLES.newerTab)
}

function letGo(): void {
  log?.close()
  log = undefined
}

/** The log lost what it had: erased in another tab, which is to be followed, or cleared, which is to be mended. */
function mendLoss(): void {
  if (notedErasure() > erasedAt) {
    const since = [...unwritten.values()].filter(({ answeredAt }) => answeredAt > notedErasure())
    forgetErased(notedErasure())
    for (const attempt of learn(since).added) unwritten.set(attempt.id, attempt)
    reportTrouble(TROUBLES.erasedElsewhere)
    return
  }
  anchor = undefined
  isRestoring = true
  for (const attempt of useHistory.getState().attempts) unwritten.set(attempt.id, attempt)
}

function notedErasure(): number {
  const noted = Number(readNote('erased'))
  return Number.isFinite(noted) ? noted : 0
}
