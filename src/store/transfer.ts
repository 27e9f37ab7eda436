// Carrying the history to another device without a network: a back-up, compressed, as codes or as a text.
import type { Result } from '../std/result.ts'
import { err } from '../std/result.ts'
import { backupText, mergeBackup, type MergedBackup } from './backup.ts'
import { MOST_BYTES } from './backup-format.ts'
import { deflated, inflated } from './deflate.ts'
import { useHistory } from './history.ts'
import { framesOf, readText, textOf, TRANSFER_FAULTS } from './transfer-frames.ts'

export interface Transfer {
  readonly answers: number
  /** Undefined where there would be too many codes. */
  readonly frames: readonly string[] | undefined
  readonly text: string
}

/** The last `count` answers, all of them where there are fewer. */
export async function makeTransfer(count: number): Promise<Transfer> {
  const attempts = useHistory.getState().attempts.slice(-count)
  const bytes = await deflated(backupText(attempts))
  return { answers: attempts.length, frames: framesOf(bytes), text: textOf(bytes) }
}

export type TransferOutcome = Result<MergedBackup, { readonly says: string }>

/** What the codes come to. A set union, as with a file. */
export async function mergeBytes(bytes: Uint8Array<ArrayBuffer>): Promise<TransferOutcome> {
  const text = await inflated(bytes, MOST_BYTES)
  return text.ok ? mergeBackup(text.value) : err(TRANSFER_FAULTS[text.error])
}

export async function mergeText(written: string): Promise<TransferOutcome> {
  const bytes = readText(written)
  return bytes.ok ? mergeBytes(bytes.value) : bytes
}
