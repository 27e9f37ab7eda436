// Reads a drill's code as a person wrote it: what it stands for, or which sign is wrong and which code was probably meant.
import type { Corpus } from '../../facts/fact.ts'
import { formatNumber } from '../../facts/quantity.ts'
import { err, ok, type Result } from '../../std/result.ts'
import { listed } from '../../std/text.ts'
import { FAMILIES } from '../item.ts'
import { SIGNS } from '../seed-code.ts'
import { fits, mendOne, sumsOf } from './check-signs.ts'
import { codeWords, type CodeWord } from './code-words.ts'
import {
  assemble,
  LONG_TAIL,
  markOf,
  MARK_SIGNS,
  numberFrom,
  readShape,
  SEED_SIGNS,
  SHAPE_SIGNS,
  SHORT_TAIL,
  shown,
  USUAL,
  type CodedDrill,
} from './drill-code.ts'
import { nearestCodes } from './nearest-codes.ts'

export interface ReadDrill extends CodedDrill {
  /** As it is written properly, with the mark it came with. */
  readonly code: string
  /** The same selection and seed under today's content. */
  readonly today: string
  /** False when the facts or the generator have changed since: the items may differ. */
  readonly sameContent: boolean
}

export interface DrillCodeFault {
  readonly says: string
  /** Valid codes that were probably meant, the likeliest first. */
  readonly nearest: readonly string[]
}

/** Longer texts are no code, whatever is in them. */
const LONGEST = 80
const EXAMPLE = 'ALL-7Q4K-M2XH'
const MOST_NAMED = 8

/** Capitals without spaces, dashes and what a keyboard or a chat adds to them; cut before anything slow is done. */
export const bareCode = (written: string): string =>
  written
    .slice(0, 20 * LONGEST)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}\p{Cf}\uFE0F._]/gu, '')

/** Whether this was meant to be a code of this kind: older ones are seven signs without a word. */
export function beginsWithWord(written: string, corpus: Corpus): boolean {
  const code = bareCode(written)
  return [...codeWords(corpus).keys()].some((word) => code.startsWith(word))
}

export function readDrillCode(written: string, corpus: Corpus): Result<ReadDrill, DrillCodeFault> {
  const code = bareCode(written)
  const signs = [...code]
  if (signs.length === 0) return fault(`There is nothing here. A code looks like ${EXAMPLE}.`)
  if (written.length > 20 * LONGEST || signs.length > LONGEST) {
    return fault(
      `This has ${formatNumber([...written].length)} signs. A code is a word and eight or twelve signs, like ${EXAMPLE}.`,
    )
  }
  const words = codeWords(corpus)
  const word = wordOf(code, words)
  const nearest = (): readonly string[] =>
    nearestCodes(code, words, (found, tail) => read(found, tail, corpus)?.sameContent)
  if (word === undefined) return err({ says: sayWord(code, corpus), nearest: nearest() })
  const tail = code.slice(word.word.length)
  const says = sayTail(word, tail)
  if (says !== undefined) return err({ says, nearest: nearest() })
  const drill = read(word, tail, corpus)
  return drill === undefined
    ? fault(
        'This code is sound, but it asks for a kind of question that this version of Trapline does not have. A newer version may.',
      )
    : ok(drill)
}

const fault = (says: string): Result<never, DrillCodeFault> => err({ says, nearest: [] })

/** The word that the code begins with: one after which all fits, else the longest. */
function wordOf(code: string, words: ReadonlyMap<string, CodeWord>): CodeWord | undefined {
  const found = [...words.values()]
    .filter(({ word }) => code.startsWith(word))
    .sort((a, b) => b.word.length - a.word.length)
  const whole = found.filter(({ word }) => isTail(code.slice(word.length)))
  return whole.find(({ word }) => fits(code.slice(word.length), sumsOf(word))) ?? whole[0] ?? found[0]
}

const isTail = (tail: string): boolean =>
  (tail.length === SHORT_TAIL || tail.length === LONG_TAIL) && [...tail].every((sign) => SIGNS.includes(sign))

/** What is wrong with the signs after the word; undefined where nothing is. */
function sayTail(word: CodeWord, tail: string): string | undefined {
  const signs = [...tail]
  const strange = signs.findIndex((sign) => !SIGNS.includes(sign))
  const after = `after ${word.shown}`
  if (strange !== -1) {
    return `Sign ${strange + 1} ${after} is "${signs[strange] ?? ''}", which no code has: codes do without 0, 1, I, L, O, U and Z.`
  }
  if (signs.length !== SHORT_TAIL && signs.length !== LONG_TAIL) {
    return `${capital(count(signs.length))} ${after}: a code has ${SHORT_TAIL} there, or ${LONG_TAIL}.`
  }
  const sums = sumsOf(word.word)
  if (fits(tail, sums)) return undefined
  const mended = mendOne(tail, sums)
  return mended === undefined
    ? `The signs ${after} do not fit together: two were swapped, or more than one was mistyped.`
    : `The signs ${after} do not fit together: probably sign ${mended.at + 1}, "${tail[mended.at] ?? ''}", was mistyped.`
}

const count = (signs: number): string =>
  signs === 0 ? 'no sign comes' : signs === 1 ? '1 sign comes' : `${signs} signs come`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A sound code with a word that is not known here is told from a mistyped one by its check signs. */
function sayWord(code: string, { topics }: Corpus): string {
  const known = `Topics here: ${listed(topics.slice(0, MOST_NAMED).map(({ id }) => id.toUpperCase()))}, or ALL.`
  for (const length of [SHORT_TAIL, LONG_TAIL]) {
    const [head, tail] = [code.slice(0, -length), code.slice(-length)]
    if (/^[A-Z0-9]{2,}$/.test(head) && isTail(tail) && fits(tail, sumsOf(head))) {
      return `The topic or page "${head}" of this code is not in this copy of Trapline, though the code is sound: another version may have it. ${known}`
    }
  }
  const strange = [...code].findIndex((sign) => !/[A-Z0-9]/.test(sign))
  if (strange !== -1) return `Sign ${strange + 1} is "${[...code][strange] ?? ''}", which no code has. ${known}`
  return `No topic or page here is called like the beginning of "${code.slice(0, 24)}". ${known}`
}

function read(word: CodeWord, tail: string, corpus: Corpus): ReadDrill | undefined {
  const seedSigns = tail.slice(0, SEED_SIGNS)
  const shapeSigns = tail.length === LONG_TAIL ? tail.slice(SEED_SIGNS, SEED_SIGNS + SHAPE_SIGNS) : ''
  const mark = tail.slice(SEED_SIGNS + shapeSigns.length, SEED_SIGNS + shapeSigns.length + MARK_SIGNS)
  const shape = shapeSigns === '' ? USUAL : readShape(shapeSigns, FAMILIES)
  if (shape === undefined) return undefined
  const { length, ...drawn } = shape
  return {
    selection: {
      ...drawn,
      ...(word.page === undefined ? (word.topic === undefined ? {} : { topic: word.topic }) : { page: word.page }),
    },
    length,
    seed: numberFrom(seedSigns),
    code: shown(word, tail),
    today: assemble(word, seedSigns, shapeSigns, markOf(corpus)),
    sameContent: mark === markOf(corpus),
  }
}
