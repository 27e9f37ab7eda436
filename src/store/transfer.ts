// Carrying the history to another device without a network: a back-up, compressed, as codes or as a text.
import { bankFrom, type Bank } from '../quiz/bank.ts'
import { err, ok, type Result } from '../std/result.ts'
import { backupText, mergeBackup, type MergedBackup } from './backup.ts'
import { MOST_BYTES } from './backup-format.ts'
import { loadCorpus } from './corpus.ts'
import { deflated, inflated } from './deflate.ts'
import { useHistory } from './history.ts'
import { framesOf, readText, textOf, TRANSFER_FAULTS } from './transfer-frames.ts'
import { packed, unpacked } from './transfer-pack.ts'

export interface Transfer {
  readonly answers: number
  /** Undefined where there would be too many codes. */
  readonly frames: readonly string[] | undefined
  readonly text: string
}

/** The last `count` answers, all of them where there are fewer. */
export async function makeTransfer(count: number): Promise<Transfer> {
  const attempts = useHistory.getState().attempts.slice(-count)
  const bytes = await deflated(await packed(backupText(attempts), await heldBank()))
  return { answers: attempts.length, frames: framesOf(bytes), text: textOf(bytes) }
}

export type TransferOutcome = Result<MergedBackup, { readonly says: string }>

/** What the codes come to. A set union, as with a file. */
export async function mergeBytes(bytes: Uint8Array<ArrayBuffer>): Promise<TransferOutcome> {
  const text = await inflated(bytes, MOST_BYTES)
  if (!text.ok) return err(TRANSFER_FAULTS[text.error])
  const backup = await unpacked(text.value, await heldBank())
  return backup.ok ? mergeBackup(backup.value) : err(TRANSFER_FAULTS[backup.error])
}

export async function mergeText(written: string): Promise<TransferOutcome> {
  const bytes = readText(written)
  return bytes.ok ? mergeBytes(bytes.value) : bytes
}

/** Undefined where the facts cannot be fetched: then questions travel whole. */
async function heldBank(): Promise<Bank | undefined> {
  const corpus = await loadCorpus().then(ok, () => err(undefined))
  return corpus.ok ? bankFrom(corpus.value) : undefined
}
