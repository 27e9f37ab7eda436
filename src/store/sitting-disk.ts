// Where a sitting is kept: IndexedDB, each move in a transaction of its own, so that two tabs cannot overwrite one another.
import { deleteDB, openDB, type IDBPDatabase } from 'idb'
import { moved, type Move, type Progress, type Sitting } from '../review/sitting.ts'
import { readNote, removeNote, writeNote } from './notes.ts'
import { readProgress, readSitting, type Kept } from './sitting-schema.ts'

const NAME = 'trapline-exam'
const STORE = 'sitting'
const [FORM, PROGRESS] = ['form', 'progress']

export interface SittingDisk {
  read(): Promise<Kept | undefined>
  put(kept: Kept): Promise<void>
  /** What is on the disk after the move; nothing where another sitting, or none, is there. */
  move(sitting: Sitting, move: Move): Promise<Written | undefined>
  clear(): Promise<void>
}

export interface Written {
  readonly progress: Progress
  /** This very move handed it in, not one of another tab. */
  readonly handedIn: boolean
}

/** Where the database is refused: localStorage, or as long as the tab. */
export async function openSittingDisk(): Promise<SittingDisk> {
  try {
    const database = await openDB(NAME, 1, {
      upgrade: (fresh) => void fresh.createObjectStore(STORE),
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    })
    if (database.objectStoreNames.contains(STORE)) return inDatabase(database)
    database.close()
    await deleteDB(NAME)
    return await openSittingDisk()
  } catch {
    return inNotes
  }
}

const inDatabase = (database: IDBPDatabase): SittingDisk => ({
  async read() {
    const { store } = database.transaction(STORE)
    const [form, progress]: unknown[] = await Promise.all([store.get(FORM), store.get(PROGRESS)])
    return readSitting(form, progress)
  },
  async put({ sitting, progress }) {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' })
    const { store, done } = transaction
    await Promise.all([store.put(sitting, FORM), store.put(progress, PROGRESS), done])
  },
  async move(sitting, move) {
    const { store, done } = database.transaction(STORE, 'readwrite', { durability: 'strict' })
    const before = readProgress(await store.get(PROGRESS))
    const made = before?.sittingId === sitting.id ? madeOf(sitting, before, move) : undefined
    await Promise.all([made === undefined ? undefined : store.put(made.progress, PROGRESS), done])
    return made
  },
  clear: () => database.clear(STORE),
})

function madeOf(sitting: Sitting, before: Progress, move: Move): Written {
  const progress = moved(sitting, before, move)
  return { progress, handedIn: progress !== before && progress.submittedAt !== undefined }
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return undefined
  }
}

const inNotes: SittingDisk = {
  read: () => Promise.resolve(readSitting(parsed(readNote('exam.form')), parsed(readNote('exam.progress')))),
  put({ sitting, progress }) {
    writeNote('exam.form', JSON.stringify(sitting))
    writeNote('exam.progress', JSON.stringify(progress))
    return Promise.resolve()
  },
  move(sitting, move) {
    const before = readProgress(parsed(readNote('exam.progress')))
    if (before?.sittingId !== sitting.id) return Promise.resolve(undefined)
    const made = madeOf(sitting, before, move)
    writeNote('exam.progress', JSON.stringify(made.progress))
    return Promise.resolve(made)
  },
  clear() {
    removeNote('exam.form')
    removeNote('exam.progress')
    return Promise.resolve()
  },
}
