// Reading of unknown data field by field: a default when it is absent, a refusal in words when it is not what it should be.
import { refusal, shown, type Refusal } from './refusal.ts'

export type Fields = Readonly<Record<string, unknown>>

/** One object being read; refusals gather in `refusals`, and reading goes on with the default. */
export interface Reader {
  readonly fields: Fields
  readonly path: string
  readonly refusals: Refusal[]
}

export const readerOf = (value: unknown, path: string, refusals: Refusal[]): Reader => {
  if (isFields(value)) return { fields: value, path, refusals }
  refusals.push(refusal(path, 'This is not a group of settings.', 'Write it as { "name": value, … }.'))
  return { fields: {}, path, refusals }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const pathOf = ({ path }: Reader, key: string): string => (path === '' ? key : `${path}.${key}`)

export function refuse(reader: Reader, key: string, what: string, mend: string): void {
  reader.refusals.push(refusal(pathOf(reader, key), what, mend))
}

export interface Range {
  readonly least: number
  readonly most: number
  readonly otherwise: number
  readonly whole?: boolean
  readonly unit?: string
}

export function readNumber(reader: Reader, key: string, range: Range): number {
  const value = reader.fields[key]
  if (value === undefined) return range.otherwise
  const { least, most, whole = false, unit = '' } = range
  const bounds = `Choose ${whole ? 'a whole number' : 'a number'} from ${shown(least)} to ${shown(most)}${unit === '' ? '' : ` ${unit}`}.`
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    refuse(reader, key, `${written(value)} is not a number.`, bounds)
  } else if (value < least || value > most) {
    refuse(reader, key, `${shown(value)} is too ${value < least ? 'small' : 'large'}.`, bounds)
  } else if (whole && !Number.isInteger(value)) {
    refuse(reader, key, `${shown(value)} is not a whole number.`, bounds)
  } else return value
  return range.otherwise
}

/** Null means: not set. */
export const readOptional = (reader: Reader, key: string, range: Omit<Range, 'otherwise'>): number | null =>
  reader.fields[key] === undefined || reader.fields[key] === null
    ? null
    : readNumber(reader, key, { ...range, otherwise: range.least })

export function readBoolean(reader: Reader, key: string, otherwise: boolean): boolean {
  const value = reader.fields[key]
  if (value === undefined) return otherwise
  if (typeof value === 'boolean') return value
  refuse(reader, key, `${written(value)} is neither true nor false.`, 'Write true or false.')
  return otherwise
}

export function readChoice<T extends string>(reader: Reader, key: string, options: readonly T[], otherwise: T): T {
  const value = reader.fields[key]
  if (value === undefined) return otherwise
  const found = options.find((option) => option === value)
  if (found !== undefined) return found
  refuse(reader, key, `${written(value)} is not known here.`, `Choose one of: ${options.join(', ')}.`)
  return otherwise
}

export function readText(reader: Reader, key: string, otherwise: string): string {
  const value = reader.fields[key]
  if (value === undefined) return otherwise
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value === 'string' && value.length > 0 && value.length <= 64) return value
  refuse(reader, key, `${written(value)} cannot be a name.`, 'Write 1 to 64 characters.')
  return otherwise
}

export function readList(reader: Reader, key: string, most: number): readonly unknown[] {
  const value = reader.fields[key]
  if (value === undefined) return []
  if (!Array.isArray(value)) refuse(reader, key, `${written(value)} is not a list.`, 'Write it as [ …, … ].')
  else if (value.length > most)
    refuse(reader, key, `${shown(value.length)} entries are too many.`, `Keep at most ${shown(most)}.`)
  else return value
  return []
}

export function readNumbers(reader: Reader, key: string, most: number): readonly number[] {
  const list = readList(reader, key, most)
  const numbers = list.filter(
    (value): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0,
  )
  if (numbers.length < list.length)
    refuse(reader, key, 'Some entries are not numbers from 0 up.', 'Write numbers only.')
  return numbers
}

const written = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : typeof value === 'object' ? 'This' : String(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** A misspelt setting would otherwise be ignored without a word. */
export function refuseUnknown(reader: Reader, known: readonly string[]): void {
  for (const key of Object.keys(reader.fields).filter((name) => !known.includes(name))) {
    refuse(reader, key, `There is no setting called "${key}" here.`, `Settings here: ${known.join(', ')}.`)
  }
}
