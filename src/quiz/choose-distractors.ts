// Chooses the wrong options so that the key's look tells nothing: its rank by length, by shared words and by
// number is drawn first, evenly, and the set that comes nearest to the draw is taken.
import { shuffled, type Random } from '../std/random.ts'
import { contentWords, cuesOf, type Cues } from './cues.ts'
import type { Candidate, Key } from './draft.ts'
import { holdsAnother } from './option-text.ts'
import { plain, sameSense, senseOf } from './same-option.ts'

/** Beyond this many the search gains nothing; the nearest confusions come first in the list. */
const POOL = 12

type Measure = (cues: Cues) => number
/**
 * `odds` are the chances of the key's ranks from lowest to highest. They are not even where the corpus leans by
 * itself: a right answer takes up words of its question, and a sum lies between its mistakes, more often than not.
 */
const MEASURES: readonly { readonly of: Measure; readonly weight: number; readonly odds: readonly number[] }[] = [
  { of: (cues) => cues.length, weight: 3, odds: [25, 25, 25, 25] },
  { of: (cues) => cues.shared, weight: 4, odds: [30, 30, 26, 14] },
  { of: (cues) => cues.number ?? 0, weight: 6, odds: [36, 14, 14, 36] },
  { of: (cues) => cues.absolute, weight: 2, odds: [25, 25, 25, 25] },
]

/** `count` candidates that differ from the keys and from one another, balanced against the first key; undefined when there are too few. */
export function chooseDistractors(
  random: Random,
  stem: string,
  keys: readonly Key[],
  candidates: readonly Candidate[],
  count: number,
): Candidate[] | undefined {
  const pool = distinct(keys, candidates).slice(0, POOL)
  const [key] = keys
  if (key === undefined || pool.length < count) return undefined
  const wanted = drawRanks(random, count)
  const stemWords = contentWords(stem)
  const mine = keys.map(({ text }) => lookOf(text, stemWords))
  const placed = shuffled(random, pool).map((candidate): Placed & { readonly candidate: Candidate } => {
    const look = lookOf(candidate.text, stemWords)
    return { candidate, look, places: placesOf(mine[0] as Look, look) }
  })
  return nearestSet(placed, wanted, count, (others) => isGiveaway(stemWords, mine, others))?.map(
    ({ candidate }) => candidate,
  )
}

/** What can be seen of an option text without knowing anything; worked out once a text. */
export interface Look {
  readonly text: string
  readonly bare: string
  readonly words: ReadonlySet<string>
  readonly cues: Cues
}

export function lookOf(text: string, stemWords: ReadonlySet<string>): Look {
  const words = contentWords(text)
  return { text, bare: plain(text), words, cues: cuesOf(text, stemWords, words) }
}

/** By measure, whether an option lies below the key (-1), level with it (0) or above (1). */
export const placesOf = (key: Look, other: Look): readonly number[] =>
  MEASURES.map(({ of }) => Math.sign(of(other.cues) - of(key.cues)))

export interface Placed {
  readonly look: Look
  readonly places: readonly number[]
}

/** The ranks that the key is to have, by measure. */
export const drawRanks = (random: Random, count: number): readonly number[] =>
  MEASURES.map(({ odds }) => drawRank(random, odds, count))

/**
 * The first set in the order of the pool that leaves the key its wanted ranks, else the one that comes nearest;
 * sets that give the key away are left out.
 */
function nearestSet<T extends Placed>(
  pool: readonly T[],
  wanted: readonly number[],
  count: number,
  isUnfair: (others: readonly Look[]) => boolean,
): readonly T[] | undefined {
  let best: readonly T[] | undefined
  let bestCost = Infinity
  for (const set of setsOf(pool, count)) {
    const cost = costOf(set, wanted)
    if (cost < bestCost && !isUnfair(set.map(({ look }) => look))) [best, bestCost] = [set, cost]
    if (bestCost === 0) break
  }
  return best
}

/** Whether an option holds another, or the stem's words give a key away: such a set is never shown. */
export const isGiveaway = (stemWords: ReadonlySet<string>, keys: readonly Look[], others: readonly Look[]): boolean =>
  holdsAnother([...keys, ...others].map(({ bare }) => bare)) || pointsAtKey(stemWords, keys, others)

/**
 * Whether words of the stem single out a key: they stand in it and in no other option, and no wrong option is singled
 * out as well. Who only compares words would take it.
 */
export function pointsAtKey(
  stemWords: ReadonlySet<string>,
  keys: readonly Pick<Look, 'words'>[],
  others: readonly Pick<Look, 'words'>[],
): boolean {
  const all = [...keys, ...others]
  const pointers = all.map(({ words }) => {
    let count = 0
    for (const word of words) {
      if (stemWords.has(word) && !all.some((other) => other.words !== words && other.words.has(word))) count += 1
    }
    return count
  })
  const most = Math.max(0, ...pointers.slice(keys.length))
  return pointers.slice(0, keys.length).some((count) => count > most)
}

/** Every choice of `count` from the list, in its order. */
function* setsOf<T>(list: readonly T[], count: number, from = 0): Generator<T[]> {
  if (count === 0) yield []
  for (let at = from; count > 0 && at <= list.length - count; at += 1) {
    for (const rest of setsOf(list, count - 1, at + 1)) yield [list[at] as T, ...rest]
  }
}

/** How far the key's ranks are from the wanted ones, each by its weight; a tie stands for every rank it spans. */
export function costOf(set: readonly Placed[], wanted: readonly number[]): number {
  let cost = 0
  MEASURES.forEach(({ weight }, measure) => {
    let [below, upTo] = [0, 0]
    for (const { places } of set) {
      const place = places[measure] ?? 0
      if (place < 0) below += 1
      if (place <= 0) upTo += 1
    }
    const rank = wanted[measure] ?? 0
    cost += weight * Math.max(below - rank, rank - upTo, 0)
  })
  return cost
}

/** A rank from 0 to `count`, by the odds; with more options than odds speak of, evenly. */
function drawRank(random: Random, odds: readonly number[], count: number): number {
  if (odds.length !== count + 1) return random.below(count + 1)
  let ticket = random.below(odds.reduce((sum, odd) => sum + odd, 0))
  return odds.findIndex((odd) => (ticket -= odd) < 0)
}

function distinct(keys: readonly Key[], candidates: readonly Candidate[]): Candidate[] {
  const senses = keys.map(senseOf)
  return candidates.filter((candidate) => {
    const sense = senseOf(candidate)
    if (senses.some((other) => sameSense(other, sense))) return false
    senses.push(sense)
    return true
  })
}
