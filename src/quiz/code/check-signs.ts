// Two check signs over a word and its signs: one wrong sign is found and put right, two unreadable ones are filled in.
import { SIGNS } from '../seed-code.ts'

/** A prime, so that every number but 0 can be divided by. */
const P = SIGNS.length
export const CHECKS = 2

/** What the word adds to the two sums. */
export interface WordSums {
  readonly plain: number
  readonly weighted: number
}

const mod = (number: number): number => ((number % P) + P) % P

/** a / b among the remainders; `b` is not 0. */
function divided(a: number, b: number): number {
  let inverse = 1
  for (let power = P - 2, base = mod(b); power > 0; power >>= 1) {
    if (power & 1) inverse = mod(inverse * base)
    base = mod(base * base)
  }
  return mod(a * inverse)
}

/** No two of A–Z and 0–9 add the same to both sums, so that one wrong letter of a word shows as well. */
export function sumsOf(word: string): WordSums {
  let [plain, weighted] = [0, 0]
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    const isDigit = code < 65
    plain += isDigit ? code - 48 : code - 65
    weighted += (at + 1) * (isDigit ? code - 38 : code - 65)
  }
  return { plain: mod(plain), weighted: mod(weighted) }
}

/** How far the signs are from fitting: both are 0 where nothing is wrong. */
function misfit(values: readonly number[], word: WordSums): WordSums {
  let { plain, weighted } = word
  values.forEach((value, at) => {
    plain += value
    weighted += (at + 1) * value
  })
  return { plain: mod(plain), weighted: mod(weighted) }
}

const valuesOf = (signs: string): number[] => [...signs].map((sign) => SIGNS.indexOf(sign))
const signsFrom = (values: readonly number[]): string => values.map((value) => SIGNS[value] ?? '').join('')

/** The body with its two check signs. */
export function withChecks(body: string, word: WordSums): string {
  const { plain, weighted } = misfit(valuesOf(body), word)
  const last = mod((body.length + 1) * plain - weighted)
  return body + signsFrom([mod(-plain - last), last])
}

export const fits = (signs: string, word: WordSums): boolean => {
  const { plain, weighted } = misfit(valuesOf(signs), word)
  return plain === 0 && weighted === 0
}

export interface Mended {
  readonly signs: string
  /** The place of the sign that was changed, from 0. */
  readonly at: number
}

/** The one sign that has to be another for the rest to fit; undefined where no single one would do. */
export function mendOne(signs: string, word: WordSums): Mended | undefined {
  const values = valuesOf(signs)
  const { plain, weighted } = misfit(values, word)
  if (plain === 0) return undefined
  const at = divided(weighted, plain) - 1
  const held = values[at]
  if (held === undefined) return undefined
  values[at] = mod(held - plain)
  return { signs: signsFrom(values), at }
}

/** Signs with one or two that cannot be read, filled in so that all fit; undefined where nothing does. */
export function fillIn(signs: readonly string[], word: WordSums): string | undefined {
  const gaps = signs.flatMap((sign, at) => (SIGNS.includes(sign) && sign !== '' ? [] : [at]))
  const values = signs.map((sign, at) => (gaps.includes(at) ? 0 : SIGNS.indexOf(sign)))
  const { plain, weighted } = misfit(values, word)
  const [one, two, more] = gaps
  if (one === undefined || more !== undefined) return undefined
  if (two === undefined) values[one] = mod(-plain)
  else {
    const second = divided((one + 1) * plain - weighted, two - one)
    values[two] = second
    values[one] = mod(-plain - second)
  }
  const filled = signsFrom(values)
  return fits(filled, word) ? filled : undefined
}
