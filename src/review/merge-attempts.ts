// Two histories become one: a set union over the attempts' ids, so nothing is doubled, lost or overwritten.
import type { Attempt } from './attempt.ts'
import { orderAttempts } from './order-attempts.ts'

export interface Merged {
  /** In order, see orderAttempts. */
  readonly attempts: readonly Attempt[]
  /** Those that were not known before. */
  readonly added: readonly Attempt[]
  /** How many were known already, with the same contents. */
  readonly known: number
  /** How many bore a known id with other contents: the first known one stays. */
  readonly conflicting: number
}

export function mergeAttempts(ours: readonly Attempt[], theirs: readonly Attempt[]): Merged {
  const byId = new Map(ours.map((attempt) => [attempt.id, attempt]))
  const added: Attempt[] = []
  let known = 0
  let conflicting = 0
  for (const attempt of theirs) {
    const held = byId.get(attempt.id)
    if (held === undefined) {
      byId.set(attempt.id, attempt)
      added.push(attempt)
    } else if (isSame(held, attempt)) known += 1
    else conflicting += 1
  }
  return { attempts: orderAttempts([...byId.values()]), added, known, conflicting }
}

/** Equality of plain data, whatever the order of its keys; an absent key equals an undefined one. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSame(left[key], right[key]))
}
