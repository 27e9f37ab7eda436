// Where this browser stands: what its wall clock shows.
import { localDayOf, type LocalDay, type Offset } from '../review/local-time.ts'

/** By the zone that the device is set to, daylight saving included. */
export const localOffset: Offset = (atMs) => -new Date(atMs).getTimezoneOffset() * 60_000

export const todayHere = (): LocalDay => localDayOf(Date.now(), localOffset)
