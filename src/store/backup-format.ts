// A back-up as text: how it is written, and what is wrong with a text that is none.
import type { Attempt } from '../review/attempt.ts'
import { err, ok, type Result } from '../std/result.ts'
import { readAttempt } from './attempt-schema.ts'
import { readSettings, type Settings } from './settings.ts'

export const BACKUP_FORMAT = 1
export const MOST_BYTES = 20_000_000
/** A file of the largest size holds fewer: more of them are no attempts. */
const MOST_ATTEMPTS = 100_000
/** Ours are six deep; a file that is far deeper was made to exhaust memory. */
const DEEPEST = 32

/** Written once and read for ever: see fixtures/backup-v1.json. */
export interface Backup {
  readonly app: 'trapline'
  readonly format: typeof BACKUP_FORMAT
  /** ISO day. */
  readonly exportedOn: string
  readonly contentVersion?: string
  readonly settings: Settings
  readonly attempts: readonly Attempt[]
}

export interface BackupFault {
  readonly code:
    'empty' | 'too-large' | 'truncated' | 'not-json' | 'not-ours' | 'newer-format' | 'damaged' | 'unreadable-file'
  readonly says: string
}

export interface ReadBackup {
  readonly attempts: readonly Attempt[]
  /** How many entries are no attempts. */
  readonly setAside: number
  readonly settings: Settings | undefined
}

const UNCHANGED = 'Your history here is unchanged.'
const CHOOSE = 'Choose a file that ‘Back up to a file’ has saved.'

export const BACKUP_FAULTS = {
  empty: { code: 'empty', says: `This file is empty. ${UNCHANGED} ${CHOOSE}` },
  'too-large': {
    code: 'too-large',
    says: `This file is larger than a back-up can be (20 MB). ${UNCHANGED} ${CHOOSE} A longer history is saved in several files: merge them one after the other.`,
  },
  truncated: {
    code: 'truncated',
    says: `This back-up is cut short or was changed on its way, so nothing of it was taken. ${UNCHANGED} Copy the file once more from where it was saved, or choose another back-up.`,
  },
  'not-json': {
    code: 'not-json',
    says: `This is no back-up of Trapline: it is not JSON. ${UNCHANGED} ${CHOOSE}`,
  },
  'not-ours': {
    code: 'not-ours',
    says: `This file belongs to something else, not to Trapline. ${UNCHANGED} ${CHOOSE}`,
  },
  'newer-format': {
    code: 'newer-format',
    says: `This back-up was saved by a newer version of Trapline. ${UNCHANGED} Update the app by reloading it while online, then merge the file again.`,
  },
  damaged: {
    code: 'damaged',
    says: `This back-up of Trapline holds no list of answers, so it is damaged. ${UNCHANGED} Choose another back-up.`,
  },
  'unreadable-file': {
    code: 'unreadable-file',
    says: `The browser could not read this file; it may have been moved or changed. ${UNCHANGED} Choose it once more.`,
  },
} as const satisfies Record<BackupFault['code'], BackupFault>

export const writeBackup = (backup: Backup): string => JSON.stringify(backup)

export function readBackup(written: string): Result<ReadBackup, BackupFault> {
  const text = written.replace(/^\uFEFF/, '')
  if (text.length > MOST_BYTES) return err(BACKUP_FAULTS['too-large'])
  if (text.trim() === '') return err(BACKUP_FAULTS.empty)
  if (!isShallow(text)) return err(BACKUP_FAULTS['not-ours'])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err(BACKUP_FAULTS[/^\s*\{\s*"app"\s*:\s*"trapline"/.test(text) ? 'truncated' : 'not-json'])
  }
  return readValue(value)
}

function readValue(value: unknown): Result<ReadBackup, BackupFault> {
  if (typeof value !== 'object' || value === null) return err(BACKUP_FAULTS['not-ours'])
  const { app, format, attempts, settings } = value as Partial<Record<string, unknown>>
  if (app !== 'trapline' || typeof format !== 'number') return err(BACKUP_FAULTS['not-ours'])
  if (format > BACKUP_FORMAT) return err(BACKUP_FAULTS['newer-format'])
  if (format !== BACKUP_FORMAT || !Array.isArray(attempts)) return err(BACKUP_FAULTS.damaged)
  if (attempts.length > MOST_ATTEMPTS) return err(BACKUP_FAULTS['too-large'])
  const read = attempts.flatMap((entry) => readAttempt(entry) ?? [])
  return ok({
    attempts: read,
    setAside: attempts.length - read.length,
    settings: settings === undefined ? undefined : readSettings(settings),
  })
}

/** Counts brackets outside of texts, so that no parser has to follow them down. */
function isShallow(text: string): boolean {
  let depth = 0
  let isInText = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (isInText) {
      if (code === 0x5c) index += 1
      else if (code === 0x22) isInText = false
    } else if (code === 0x22) isInText = true
    else if (code === 0x7b || code === 0x5b) {
      depth += 1
      if (depth > DEEPEST) return false
    } else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return true
}
