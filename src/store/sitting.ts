// The exam that this browser is in the middle of: kept at every move, on every tab, with a clock that nothing stops.
import { create } from 'zustand'
import { laterClock, readClock, startClock, type ExamClock } from '../review/exam-clock.ts'
import { attemptsOf, beginProgress, moved, type Move, type Progress, type Sitting } from '../review/sitting.ts'
import { deviceId, newId, nextSequence } from './device.ts'
import { addAttempts, openHistory, useHistory } from './history.ts'
import { listenToExamTabs, tellExamTabs, type Said } from './sitting-channel.ts'
import { openSittingDisk, type SittingDisk } from './sitting-disk.ts'

export interface SittingState {
  readonly status: 'opening' | 'ready'
  readonly sitting: Sitting | undefined
  readonly progress: Progress | undefined
  /** 'tab-only': the browser refuses to keep it, so it would be gone with this tab. */
  readonly keeping: 'kept' | 'keeping' | 'tab-only'
  /** The same exam is open in another tab. */
  readonly elsewhere: boolean
}

const NOTHING: SittingState = {
  status: 'opening',
  sitting: undefined,
  progress: undefined,
  keeping: 'kept',
  elsewhere: false,
}
/** The clock alone is written so often: a crash between two answers wins no more than this. */
const TICK_WRITTEN_MS = 15_000

export const useSitting = create<SittingState>()(() => NOTHING)

let disk: SittingDisk | undefined
let opened: Promise<void> | undefined
let line: Promise<void> = Promise.resolve()
let clock: ExamClock = startClock(0)
let readAt = 0
let tickWrittenAt = 0
let isRefused = false
/** Moves that are shown already and not on the disk yet. */
const pending: Move[] = []

/** Idempotent. Resolves when it is known whether there is a sitting; one that ran out meanwhile is handed in. */
export function openSitting(): Promise<void> {
  opened ??= open()
  return opened
}

async function open(): Promise<void> {
  disk = await openSittingDisk()
  listenToExamTabs(hear)
  addEventListener('pagehide', () => tellExamTabs('left'))
  addEventListener('pageshow', () => tellExamTabs('here'))
  await reread()
  const { progress } = useSitting.getState()
  // Handed in by a tab that died before the history had it.
  if (progress?.submittedAt !== undefined && progress.recorded !== true) record()
  tellExamTabs('here')
}

/** Takes up what is on the disk. Where that cannot be read there is no sitting. */
async function reread(): Promise<void> {
  const kept = await disk?.read().catch(() => undefined)
  const { sitting, progress } = useSitting.getState()
  if (kept === undefined) {
    // Cleared behind our back in the middle of an exam: the next move writes it anew.
    if (sitting === undefined || progress?.submittedAt !== undefined)
      useSitting.setState({ ...NOTHING, status: 'ready' })
    return
  }
  if (sitting?.id !== kept.sitting.id) pending.length = 0
  clock = sitting?.id === kept.sitting.id ? laterClock(clock, kept.progress.clock) : kept.progress.clock
  clock = readClock(clock, { wallMs: Date.now(), sinceMs: sitting === undefined ? 0 : sinceLast() })
  readAt = performance.now()
  useSitting.setState({ status: 'ready', sitting: kept.sitting, progress: shown(kept.sitting, kept.progress) })
  tickSitting()
}

const shown = (sitting: Sitting, written: Progress): Progress => {
  const progress = pending.reduce((made, move) => moved(sitting, made, move), written)
  return { ...progress, clock: laterClock(progress.clock, clock) }
}

const sinceLast = (): number => Math.round(performance.now() - readAt)

function readNow(): ExamClock {
  clock = readClock(clock, { wallMs: Date.now(), sinceMs: sinceLast() })
  readAt = performance.now()
  return clock
}

/** Resolves when the form is kept, so that an exam that has begun cannot be lost. */
export async function startSitting(form: Omit<Sitting, 'id' | 'format' | 'startedAt'>): Promise<void> {
  await openSitting()
  clock = startClock(Date.now())
  readAt = performance.now()
  const sitting: Sitting = { ...form, id: newId(), format: 1, startedAt: clock.seenAt }
  const progress = beginProgress(sitting, clock)
  pending.length = 0
  useSitting.setState({ sitting, progress, keeping: 'keeping' })
  await inLine(() => putAll())
}

