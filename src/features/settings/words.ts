// How much is kept and how safely, in sentences.
import type { StorageEstimate } from '../../store/persistence.ts'
import { numeral } from '../../ui/numeral.ts'

export function amountSentence(answers: number, estimate: StorageEstimate | undefined): string {
  if (answers === 0) return 'You have not answered anything yet.'
  const count = `${numeral(answers)} ${answers === 1 ? 'answer' : 'answers'}`
  return `${count}, in this browser on this device and nowhere else${roomOf(estimate)}. `
}

const roomOf = (estimate: StorageEstimate | undefined): string =>
  estimate?.usedBytes === undefined
    ? ''
    : `; with the pages for offline use that takes ${inMegabytes(estimate.usedBytes)}`

export function keepingSentence(keeping: 'kept' | 'tab-only', estimate: StorageEstimate | undefined): string {
  if (keeping === 'tab-only') return 'They cannot be kept at the moment: they live in this tab until it is closed.'
  return estimate?.persisted === true
    ? 'The browser has promised to keep them until you erase them.'
    : 'The browser may clear them if the device runs out of room: a back-up is the safe way.'
}

/** `0.4 MB`; never less than 0.1, which would read as nothing. */
export const inMegabytes = (bytes: number): string => `${Math.max(0.1, bytes / 1_000_000).toFixed(1)} MB`
