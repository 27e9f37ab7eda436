// How much the server takes on: defaults, each to be set by an environment variable of its own.
import { MOST_BYTES } from '../../room/message.ts'

export interface Limits {
  readonly peopleInRoom: number
  readonly rooms: number
  readonly messageBytes: number
  /** For one connection; so many may also come at once. */
  readonly messagesPerSecond: number
  /** For one address: a class behind one router has one. */
  readonly joinsPerSecond: number
  readonly wrongCodesPerMinute: number
  readonly roomsPerMinute: number
  readonly connectionsPerAddress: number
  readonly connections: number
  /** A room that no host has been in for so long is ended, and forgotten after as long again. */
  readonly hostlessMs: number
  /** A connection that enters no room for so long is closed. */
  readonly idleMs: number
  /** Views of counts to host and projector. */
  readonly countsEveryMs: number
}

export const DEFAULT_LIMITS: Limits = {
  peopleInRoom: 5000,
  rooms: 500,
  messageBytes: MOST_BYTES,
  messagesPerSecond: 10,
  joinsPerSecond: 20,
  wrongCodesPerMinute: 5,
  roomsPerMinute: 10,
  connectionsPerAddress: 6000,
  connections: 20_000,
  hostlessMs: 12 * 3_600_000,
  idleMs: 20_000,
  countsEveryMs: 50,
}

/** `peopleInRoom` is `TRAPLINE_PEOPLE_IN_ROOM`, and so on; what is no positive number is an error that names it. */
export function limitsFrom(env: Readonly<Record<string, string | undefined>>): Limits {
  const named = Object.entries(DEFAULT_LIMITS).map(([name, usual]: [string, number]): [string, number] => {
    const variable = `TRAPLINE_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
    const written = env[variable]
    if (written === undefined || written === '') return [name, usual]
    const value = Number(written)
    if (!(value > 0) || !Number.isFinite(value))
      throw new Error(`${variable} must be a number over 0, not "${written}"`)
    return [name, value]
  })
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(named) }
}
