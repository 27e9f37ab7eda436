// The history of answers on this device: opened, added to, merged into, erased.
import { ATTEMPT_FORMAT, type Attempt } from '../review/attempt.ts'
import type { Merged } from '../review/merge-attempts.ts'
import { LAST_BELIEVED_AT, LONGEST_DRILL } from './attempt-schema.ts'
import { deviceId, forgetDevice, newId, nextSequence } from './device.ts'
import { type Heard, listenToTabs, tellTabs } from './history-channel.ts'
import { eraseLog, forgetErased, keepAttempts, rereadLog } from './history-keeper.ts'
import { learn, learnOne, reportTrouble, useHistory } from './history-state.ts'
import { noteAttempt } from './journal.ts'
import { TROUBLES } from './trouble.ts'

export { dismissTrouble, useHistory } from './history-state.ts'
export type { Trouble } from './trouble.ts'

/** Milliseconds that somebody is kept waiting for the browser; it goes on after that all the same. */
const PATIENCE = { toOpen: 4_000, toRecord: 1_500, toMerge: 30_000, toErase: 5_000 }

export type Draft = Pick<Attempt, 'item' | 'chosen' | 'correct' | 'durationMs' | 'confidence' | 'crossedOut' | 'drill'>

let opened: Promise<void> | undefined

/** Idempotent. Resolves when the history is there, or when it is known that it will not be. */
export function openHistory(): Promise<void> {
  opened ??= open()
  return opened
}

async function open(): Promise<void> {
  listenToTabs(hear)
  let stop = (): void => undefined
  const isReady = new Promise<void>((resolve) => {
    stop = useHistory.subscribe(({ status }) => {
      if (status === 'ready') resolve()
    })
  })
  const isInTime = await within(PATIENCE.toOpen, Promise.race([keepAttempts(), isReady]))
  stop()
  if (!isInTime) reportTrouble(TROUBLES.slow)
}

/**
 * Resolves when the answer is in the log, or when `keeping` and `trouble` say that it is not. The answer is in
 * `attempts` at once and never lost from there.
 */
export async function recordAttempt(draft: Draft): Promise<Attempt> {
  const { attempt, kept } = begin(draft)
  await kept
  return attempt
}

/**
 * The same, sooner: resolves when the answer would outlive this tab, noted beside the log or in it. Show the verdict
 * after it.
 */
export async function recordSoon(draft: Draft): Promise<Attempt> {
  const { attempt, kept } = begin(draft)
  // Where the disk takes nothing, nothing is to pile up beside it either.
  if (useHistory.getState().keeping !== 'kept' || !noteAttempt(attempt)) await kept
  return attempt
}

function begin(draft: Draft): { readonly attempt: Attempt; readonly kept: Promise<void> } {
  void openHistory()
  const attempt: Attempt = {
    id: newId(),
    format: ATTEMPT_FORMAT,
    answeredAt: Math.min(Math.max(0, Date.now()), LAST_BELIEVED_AT),
    sequence: nextSequence(),
    device: deviceId(),
    ...draft,
    // Nothing may be written that would not be believed when it is read.
    ...(draft.drill === undefined ? {} : { drill: draft.drill.slice(0, LONGEST_DRILL) }),
    durationMs: Number.isFinite(draft.durationMs) ? Math.max(0, draft.durationMs) : 0,
  }
  learnOne(attempt)
  const kept = keepInTime([attempt], PATIENCE.toRecord).then(() => tellTabs({ type: 'recorded', attempt }))
  return { attempt, kept }
}

/** For a back-up: a set union, told to the other tabs. */
export async function addAttempts(attempts: readonly Attempt[]): Promise<Merged> {
  await openHistory()
  const merged = learn(attempts)
  await keepInTime(merged.added, PATIENCE.toMerge)
  tellTabs({ type: 'merged' })
  return merged
}

/** Tries once more to write what the browser did not take. */
export const retryWrites = (): Promise<void> => keepAttempts()

/** Forgets every answer on this device, in all tabs. False, and `trouble` says so, where the browser refuses. */
export async function eraseHistory(): Promise<boolean> {
  const at = Date.now()
  const erased = eraseLog(at)
  forgetDevice()
  tellTabs({ type: 'erased', at })
  const isInTime = await within(PATIENCE.toErase, erased).catch(() => false)
  if (!isInTime) reportTrouble(TROUBLES.eraseRefused)
  return isInTime
}

function hear(heard: Heard): void {
  if (heard.type === 'recorded') learn([heard.attempt])
  else if (heard.type === 'merged') void rereadLog()
  else {
    forgetErased(heard.at)
    reportTrouble(TROUBLES.erasedElsewhere)
  }
}

/** Where it is already known that nothing is kept, nobody has to wait for it. */
async function keepInTime(attempts: readonly Attempt[], ms: number): Promise<void> {
  const kept = keepAttempts(attempts)
  if (useHistory.getState().keeping === 'kept') await within(ms, kept)
}

/** False when the time ran out first. */
async function within(ms: number, task: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const ran = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return await Promise.race([task.then(() => true), ran])
  } finally {
    clearTimeout(timer)
  }
}
