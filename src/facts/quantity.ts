// Quantities with units: read as an author writes them, compared across units, written in one style.
import { isUnitWithRemark, unitFor, type Unit } from './units.ts'

export type Bound = 'exactly' | 'at-most' | 'at-least' | 'under' | 'over' | 'about' | 'range'

/** An amount in a unit, as written: 15 minutes stays 15 minutes. */
export interface Amount {
  readonly number: number
  readonly unit: Unit
}

export interface Quantity {
  readonly bound: Bound
  /** The lower end of a range, or the one amount. */
  readonly low: Amount
  /** The upper end of a range, or the one amount again. */
  readonly high: Amount
}

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/^(at most|up to|max(imum)?|≤)\s*/i, 'at-most'],
  [/^(at least|min(imum)?|≥)\s*/i, 'at-least'],
  [/^(under|below|less than)\s+/i, 'under'],
  [/^(over|more than)\s+/i, 'over'],
  [/^(about|around|~)\s*/i, 'about'],
]

/** Commas stand before groups of three: '1,5 s' is a decimal comma, which means something else here. */
const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const SINGLE = new RegExp(`^(${NUMBER})\\s*(\\D.*)?$`)
const RANGE = new RegExp(`^(${NUMBER})\\s*([^\\d–]*?)\\s*(?:–|\\bto\\b)\\s*(${NUMBER})\\s*(\\D.*)?$`)
/** A unit is a word or a few, never a clause, and never a second number: '5-10 s' is no count of '-10 s'. */
const isUnitText = (text: string): boolean =>
  /^((usd per [^.,;:()–]+|[\p{L}%×][^\d.,;:()–]*))?$/iu.test(text) &&
  text.length <= 48 &&
  text.trim().split(/\s+/).length <= 5 &&
  !isUnitWithRemark(text)

/** `undefined` when the text is not a quantity and nothing else. */
export function parseQuantity(text: string): Quantity | undefined {
  const found = BOUNDS.find(([pattern]) => pattern.test(text))
  const rest = (found === undefined ? text : text.replace(found[0], '')).trim()
  const range = RANGE.exec(rest)
  if (range !== null && found === undefined) {
    const [, low = '', lowUnit = '', high = '', highUnit = ''] = range
    if (!isUnitText(lowUnit) || !isUnitText(highUnit)) return undefined
    return rangeOf(amountFrom(low, lowUnit || highUnit), amountFrom(high, highUnit))
  }
  const single = SINGLE.exec(rest)
  if (single === null) return undefined
  const [, number = '', unit = ''] = single
  if (!isUnitText(unit)) return undefined
  const amount = amountFrom(number, unit)
  return { bound: found?.[1] ?? 'exactly', low: amount, high: amount }
}

/** Ends measure the same, the lower one first. */
const rangeOf = (low: Amount, high: Amount): Quantity | undefined =>
  sameKind(low.unit, high.unit) && magnitude(low) < magnitude(high) ? { bound: 'range', low, high } : undefined

/** Whether two units measure the same thing: counts of one noun, money for one thing. */
export const sameKind = (a: Unit, b: Unit): boolean =>
  a.dimension === b.dimension && (!['count', 'money'].includes(a.dimension) || a.many === b.many)

const amountFrom = (number: string, unit: string): Amount => ({
  number: Number(number.replaceAll(',', '')),
  unit: unitFor(unit),
})

/** In base units: seconds, megabytes, plain counts. */
export const magnitude = ({ number, unit }: Amount): number => number * unit.scale

/** Equal in size whatever the unit: 900 s and 15 minutes. */
export function sameAmount(a: Amount, b: Amount): boolean {
  if (a.unit.dimension !== b.unit.dimension) return false
  const [x, y] = [magnitude(a), magnitude(b)]
  return Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y))
}

export const sameQuantity = (a: Quantity, b: Quantity): boolean =>
  sameAmount(a.low, b.low) && sameAmount(a.high, b.high)

/** Digits grouped by comma; six decimals, or six digits of a smaller number; independent of the machine's locale. */
export function formatNumber(number: number): string {
  const places = Math.min(Math.max(6, 5 - Math.floor(Math.log10(Math.abs(number)))), 20)
  const rounded = Number(number.toFixed(places))
  const written = Math.abs(rounded) < 1e-6 ? rounded.toFixed(places).replace(/\.?0+$/, '') : String(rounded)
  const [whole = '', decimals] = written.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** `15 minutes`; a count keeps its noun only when asked to, since a stem names it already. */
export function formatAmount({ number, unit }: Amount, withNoun = true): string {
  const written = formatNumber(number)
  if (unit.dimension === 'count' && !withNoun) return written
  const name = number === 1 ? unit.one : unit.many
  if (name === '') return written
  return name === '%' ? `${written}%` : `${written} ${name}`
}

/** Both ends of a range, or the one amount. */
export const amountsOf = ({ bound, low, high }: Quantity): readonly Amount[] =>
  bound === 'range' ? [low, high] : [low]
