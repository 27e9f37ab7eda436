// The raw data of a history that cannot be read, so that somebody may still make something of it.
import { openDB } from 'idb'
import { LOG_NAME } from './attempt-log.ts'

/** Whatever the first log holds, damaged records included, as JSON; nothing where the browser gives nothing. */
export async function readUnreadable(): Promise<string | undefined> {
  try {
    const database = await openDB(LOG_NAME, undefined, {
      // Without a version a missing database would be made.
      upgrade: (_, __, ___, transaction) => {
        transaction.done.catch(() => undefined)
        transaction.abort()
      },
    })
    const stores: Record<string, unknown> = {}
    for (const name of database.objectStoreNames) {
      stores[name] = await database.getAll(name).then(
        (records: unknown[]) => records.map(plain),
        (error: unknown) => String(error),
      )
    }
    const raw = { database: LOG_NAME, version: database.version, stores }
    database.close()
    return JSON.stringify(raw, undefined, 1)
  } catch {
    return undefined
  }
}

/** False where there is nothing that the browser could read. */
export async function downloadUnreadable(): Promise<boolean> {
  const text = await readUnreadable()
  if (text === undefined) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'trapline-unreadable.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}

/** A record that refers to itself cannot be written as JSON, and must not keep the others from it. */
function plain(record: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(record, showOddValues) ?? 'null')
  } catch {
    return String(record)
  }
}

/** A database holds more kinds of values than JSON. */
function showOddValues(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)]
  if (value instanceof ArrayBuffer) return [...new Uint8Array(value)]
  return value
}
