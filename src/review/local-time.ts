// Days as a person lives them: the wall clock of a place, its midnight, and nothing that daylight saving could shorten.
import { isDay } from '../std/day.ts'

const DAY_MS = 86_400_000

/** Milliseconds to add to UTC at a moment to read the wall clock there. */
export type Offset = (atMs: number) => number

/** Whole days of the wall clock since 1970: one more after every midnight, however long the night was. */
export type LocalDay = number

/** The wall clock at a moment, as milliseconds that ignore what zone it hangs in. */
export const localMs = (atMs: number, offset: Offset): number => atMs + offset(atMs)

/** The day of a wall-clock time. */
export const dayOfLocal = (wallMs: number): LocalDay => Math.floor(wallMs / DAY_MS)

export const localDayOf = (atMs: number, offset: Offset): LocalDay => dayOfLocal(localMs(atMs, offset))

/** `2026-11-24` → its number; undefined where the calendar has no such day. */
export const readLocalDay = (iso: string): LocalDay | undefined => (isDay(iso) ? Date.parse(iso) / DAY_MS : undefined)

/** The ISO day of a number. */
export const isoOf = (day: LocalDay): string => new Date(day * DAY_MS).toISOString().slice(0, 10)
