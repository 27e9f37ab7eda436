// Finds the log that can be used: the first, or a second one while the first cannot be read.
import type { Attempt } from '../review/attempt.ts'
import { err, ok, type Result } from '../std/result.ts'
import {
  type AttemptLog,
  deleteLog,
  LOG_NAME,
  type LogEvents,
  type LogFault,
  openLog,
  SECOND_LOG_NAME,
} from './attempt-log.ts'
import { readNote, removeNote, writeNote } from './notes.ts'

export interface Connection {
  readonly log: AttemptLog
  readonly found: readonly Attempt[]
  readonly damaged: number
  /** The first log was left as it is, and the second is in use. */
  readonly setAside: boolean
  /** Kept in the second log while the first could not be read: to be moved into the first. */
  readonly stranded: readonly Attempt[]
}

const DEAF: LogEvents = { onClosed: () => undefined, onBlocked: () => undefined }
const NOTE = 'second-log'

export async function connectLog(events: LogEvents): Promise<Result<Connection, LogFault>> {
  const first = await openAndRead(LOG_NAME, events)
  if (first.ok) return ok({ ...first.value, setAside: false, stranded: await strandedAttempts() })
  if (first.error !== 'unreadable') return first
  const second = await openAndRead(SECOND_LOG_NAME, events)
  if (!second.ok) return second
  writeNote(NOTE, 'in use')
  return ok({ ...second.value, setAside: true, stranded: [] })
}

/** Once everything in it is in the first log, too. */
export async function dropSecondLog(): Promise<void> {
  if (readNote(NOTE) === undefined) return
  await deleteLog(SECOND_LOG_NAME)
  removeNote(NOTE)
}

type Opened = Pick<Connection, 'log' | 'found' | 'damaged'>

async function openAndRead(name: string, events: LogEvents): Promise<Result<Opened, LogFault>> {
  const opened = await openLog(name, events)
  if (!opened.ok) return opened
  try {
    const { attempts, damaged } = await opened.value.read()
    return ok({ log: opened.value, found: attempts, damaged })
  } catch {
    opened.value.close()
    return err('unreadable')
  }
}

async function strandedAttempts(): Promise<readonly Attempt[]> {
  if (readNote(NOTE) === undefined) return []
  const second = await openAndRead(SECOND_LOG_NAME, DEAF)
  if (!second.ok) return []
  second.value.log.close()
  return second.value.found
}
