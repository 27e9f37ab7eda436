// A browser for tests: one storage, any number of tabs, and the ways in which a browser lets an app down.
import 'fake-indexeddb/auto'
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { vi } from 'vitest'
import { itemOf } from '../../review/testing/attempts.ts'
import type { Draft } from '../history.ts'

/** Modules of one tab: each tab has its own memory. */
export interface Tab {
  readonly history: typeof import('../history.ts')
  readonly backup: typeof import('../backup.ts')
  readonly settings: typeof import('../settings.ts')
  readonly setAside: typeof import('../set-aside.ts')
}

const channels: BroadcastChannel[] = []
const RealChannel = BroadcastChannel

/** An empty browser; call it before each test. */
export function newBrowser(): void {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', newLocalStorage())
  vi.stubGlobal(
    'BroadcastChannel',
    class extends RealChannel {
      constructor(name: string) {
        super(name)
        channels.push(this)
      }
    },
  )
}

/** Tabs of a test must not hear those of the next. */
export function closeBrowser(): void {
  for (const channel of channels.splice(0)) channel.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
}

export async function newTab(): Promise<Tab> {
  vi.resetModules()
  return {
    history: await import('../history.ts'),
    backup: await import('../backup.ts'),
    settings: await import('../settings.ts'),
    setAside: await import('../set-aside.ts'),
  }
}

export async function openTab(): Promise<Tab> {
  const tab = await newTab()
  await tab.history.openHistory()
  return tab
}

export const draftOf = (factId: string, part: Partial<Draft> = {}): Draft => ({
  item: itemOf([factId]),
  chosen: ['a'],
  correct: true,
  durationMs: 900,
  ...part,
})

/** What a tab shows: the first fact of each attempt, in order. */
export const shown = ({ history }: Tab): string =>
  history.useHistory
    .getState()
    .attempts.map(({ item }) => item.factIds[0])
    .join(' ')

/** The back-up of a history that fits into one file. */
export const backupOf = ({ backup }: Tab): string => backup.makeBackups('2026-11-24')[0]?.text ?? ''

/** What the disk holds, whatever a tab shows. */
export async function kept(name = 'trapline'): Promise<unknown[]> {
  const database = await openDB(name)
  const records: unknown[] = database.objectStoreNames.contains('attempts') ? await database.getAll('attempts') : []
  database.close()
  return records
}

/** The person clears the data of the site in the browser's own settings. */
export function clearSiteData(): void {
  const { _databases } = indexedDB as unknown as { _databases: Map<string, { connections: never[] }> }
  const connections = [..._databases.values()].flatMap((database) => database.connections)
  vi.stubGlobal('indexedDB', new IDBFactory())
  localStorage.clear()
  connections.forEach((connection) => forceCloseDatabase(connection))
}

/** Every write fails as on a full disk, until the returned function is called: the transaction is aborted later. */
export function fillDisk(): () => void {
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put']
  const aborted = new WeakSet<IDBTransaction>()
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    const request = put.call(this, value)
    const { transaction } = this
    if (!aborted.has(transaction)) {
      Object.defineProperty(transaction, 'error', {
        get: () => new DOMException('Full.', 'QuotaExceededError'),
      })
      queueMicrotask(() => transaction.abort())
    }
    aborted.add(transaction)
    return request
  })
  return () => spy.mockRestore()
}

export function failToOpen(name: string, only?: string): () => void {
  const open = indexedDB.open.bind(indexedDB)
  const spy = vi.spyOn(indexedDB, 'open').mockImplementation((database, version) => {
    if (only === undefined || only === database) throw new DOMException('No.', name)
    return open(database, version)
  })
  return () => spy.mockRestore()
}

/** Long enough for a message to reach the other tab and be acted upon. */
export const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60))

function newLocalStorage(): Storage {
  const texts = new Map<string, string>()
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear(),
    key: (at) => [...texts.keys()][at] ?? null,
    get length() {
      return texts.size
    },
  }
}
