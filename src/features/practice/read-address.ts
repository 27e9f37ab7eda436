// What the address of a drill says: a code that holds everything, or an older one whose query says what it is drawn from.
import type { Bank } from '../../quiz/bank.ts'
import { nearestSeedCodes } from '../../quiz/code/nearest-seed-codes.ts'
import { bareCode, beginsWithWord, readDrillCode, type ReadDrill } from '../../quiz/code/read-drill-code.ts'
import { CODE_LENGTH, readCode } from '../../quiz/seed-code.ts'
import { readPlan, type DrillPlan } from './drill-address.ts'

export type DrillAddress =
  | { readonly kind: 'coded'; readonly drill: ReadDrill }
  | { readonly kind: 'seeded'; readonly seed: string; readonly sameContent: boolean; readonly plan: DrillPlan }
  | CodeProblem

export interface CodeProblem {
  readonly kind: 'problem'
  readonly says: string
  /** Codes that were probably meant; with an older one the query goes along. */
  readonly nearest: readonly string[]
}

/** Seven signs or fewer without a word in front are a code of the older kind. */
export function readAddress(code: string, query: URLSearchParams, bank: Bank, exam: string): DrillAddress {
  const { corpus } = bank
  if (bareCode(code).length > CODE_LENGTH || beginsWithWord(code, corpus) || bareCode(code) === '') {
    const read = readDrillCode(code, corpus)
    return read.ok ? { kind: 'coded', drill: read.value } : { kind: 'problem', ...read.error }
  }
  const plan = readPlan(query, corpus, exam)
  if (!plan.ok) return { kind: 'problem', says: plan.error.says, nearest: [] }
  const read = readCode(code, corpus.version)
  return read.ok
    ? { kind: 'seeded', seed: String(read.value.seed), sameContent: read.value.sameContent, plan: plan.value }
    : { kind: 'problem', says: read.error.says, nearest: nearestSeedCodes(code, corpus.version) }
}
