// Seeded randomness: the same seed gives the same numbers on every engine, because only 32-bit integers are used.

/** A stream of random numbers that belongs to whoever made it; there is no shared state. */
export interface Random {
  /** A 32-bit unsigned integer. */
  next(): number
  /** An integer in [0, bound); `bound` is from 1 to 2^32. */
  below(bound: number): number
}

/** sfc32 (Chris Doty-Humphrey, public domain), seeded through `hashText` so that near seeds give unrelated streams. */
export function randomFrom(seed: string): Random {
  let a = hashText(seed, 0x9e3779b9)
  let b = hashText(seed, 0x243f6a88)
  let c = hashText(seed, 0xb7e15162)
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next()
  return { next, below: (bound) => Math.floor((next() / 0x1_0000_0000) * bound) }
}

/** FNV-1a over UTF-16 code units with a final avalanche; 32 bits, not for security. */
export function hashText(text: string, basis = 0x811c9dc5): number {
  let hash = basis
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** One element, each with the same chance. The list must not be empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[random.below(list.length)]
  if (chosen === undefined) throw new RangeError('pick needs a list with something in it')
  return chosen
}

/** A shuffled copy (Fisher–Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const copy = [...list]
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1)
    const held = copy[last] as T
    copy[last] = copy[other] as T
    copy[other] = held
  }
  return copy
}

/** `count` different elements in random order; all of them when there are fewer. */
export const sample = <T>(random: Random, list: readonly T[], count: number): T[] =>
  shuffled(random, list).slice(0, count)
