// A drill as a short code, `LAMBDA-7Q4K-M2XH`: what it is drawn from, its seed, and the mark of content and generator.
import { hashText } from '../../std/random.ts'
import { GENERATOR_VERSION, type Family } from '../item.ts'
import type { Selection } from '../draw-form.ts'
import { SEEDS, SIGNS } from '../seed-code.ts'
import { CHECKS, sumsOf, withChecks } from './check-signs.ts'
import { codeWords, type CodeWord } from './code-words.ts'
import type { Corpus } from '../../facts/fact.ts'

/** Who draws the same drill: topic or page, kinds of question, exam and length; single facts and traps are never in a code. */
export interface CodedDrill {
  readonly selection: Omit<Selection, 'factIds' | 'trapId'>
  readonly length: number
  /** 0 to `SEEDS` - 1. An odd one stands for the other form of the even one before it. */
  readonly seed: number
}

export const SEED_SIGNS = 4
export const SHAPE_SIGNS = 4
export const MARK_SIGNS = 2

/** The usual drill needs no signs for its shape. */
export const USUAL = { exam: 'saa', length: 10 } as const
export const SHORT_TAIL = SEED_SIGNS + MARK_SIGNS + CHECKS
export const LONG_TAIL = SHORT_TAIL + SHAPE_SIGNS

/** Frozen: a code holds the place in these lists. New entries go to the end, up to 8, 21 and 12 of them. */
const CODED_EXAMS = ['saa', 'sap']
export const CODED_LENGTHS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 65, 75, 80, 90, 100]
const CODED_FAMILIES: readonly Family[] = [
  'recall',
  'discriminate',
  'consequence',
  'compute',
  'trap',
  'true-because',
  'order',
  'match',
  'what-changed',
  'multi-response',
  'scenario',
]
const LENGTHS = 21
const FAMILY_SETS = 2 ** 12

export interface Shape {
  readonly exam: string
  readonly length: number
  readonly families?: readonly Family[]
}

/** The content's mark; the same facts asked by another generator are other items. */
export const markOf = ({ version }: Pick<Corpus, 'version'>): string =>
  signsFor(hashText(`${version}|${GENERATOR_VERSION}`), MARK_SIGNS)

/** The code, or undefined where the drill has something that no code can say: single facts, a trap, an odd length. */
export function writeDrillCode(
  { selection, length, seed }: { readonly selection: Selection; readonly length: number; readonly seed: number },
  corpus: Corpus,
): string | undefined {
  if (selection.factIds !== undefined || selection.trapId !== undefined) return undefined
  const word = [...codeWords(corpus).values()].find(
    ({ topic, page }) => page === selection.page && topic === (selection.topic ?? selection.page?.split('/')[0]),
  )
  const shape = shapeNumber({ ...selection, length })
  if (word === undefined || shape === undefined) return undefined
  return assemble(
    word,
    signsFor(seed, SEED_SIGNS),
    isUsual(selection, length) ? '' : signsFor(shape, SHAPE_SIGNS),
    markOf(corpus),
  )
}

const isUsual = ({ exam, families }: Selection, length: number): boolean =>
  exam === USUAL.exam && length === USUAL.length && families === undefined

/** Signs in fours, so that they can be read aloud. */
export function assemble(word: CodeWord, seed: string, shape: string, mark: string): string {
  const tail = withChecks(seed + shape + mark, sumsOf(word.word))
  return shown(word, tail)
}

export const shown = (word: Pick<CodeWord, 'shown'>, tail: string): string =>
  [word.shown, ...(tail.match(/.{1,4}/g) ?? [])].join('-')

function shapeNumber({ exam, length, families = [] }: Shape): number | undefined {
  const [examAt, lengthAt] = [CODED_EXAMS.indexOf(exam), CODED_LENGTHS.indexOf(length)]
  const places = families.map((family) => CODED_FAMILIES.indexOf(family))
  if (examAt === -1 || lengthAt === -1 || places.includes(-1)) return undefined
  const set = new Set(places)
  const bits = [...set].reduce((sum, place) => sum + 2 ** place, 0)
  return (examAt * LENGTHS + lengthAt) * FAMILY_SETS + bits
}

/** The shape that four signs say; undefined where they name something that this version does not have. */
export function readShape(signs: string, families: readonly Family[]): Shape | undefined {
  const number = numberFrom(signs)
  const bits = number % FAMILY_SETS
  const rest = Math.floor(number / FAMILY_SETS)
  const exam = CODED_EXAMS[Math.floor(rest / LENGTHS)]
  const length = CODED_LENGTHS[rest % LENGTHS]
  const chosen = families.filter((family) => Math.floor(bits / 2 ** CODED_FAMILIES.indexOf(family)) % 2 === 1)
  const known = chosen.reduce((sum, family) => sum + 2 ** CODED_FAMILIES.indexOf(family), 0)
  if (exam === undefined || length === undefined || known !== bits) return undefined
  return { exam, length, ...(chosen.length === 0 ? {} : { families: chosen }) }
}

export function signsFor(number: number, count: number): string {
  let signs = ''
  for (let rest = number, at = 0; at < count; at += 1, rest = Math.floor(rest / SIGNS.length)) {
    signs = (SIGNS[rest % SIGNS.length] ?? '') + signs
  }
  return signs
}

export const numberFrom = (signs: string): number =>
  [...signs].reduce((sum, sign) => sum * SIGNS.length + SIGNS.indexOf(sign), 0)

/** The drill that was built beside this one: same blueprint, same mix of difficulty, no shared item. */
export const otherSeed = (seed: number): number => seed ^ 1

/** A seed whose form is the first of its two, from any number. */
export const firstSeed = (number: number): number => (number % (SEEDS - 1)) & ~1
