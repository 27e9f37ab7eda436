// What one cell claims: a quantity, a list, a yes or no, or plain words; with the exam's older answer beside it.
import { parseQuantity } from '../quantity.ts'
import type { Standing, Value } from '../fact.ts'

export interface CellValue {
  readonly value: Value
  readonly examValue?: Value
  readonly standing: Standing
}

const EXAM = /\s*\(exam:\s*([^()]*)\)/i
const UNVERIFIED = /\s*\(unverified\)/i

/** An empty cell or a dash says nothing. */
export const isBlank = (text: string): boolean => ['', '–', '-'].includes(text.trim())

/** `undefined` for a blank cell, and for one that cannot be read, its exam's answer included. */
export function readCellValue(
  text: string,
  read: (text: string) => Value | undefined = readValue,
): CellValue | undefined {
  const today = bareText(text)
  if (isBlank(today)) return undefined
  const value = read(today)
  const exam = EXAM.exec(text)?.[1]?.trim()
  const older = exam === undefined || isBlank(exam) ? undefined : read(exam)
  if (value === undefined || (exam !== undefined && older === undefined)) return undefined
  const standing: Standing = isUnverified(text) ? 'unverified' : older === undefined ? 'current' : 'exam-differs'
  return older === undefined ? { value, standing } : { value, examValue: older, standing }
}

export const isUnverified = (text: string): boolean => UNVERIFIED.test(text)

/** The cell without its marks: what holds today. */
export const bareText = (text: string): string => text.replace(EXAM, '').replace(UNVERIFIED, '').trim()

export function readValue(text: string): Value {
  return readQuantityValue(text) ?? readList(text) ?? { type: 'text', text }
}

export function readQuantityValue(text: string): Value | undefined {
  const quantity = parseQuantity(text)
  return quantity === undefined ? undefined : { type: 'quantity', quantity, text }
}

function readList(text: string): Value | undefined {
  const members = text.split('·').map((member) => member.trim())
  return members.length > 1 && !members.includes('') ? { type: 'list', members, text } : undefined
}

/** `yes`, `no`, `yes: at a price`, `no: why not`. */
export function readFlag(text: string): Value | undefined {
  const match = /^(yes|no)(?:\s*[:,]\s*(.+))?$/i.exec(text)
  if (match === null) return undefined
  const [, word = '', note = ''] = match
  return { type: 'flag', holds: word.toLowerCase() === 'yes', note, text }
}

/** Ranks from least to most, as authors write them; what an objective compares. */
export const RANKS = ['none', 'little', 'some', 'much'] as const
/** What a column of bounds says of a solution that has none. */
export const UNBOUNDED = 'no limit'

/** `little: AWS patches the hosts`. */
export function readRank(text: string): Value | undefined {
  const match = /^(none|little|some|much)(?:\s*[:,]\s*(.+))?$/i.exec(text)
  if (match === null) return undefined
  const [, word = '', note = ''] = match
  return { type: 'rank', rank: RANKS.findIndex((rank) => rank === word.toLowerCase()), note, text }
}

/** A cell of a choice: a yes or no, a rank, a bound, or `no limit`. */
export const readChoiceCell = (text: string): Value | undefined =>
  readFlag(text) ??
  readRank(text) ??
  readQuantityValue(text) ??
  (text === UNBOUNDED ? { type: 'text', text } : undefined)
