// The log of attempts in IndexedDB: opened, read, appended to and cleared, each failure with its name.
import { deleteDB, openDB, type IDBPDatabase } from 'idb'
import type { Attempt } from '../review/attempt.ts'
import { err, ok, type Result } from '../std/result.ts'
import { readAttempt } from './attempt-schema.ts'

export const LOG_NAME = 'trapline'
/** Used while the first cannot be read, which is then left as it is. */
export const SECOND_LOG_NAME = 'trapline-2'
export const LOG_VERSION = 1
const STORE = 'attempts'
/** Some milliseconds of work, so that an answer given meanwhile does not wait. */
const BATCH = 100

export type LogFault = 'denied' | 'full' | 'newer-version' | 'unreadable'

export interface LogEvents {
  /** The connection is gone: another tab upgrades the database, or the browser threw it away. */
  readonly onClosed: (why: 'newer-version' | 'cleared') => void
  /** An older tab does not let go; opening goes on by itself once it does. */
  readonly onBlocked: () => void
  /** How many attempts have been read so far. Waited for, so that what was answered meanwhile can be written between two batches. */
  readonly onRead?: (count: number, log: AttemptLog) => Promise<void>
}

export interface AttemptLog {
  readonly name: string
  /** Damaged records stay where they are and are counted. */
  readonly read: () => Promise<{ readonly attempts: Attempt[]; readonly damaged: number }>
  /** 'lost', with nothing written, where `anchor`, an id that had been kept before, is no longer there. */
  readonly append: (attempts: readonly Attempt[], anchor: string | undefined) => Promise<'kept' | 'lost'>
  readonly clear: () => Promise<void>
  readonly close: () => void
}

export async function openLog(name: string, events: LogEvents): Promise<Result<AttemptLog, LogFault>> {
  const { onClosed, onBlocked } = events
  try {
    const database = await openDB(name, LOG_VERSION, {
      upgrade: (fresh, _, __, transaction) => {
        transaction.done.catch(() => undefined)
        fresh.createObjectStore(STORE, { keyPath: 'id' })
      },
      blocked: onBlocked,
      blocking: (_, newVersion, event) => {
        ;(event.target as IDBDatabase).close()
        onClosed(newVersion === null ? 'cleared' : 'newer-version')
      },
      terminated: () => onClosed('cleared'),
    })
    if (isOurs(database)) return ok(logOver(database, events))
    database.close()
    return err('unreadable')
  } catch (error) {
    return err(faultOf(error))
  }
}

/** Waits until other tabs let go of it. */
export const deleteLog = (name: string): Promise<void> => deleteDB(name)

export function faultOf(error: unknown): LogFault {
  const name = error instanceof Error ? error.name : ''
  if (name === 'VersionError') return 'newer-version'
  if (name === 'QuotaExceededError') return 'full'
  return ['UnknownError', 'DataError', 'NotFoundError', 'NotReadableError'].includes(name) ? 'unreadable' : 'denied'
}

function isOurs(database: IDBPDatabase): boolean {
  if (!database.objectStoreNames.contains(STORE)) return false
  const { store, done } = database.transaction(STORE)
  done.catch(() => undefined)
  return store.keyPath === 'id'
}

function logOver(database: IDBPDatabase, { onRead }: LogEvents): AttemptLog {
  const log: AttemptLog = {
    name: database.name,
    read: () => readLog(database, (count) => onRead?.(count, log) ?? Promise.resolve()),
    append: (attempts, anchor) => append(database, attempts, anchor),
    clear: () => database.clear(STORE),
    close: () => database.close(),
  }
  return log
}

/** In batches, so that a long history does not hold up the page. */
async function readLog(
  database: IDBPDatabase,
  onRead: (count: number) => Promise<void>,
): Promise<{ attempts: Attempt[]; damaged: number }> {
  const attempts: Attempt[] = []
  let damaged = 0
  let range: IDBKeyRange | undefined
  for (;;) {
    const records = await readBatch(database, range)
    for (const { value } of records) {
      const attempt = readAttempt(value)
      if (attempt) attempts.push(attempt)
      else damaged += 1
    }
    await onRead(attempts.length)
    const last = records.at(-1)
    if (records.length < BATCH || last === undefined) return { attempts, damaged }
    range = IDBKeyRange.lowerBound(last.key, true)
  }
}

interface Row {
  readonly key: IDBValidKey
  readonly value: unknown
}

/** One record that the browser cannot read must not take its neighbours along. */
async function readBatch(database: IDBPDatabase, range: IDBKeyRange | undefined): Promise<Row[]> {
  try {
    const values = (await database.getAll(STORE, range, BATCH)) as { id: IDBValidKey }[]
    return values.map((value) => ({ key: value.id, value }))
  } catch {
    const keys = await database.getAllKeys(STORE, range, BATCH)
    const read = (key: IDBValidKey): Promise<unknown> => database.get(STORE, key).catch(() => undefined)
    return Promise.all(keys.map(async (key) => ({ key, value: await read(key) })))
  }
}

async function append(
  database: IDBPDatabase,
  attempts: readonly Attempt[],
  anchor: string | undefined,
): Promise<'kept' | 'lost'> {
  // Strict: an answer that is acknowledged outlives a power cut.
  const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' })
  transaction.done.catch(() => undefined)
  try {
    if (anchor !== undefined && (await transaction.store.getKey(anchor)) === undefined) {
      await transaction.done
      return 'lost'
    }
    await Promise.all([...attempts.map((attempt) => transaction.store.put(attempt)), transaction.done])
    return 'kept'
  } catch (error) {
    // Requests only say that the transaction was aborted; the transaction says why.
    throw transaction.error ?? error
  }
}
