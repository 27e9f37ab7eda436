// The clock of an exam: absolute, so that nothing stops it, and never back, so that a clock set back gives no time.

export interface ExamClock {
  /** The latest moment seen, in milliseconds since 1970 by this clock. */
  readonly seenAt: number
  /** How far the device's clock is known to be behind this one. */
  readonly behindMs: number
}

/** What the two clocks of a tab say: the one on the wall, and the one that only counts up. */
export interface Reading {
  /** Milliseconds since 1970. */
  readonly wallMs: number
  /** Milliseconds since the last reading in this tab; 0 for the first. */
  readonly sinceMs: number
}

/** A clock that jumps ahead by what it was behind, give or take this, was put right; anything else was a sleep. */
const PUT_RIGHT_MS = 2_000

export const startClock = (wallMs: number): ExamClock => ({ seenAt: wallMs, behindMs: 0 })

/**
 * The later of what either clock makes of it: the wall knows of a sleep and of a closed tab, the other of a wall clock
 * that was set back.
 */
export function readClock({ seenAt, behindMs }: ExamClock, { wallMs, sinceMs }: Reading): ExamClock {
  const expected = seenAt + Math.max(0, sinceMs)
  const wasPutRight = behindMs > PUT_RIGHT_MS && Math.abs(wallMs - expected) <= PUT_RIGHT_MS
  if (wasPutRight) return { seenAt: Math.max(wallMs, expected), behindMs: Math.max(0, expected - wallMs) }
  const now = Math.max(wallMs + behindMs, expected)
  return { seenAt: now, behindMs: now - wallMs }
}

/** Two tabs of one exam: the later one is right. */
export const laterClock = (one: ExamClock, other: ExamClock): ExamClock => (other.seenAt > one.seenAt ? other : one)

/** `1:04:09`, `9:07`; never below zero. */
export function clockFace(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
