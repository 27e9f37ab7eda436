// The valid codes next to one that is not: one slip of the finger away, and sound by their check signs.
import { SIGNS } from '../seed-code.ts'
import { fillIn, fits, mendOne, sumsOf } from './check-signs.ts'
import { distance, type CodeWord } from './code-words.ts'
import { LONG_TAIL, SHORT_TAIL, shown } from './drill-code.ts'

/** Where neighbours lie equally far apart, as in DEF, undoing a swap fits at several places, and all are offered. */
const MOST = 5
/** So many letters of a word may be wrong. */
const WORD_SLIPS = 2

/**
 * `code` without separators. `worth` says of a sound code whether it is of today's content, and undefined where it
 * stands for nothing.
 */
export function nearestCodes(
  code: string,
  words: ReadonlyMap<string, CodeWord>,
  worth: (word: CodeWord, tail: string) => boolean | undefined,
): readonly string[] {
  const found = new Map<string, number>()
  for (const reading of readings(code, words)) {
    const { word, slips } = reading
    for (const sound of soundTails(reading)) {
      const today = worth(word, sound)
      if (today === undefined) continue
      const cost = slips * 2 + (today ? 0 : 1)
      const name = shown(word, sound)
      found.set(name, Math.min(cost, found.get(name) ?? Infinity))
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST)
    .map(([name]) => name)
}

interface Reading {
  readonly word: CodeWord
  readonly tail: readonly string[]
  /** How much of the word had to be put right: with more than nothing, the signs have to fit as they are. */
  readonly slips: number
}

const WHOLE = [SHORT_TAIL, LONG_TAIL]
const SHORT = WHOLE.map((length) => length - 1)
const LONG = WHOLE.map((length) => length + 1)

/** Every way to cut the code into a word and signs, with a sign too few or too many as well. */
function* readings(code: string, words: ReadonlyMap<string, CodeWord>): Generator<Reading> {
  const signs = [...code]
  for (const length of [...WHOLE, ...SHORT, ...LONG]) {
    if (length >= signs.length) continue
    const [head, tail] = [signs.slice(0, -length), signs.slice(-length)]
    const exact = words.get(head.join(''))
    if (exact !== undefined) yield { word: exact, tail, slips: 0 }
    if (!WHOLE.includes(length)) continue
    const across = words.get([...head.slice(0, -1), tail[0] ?? ''].join(''))
    if (across !== undefined) yield { word: across, tail: [head.at(-1) ?? '', ...tail.slice(1)], slips: 1 }
    for (const word of words.values()) {
      const slips = distance(head.join(''), word.word, WORD_SLIPS)
      if (slips > 0 && slips <= WORD_SLIPS) yield { word, tail, slips }
    }
  }
}

function* soundTails({ word: { word }, tail: signs, slips }: Reading): Generator<string> {
  const sums = sumsOf(word)
  const tail = signs.join('')
  const isLegal = signs.every((sign) => SIGNS.includes(sign))
  if (SHORT.includes(signs.length)) yield* withOneMore(signs, sums)
  else if (LONG.includes(signs.length)) yield* withOneLess(signs, sums)
  else if (isLegal && fits(tail, sums)) yield tail
  else if (slips > 0) return
  else if (isLegal) {
    yield* swapped(signs, sums)
    const mended = mendOne(tail, sums)
    if (mended !== undefined) yield mended.signs
  } else {
    const filled = fillIn(signs, sums)
    if (filled !== undefined) yield filled
  }
}

type Sums = ReturnType<typeof sumsOf>

function* swapped(signs: readonly string[], sums: Sums): Generator<string> {
  for (let at = 1; at < signs.length; at += 1) {
    const other = [...signs]
    ;[other[at - 1], other[at]] = [signs[at] ?? '', signs[at - 1] ?? '']
    const tail = other.join('')
    if (fits(tail, sums)) yield tail
  }
}

function* withOneMore(signs: readonly string[], sums: Sums): Generator<string> {
  for (let at = 0; at <= signs.length; at += 1) {
    const filled = fillIn([...signs.slice(0, at), '', ...signs.slice(at)], sums)
    if (filled !== undefined) yield filled
  }
}

function* withOneLess(signs: readonly string[], sums: Sums): Generator<string> {
  for (let at = 0; at < signs.length; at += 1) {
    const tail = [...signs.slice(0, at), ...signs.slice(at + 1)]
    if (tail.every((sign) => SIGNS.includes(sign)) && fits(tail.join(''), sums)) yield tail.join('')
  }
}
