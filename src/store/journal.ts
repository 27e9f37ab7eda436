// Answers on their way into the log: noted at once and synchronously, so that a verdict need not wait for the database.
import type { Attempt } from '../review/attempt.ts'
import { readAttempt } from './attempt-schema.ts'

const PREFIX = 'trapline.answer.'
/** A long item is 10 KB; whatever is larger is no answer of ours. */
const MOST_CHARACTERS = 200_000

/** True when the answer outlives this tab from now on. One entry an answer: two tabs never write the same one. */
export function noteAttempt(attempt: Attempt): boolean {
  try {
    localStorage.setItem(PREFIX + attempt.id, JSON.stringify(attempt))
    return true
  } catch {
    return false
  }
}

/** What a tab left behind that died before the log had it. What is no answer is thrown away. */
export function notedAttempts(): readonly Attempt[] {
  return keysNoted().flatMap((key) => {
    const attempt = readNoted(key)
    if (attempt === undefined) drop(key)
    return attempt ?? []
  })
}

/** The log has them now. */
export function forgetNoted(ids: Iterable<string>): void {
  for (const id of ids) drop(PREFIX + id)
}

/** In milliseconds since 1970: what was answered later than `at` stays. */
export function forgetNotedUntil(at: number): void {
  forgetNoted(notedAttempts().flatMap(({ id, answeredAt }) => (answeredAt <= at ? id : [])))
}

function keysNoted(): readonly string[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
    return keys.filter((key) => key.startsWith(PREFIX))
  } catch {
    return []
  }
}

function readNoted(key: string): Attempt | undefined {
  try {
    const text = localStorage.getItem(key) ?? ''
    return text.length > MOST_CHARACTERS ? undefined : readAttempt(JSON.parse(text))
  } catch {
    return undefined
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Denied: then nothing was noted either.
  }
}
