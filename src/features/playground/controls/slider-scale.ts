// Where a slider stands for a number: evenly, or by factors where numbers span many sizes.

export interface Scale {
  readonly least: number
  readonly most: number
  readonly log: boolean
  readonly whole: boolean
}

/** Positions of a slider, 0 to this. */
export const POSITIONS = 1000
/** By factors 0 has no place, so it gets the first position, and this share of the greatest the next. */
const SMALLEST_SHARE = 1e-5

const lowest = ({ least, most }: Scale): number => (least > 0 ? least : most * SMALLEST_SHARE)

export function positionOf(scale: Scale, value: number): number {
  const { least, most, log } = scale
  const inside = Math.min(Math.max(value, least), most)
  if (!log) return Math.round(((inside - least) / (most - least)) * POSITIONS)
  if (inside <= lowest(scale)) return inside > least ? 1 : 0
  const share = Math.log(inside / lowest(scale)) / Math.log(most / lowest(scale))
  return Math.max(1, Math.round(share * POSITIONS))
}

/** Two digits that count, and both ends exactly. */
export function valueAt(scale: Scale, position: number): number {
  const { least, most, log, whole } = scale
  if (position <= 0) return least
  if (position >= POSITIONS) return most
  const share = position / POSITIONS
  const exact = log ? lowest(scale) * (most / lowest(scale)) ** share : least + share * (most - least)
  const rounded = log ? Number(exact.toPrecision(2)) : Number(exact.toPrecision(3))
  const value = whole ? Math.round(rounded) : rounded
  return Math.min(Math.max(value, least), most)
}
