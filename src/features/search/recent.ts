// What was opened from search lately, for the moment before anything is typed.
import type { Entry } from './entry.ts'

const KEY = 'trapline.recent'
const MOST = 6

export function recentEntries(entries: readonly Entry[]): Entry[] {
  const kept = readKept()
  return kept.flatMap((to) => entries.find((entry) => entry.to === to) ?? [])
}

export function noteOpened(to: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([to, ...readKept().filter((other) => other !== to)].slice(0, MOST)))
  } catch {
    // Storage denied: search works the same, only without a memory.
  }
}

function readKept(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((to): to is string => typeof to === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}
