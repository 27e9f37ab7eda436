// Who counts: a random name for this browser profile, a counter that only goes up, and fresh ids.
import type { Attempt } from '../review/attempt.ts'
import { attemptId } from './attempt-schema.ts'
import { readNote, removeNote, writeNote } from './notes.ts'

let highest = 0

/** 36 characters; `randomUUID` is missing where the page came over plain http from another machine. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'))
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-')
}

export function deviceId(): string {
  const kept = attemptId.safeParse(readNote('device'))
  if (kept.success) return kept.data
  const fresh = newId()
  writeNote('device', fresh)
  return fresh
}

/** Higher than every number given out or seen before, also after a reload and beside another tab. */
export function nextSequence(): number {
  const noted = Number(readNote('sequence'))
  highest = Math.max(highest, Number.isSafeInteger(noted) ? noted : 0) + 1
  writeNote('sequence', String(highest))
  return highest
}

export function noteSequences(attempts: readonly Attempt[]): void {
  for (const { sequence } of attempts) if (sequence > highest) highest = sequence
}

export function forgetDevice(): void {
  highest = 0
  removeNote('device')
  removeNote('sequence')
}
