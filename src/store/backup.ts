// Backing up to a file and merging one in: a set union, so nothing is doubled, lost or overwritten.
import type { Attempt } from '../review/attempt.ts'
import { err, ok, type Result } from '../std/result.ts'
import { BACKUP_FAULTS, BACKUP_FORMAT, type BackupFault, MOST_BYTES, readBackup, writeBackup } from './backup-format.ts'
import { heldCorpus } from './corpus.ts'
import { addAttempts, useHistory } from './history.ts'
import { changeSettings, hasChosenSettings, useSettings } from './settings.ts'

export type { BackupFault } from './backup-format.ts'

export interface BackupFile {
  readonly name: string
  readonly text: string
}

export interface MergedBackup {
  readonly added: number
  readonly known: number
  /** Entries that are no attempts, or that bear a known id with other contents. */
  readonly setAside: number
}

/** Well below what mergeBackup takes. */
const PART_BYTES = 0.8 * MOST_BYTES

/** One file, or several where one would be too large to merge: each is a back-up by itself. `today` is an ISO day. */
export function makeBackups(today: string): BackupFile[] {
  const parts = portions(useHistory.getState().attempts)
  return parts.map((part, index) => ({
    name: `trapline-${today}${parts.length === 1 ? '' : `-${index + 1}-of-${parts.length}`}.json`,
    text: backupText(part),
  }))
}

/** Settings are taken only where none were ever chosen on this device. Waits until the answers are written. */
export async function mergeBackup(backup: string | Blob): Promise<Result<MergedBackup, BackupFault>> {
  const text = typeof backup === 'string' ? ok(backup) : await readFile(backup)
  if (!text.ok) return text
  const read = readBackup(text.value)
  if (!read.ok) return read
  const { attempts, settings, setAside } = read.value
  if (settings && !hasChosenSettings()) changeSettings(settings)
  const { added, known, conflicting } = await addAttempts(attempts)
  return ok({ added: added.length, known, setAside: setAside + conflicting })
}

/** These answers as a back-up by themselves, with the settings. */
export function backupText(attempts: readonly Attempt[]): string {
  const contentVersion = heldCorpus()?.version
  return writeBackup({
    app: 'trapline',
    format: BACKUP_FORMAT,
    exportedOn: new Date().toISOString().slice(0, 10),
    ...(contentVersion === undefined ? {} : { contentVersion }),
    settings: useSettings.getState(),
    attempts,
  })
}

function portions(attempts: readonly Attempt[]): Attempt[][] {
  const encoder = new TextEncoder()
  const parts: Attempt[][] = [[]]
  let bytes = 0
  for (const attempt of attempts) {
    const size = encoder.encode(JSON.stringify(attempt)).length + 1
    if (bytes + size > PART_BYTES) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(attempt)
    bytes += size
  }
  return parts
}

/** The size is looked at first: a huge file is never read. Editors on Windows may have turned it into UTF-16. */
async function readFile(file: Blob): Promise<Result<string, BackupFault>> {
  if (file.size > MOST_BYTES) return err(BACKUP_FAULTS['too-large'])
  try {
    const bytes = await file.arrayBuffer()
    const [first, second] = new Uint8Array(bytes)
    const encoding =
      first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
    return ok(new TextDecoder(encoding).decode(bytes))
  } catch {
    return err(BACKUP_FAULTS['unreadable-file'])
  }
}
