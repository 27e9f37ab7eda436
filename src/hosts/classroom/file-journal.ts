// Logs of rooms as files, one a room, one record a line; a full disk does not stop a lesson.
import { appendFileSync, closeSync, fstatSync, openSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOM_SIGNS } from '../../room/room-code.ts'
import type { RoomRecord } from '../../room/room-log.ts'
import type { Doors, Journal, Listener, LoggedRoom } from './journal.ts'

const FILE = new RegExp(`^([${ROOM_SIGNS}]{6})\\.log$`)

interface LogFile {
  append(text: string): void
  close(): void
}

interface OpenLog {
  readonly doors: Doors
  waiting: RoomRecord[]
  isDue: boolean
  /** What could not be written; goes first when the disk takes something again. */
  unwritten: string
  file: LogFile | undefined
}

export class FileJournal implements Journal {
  readonly shared = 'alone'
  kept = true
  private readonly folder: string
  private readonly found = new Map<string, LoggedRoom>()
  private readonly logs = new Map<string, OpenLog>()
  private readonly doors = new Map<string, string>()
  private listener: Listener | undefined

  constructor(folder: string) {
    this.folder = folder
  }

  async start(listener: Listener): Promise<void> {
    this.listener = listener
    await mkdir(this.folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
    const names = await readdir(this.folder).catch(() => [])
    for (const name of names) {
      const code = FILE.exec(name)?.[1]
      const room = code === undefined ? undefined : await readLog(join(this.folder, name))
      if (code === undefined || room === undefined) continue
      this.found.set(code, room)
      this.enter(code, room.doors)
    }
  }

  async create(code: string, doors: Doors, opened: RoomRecord): Promise<boolean> {
    if (this.logs.has(code) || this.doors.has(doors.hostId)) return false
    const log = this.enter(code, doors)
    this.append(code, log, `${JSON.stringify(doors)}\n${JSON.stringify(opened)}\n`)
    return Promise.resolve(true)
  }

  async find(code: string): Promise<LoggedRoom | undefined> {
    const room = this.found.get(code)
    this.found.delete(code)
    return Promise.resolve(room)
  }

  async behind(id: string): Promise<string | undefined> {
    return Promise.resolve(this.doors.get(id))
  }

  write(code: string, record: RoomRecord): void {
    const log = this.logs.get(code)
    if (log === undefined) return this.listener?.heard(code, [record])
    log.waiting.push(record)
    if (log.isDue) return
    log.isDue = true
    setImmediate(() => this.writeWaiting(code, log))
  }

  async forget(code: string, doors: Doors): Promise<void> {
    const log = this.logs.get(code)
    this.logs.delete(code)
    for (const id of [doors.hostId, doors.projectorId]) this.doors.delete(id)
    log?.file?.close()
    await rm(join(this.folder, `${code}.log`), { force: true }).catch(() => undefined)
  }

  async close(): Promise<void> {
    for (const log of this.logs.values()) {
      while (log.isDue) await new Promise(setImmediate)
      log.file?.close()
      log.file = undefined
    }
  }

  private enter(code: string, doors: Doors): OpenLog {
    const log: OpenLog = { doors, waiting: [], isDue: false, unwritten: '', file: undefined }
    this.logs.set(code, log)
    for (const id of [doors.hostId, doors.projectorId]) this.doors.set(id, code)
    return log
  }

  /** What came in with one turn of the loop is one write, so that a crowd costs few of them. */
  private writeWaiting(code: string, log: OpenLog): void {
    const batch = log.waiting
    log.waiting = []
    log.isDue = false
    this.append(code, log, batch.map((record) => `${JSON.stringify(record)}\n`).join(''))
    this.listener?.heard(code, batch)
  }

  private append(code: string, log: OpenLog, lines: string): void {
    const all = log.unwritten + lines
    try {
      log.file ??= openLog(join(this.folder, `${code}.log`))
      log.file.append(all)
      log.unwritten = ''
      this.turn(true)
    } catch (fault) {
      // A line may stand there by half: the newline ends it, and whoever reads the log passes it over.
      log.unwritten = all.startsWith('\n') ? all : `\n${all}`
      if (this.kept)
        process.stderr.write(`Rooms cannot be written to ${this.folder} (${String(fault)}); they go on in memory.\n`)
      this.turn(false)
    }
  }

  private turn(kept: boolean): void {
    if (this.kept === kept) return
    this.kept = kept
    this.listener?.turned()
  }
}

/** Waits for the system's memory, not for the disk: some microseconds for a batch, less than handing it to another thread. */
function openLog(path: string): LogFile {
  const file = openSync(path, 'a', 0o600)
  // After a crash the last line may have no end.
  if (fstatSync(file).size > 0) appendFileSync(file, '\n')
  return { append: (text) => appendFileSync(file, text), close: () => closeSync(file) }
}

/** Lines that cannot be read are passed over: only the last one before a crash, or a full disk, can be one. */
async function readLog(path: string): Promise<LoggedRoom | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const lines = text.split('\n').flatMap((line): unknown[] => {
    try {
      return line === '' ? [] : [JSON.parse(line)]
    } catch {
      return []
    }
  })
  const [doors, ...records] = lines
  const isWhole = typeof doors === 'object' && doors !== null && 'hostId' in doors && records.length > 0
  return isWhole ? { doors: doors as Doors, records: records as RoomRecord[] } : undefined
}