type Made = Move extends infer One ? (One extends Move ? Omit<One, 'clock'> : never) : never

/** Shown at once; `keeping` says when it is on the disk. */
export function moveSitting(made: Made): void {
  const { sitting, progress } = useSitting.getState()
  if (sitting === undefined || progress === undefined || progress.submittedAt !== undefined) return
  const move = { ...made, clock: readNow() } as Move
  pending.push(move)
  useSitting.setState({ progress: moved(sitting, progress, move), keeping: 'keeping' })
  void inLine(() => write(sitting, move))
}

/** Once a second: shows the clock, writes it now and then, and hands in at zero. */
export function tickSitting(): void {
  const { sitting, progress } = useSitting.getState()
  if (sitting === undefined || progress === undefined || progress.submittedAt !== undefined) return
  const next = moved(sitting, progress, { type: 'ticked', clock: readNow() })
  if (next.submittedAt !== undefined || clock.seenAt - tickWrittenAt > TICK_WRITTEN_MS) {
    tickWrittenAt = clock.seenAt
    moveSitting({ type: 'ticked' })
  } else useSitting.setState({ progress: next })
}

/** Forgets the sitting; what was answered in it stays in the history. */
export async function closeSitting(): Promise<void> {
  await openSitting()
  pending.length = 0
  useSitting.setState({ sitting: undefined, progress: undefined, keeping: 'kept' })
  await inLine(async () => disk?.clear())
  tellExamTabs('changed')
}

/** One write after the other. Never rejects. */
function inLine(task: () => Promise<void>): Promise<void> {
  line = line.then(task).catch(() => {
    isRefused = true
    useSitting.setState({ keeping: 'tab-only' })
    if (useSitting.getState().progress?.submittedAt !== undefined) record()
  })
  return line
}

async function write(sitting: Sitting, move: Move): Promise<void> {
  const written = isRefused ? undefined : await disk?.move(sitting, move).catch(() => undefined)
  if (useSitting.getState().sitting?.id !== sitting.id) return
  if (written === undefined) {
    // Cleared, or refused before: all of it is written anew from memory.
    pending.splice(0, pending.indexOf(move) + 1)
    return putAll()
  }
  pending.splice(pending.indexOf(move), 1)
  settle(sitting, written.progress, written.handedIn)
}

async function putAll(): Promise<void> {
  const { sitting, progress } = useSitting.getState()
  if (sitting === undefined || progress === undefined) return
  try {
    await disk?.put({ sitting, progress })
  } catch {
    // The connection may have died with the data of the site: a new one tells.
    disk = await openSittingDisk()
    await disk.put({ sitting, progress })
  }
  isRefused = false
  settle(sitting, progress, progress.submittedAt !== undefined)
}

function settle(sitting: Sitting, written: Progress, handedIn: boolean): void {
  useSitting.setState({ progress: shown(sitting, written), keeping: pending.length === 0 ? 'kept' : 'keeping' })
  tellExamTabs('changed')
  if (handedIn) record()
}

/** The answers go into the history; the same ones twice are the same. */
function record(): void {
  const { sitting, progress } = useSitting.getState()
  if (sitting === undefined || progress === undefined || progress.recorded === true) return
  const recorded = { ...progress, recorded: true }
  useSitting.setState({ progress: recorded })
  void openHistory()
    .then(() => addAttempts(attemptsOf(sitting, progress, deviceId(), nextSequence())))
    .then(() => {
      if (useHistory.getState().keeping === 'kept')
        return inLine(async () => disk?.put({ sitting, progress: recorded }))
    })
}

function hear(said: Said): void {
  if (said === 'changed') void inLine(reread)
  else if (said === 'here-too') useSitting.setState({ elsewhere: true })
  else if (said === 'here') {
    useSitting.setState({ elsewhere: true })
    tellExamTabs('here-too')
  } else {
    useSitting.setState({ elsewhere: false })
    // Somebody else may still be there.
    tellExamTabs('here')
  }
}
