// Back-up files for tests: the frozen one, ones made up, and merging them with an eye on what changes.
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { MergedBackup } from '../backup.ts'
import type { BackupFault } from '../backup-format.ts'
import type { Tab } from './browser.ts'

export const FIXTURE = readFileSync(new URL('../fixtures/backup-v1.json', import.meta.url), 'utf8')

export const fileOf = (attempts: readonly unknown[], part: Record<string, unknown> = {}): string =>
  JSON.stringify({ app: 'trapline', format: 1, exportedOn: '2026-11-24', settings: {}, attempts, ...part })

export async function merged(tab: Tab, file: string | Blob): Promise<MergedBackup> {
  const result = await tab.backup.mergeBackup(file)
  if (!result.ok) throw new Error(result.error.says)
  return result.value
}

/** The fault of a file, once it is certain that nothing has changed. */
export async function faultOf(tab: Tab, file: string | Blob): Promise<BackupFault['code']> {
  const before = tab.history.useHistory.getState()
  const result = await tab.backup.mergeBackup(file)
  expect(tab.history.useHistory.getState()).toBe(before)
  if (result.ok) throw new Error('This was taken for a back-up')
  expect(result.error.says).toContain('unchanged')
  return result.error.code
}
