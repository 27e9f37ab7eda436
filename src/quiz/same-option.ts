// When two options are one: the same words, or the same amount in another unit.
import { magnitude as sizeOf, parseQuantity } from '../facts/quantity.ts'
import type { Key } from './draft.ts'

/** Two texts that differ only in case, spacing and marks are the same option. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\.(?![a-z0-9])/g, ' ')
    .replace(/[^a-z0-9.%+×/-]+/g, ' ')
    .trim()

export const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-9)

interface Size {
  /** What is measured or counted; empty for a number whose stem says it. */
  readonly of: string
  readonly low: number
  readonly high: number
}

type Sized = Pick<Key, 'text' | 'magnitude'>

/** An option read once, to be compared with many. */
export interface Sense {
  readonly words: string
  readonly size: Size | undefined
}

export const senseOf = (option: Sized): Sense => ({ words: plain(option.text), size: sizeIn(option) })

function sizeIn({ text, magnitude }: Sized): Size | undefined {
  if (magnitude !== undefined) return { of: '', low: magnitude, high: magnitude }
  const quantity = parseQuantity(text)
  if (quantity === undefined) return undefined
  const { dimension, many } = quantity.high.unit
  const of = dimension === 'count' || dimension === 'money' ? many.toLowerCase() : dimension
  return { of, low: sizeOf(quantity.low), high: sizeOf(quantity.high) }
}

/** '900 s' is '15 minutes', and '5' is '5 layers'; '200 with an error' is not '200 without one'. */
export function sameSense({ words: a, size: x }: Sense, { words: b, size: y }: Sense): boolean {
  if (a === b) return true
  if (x === undefined || y === undefined) return false
  return (x.of === y.of || x.of === '' || y.of === '') && near(x.low, y.low) && near(x.high, y.high)
}

export const sameOption = (a: Sized, b: Sized): boolean => sameSense(senseOf(a), senseOf(b))
