// How hard an item is, estimated from what it is made of, and said with its reasons.
import { numberIn, wordsIn } from './cues.ts'
import { listed } from '../std/text.ts'
import type { Family, Item } from './item.ts'
import { rungOf, type Rung } from './ladder.ts'
import { plain } from './same-option.ts'

export const BANDS = ['easier', 'middling', 'harder'] as const
export type Band = (typeof BANDS)[number]

/** One reason and what it does: points are added to log-odds, so +0.7 halves the odds of a right answer. */
export interface Basis {
  readonly says: string
  readonly points: number
}

export interface Difficulty {
  /** Expected share of right answers among people who have read the page once, 0 to 1. */
  readonly expected: number
  readonly band: Band
  readonly basis: readonly Basis[]
}

/**
 * The prior is a judgement and not a measurement: nobody publishes how hard AWS's items are. It is set so that an item
 * of the middle is answered right by about 62 of 100 (classical item analysis puts the best four-option items near
 * there: half-way between guessing, 25, and everybody, 100), and so that no single reason moves it by more than about
 * 20. Attempts correct it; see review/item-difficulty.ts.
 */
const MIDDLE_LOG_ODDS = 0.5
const RUNG_POINTS: Readonly<Record<Rung, number>> = { value: -0.5, scope: -0.1, consequence: 0.2, scenario: 0.5 }
/** What a family demands beyond its rung. */
const FAMILY_POINTS: Readonly<Partial<Record<Family, Basis>>> = {
  compute: { says: 'has a sum to be worked out', points: 0.2 },
  order: { says: 'has several steps to be put in order', points: 0.3 },
  match: { says: 'has three assignments, all of them needed', points: 0.4 },
  'true-because': { says: 'has two statements to be judged', points: 0.3 },
  'what-changed': { says: 'asks about dates and older notes', points: 0.6 },
}
const SEVERAL_KEYS_POINTS = 0.9
const CLOSEST_POINTS = 0.5
const STEM_POINTS_PER_WORD = 0.012
const PLAIN_STEM_WORDS = 22
const MOST_STEM_POINTS = 0.6
/** Limits between the bands, as expected shares. */
const EASIER_FROM = 0.66
const HARDER_BELOW = 0.56

export function difficultyOf(item: Item): Difficulty {
  const basis = [
    rungBasis(item),
    FAMILY_POINTS[item.family] ?? NOTHING,
    keysBasis(item),
    closenessBasis(item),
    stemBasis(item),
  ].filter(({ points }) => points !== 0)
  const expected = shareFrom(MIDDLE_LOG_ODDS - basis.reduce((sum, { points }) => sum + points, 0))
  return { expected, band: bandOf(expected), basis }
}

export const bandOf = (expected: number): Band =>
  expected >= EASIER_FROM ? 'easier' : expected < HARDER_BELOW ? 'harder' : 'middling'

const NOTHING: Basis = { says: '', points: 0 }

const RUNG_SAYS: Readonly<Record<Rung, string>> = {
  value: 'asks for a value as the page has it',
  scope: 'asks which of several it holds for',
  consequence: 'asks what follows from it',
  scenario: 'asks for a decision in a scenario',
}

const rungBasis = (item: Item): Basis => ({ says: RUNG_SAYS[rungOf(item)], points: RUNG_POINTS[rungOf(item)] })

const keysBasis = ({ select }: Item): Basis => ({
  says: `has ${select} right options, all of them needed`,
  points: select > 1 ? SEVERAL_KEYS_POINTS : 0,
})

/** Wrong options that look like the key: numbers of its size, sentences of its words. */
function closenessBasis(item: Item): Basis {
  const closeness = closenessOf(item)
  const points = rounded((closeness - 0.4) * 2 * CLOSEST_POINTS)
  const how = points >= 0 ? 'close to' : 'far from'
  return { says: `has wrong options ${how} the right one (${Math.round(closeness * 100)} of 100)`, points }
}

/** 0 to 1: the mean closeness of the two nearest wrong options to a key. */
export function closenessOf({ options }: Item): number {
  const keys = options.filter(({ correct }) => correct)
  const nearest = options
    .filter(({ correct }) => !correct)
    .map((option) => Math.max(0, ...keys.map((key) => likeness(key.text, option.text))))
    .sort((a, b) => b - a)
    .slice(0, 2)
  return nearest.length === 0 ? 0 : nearest.reduce((sum, value) => sum + value, 0) / nearest.length
}

function likeness(a: string, b: string): number {
  const [one, two] = [numberIn(a), numberIn(b)]
  const isNumber = one !== undefined && two !== undefined && wordsIn(a).length <= 3
  if (isNumber) return one === two ? 1 : nearness(one, two)
  const [mine, theirs] = [new Set(plain(a).split(' ')), new Set(plain(b).split(' '))]
  const shared = [...mine].filter((word) => theirs.has(word)).length
  return shared / Math.max(1, mine.size + theirs.size - shared)
}

/** 1 for equal sizes, half for a tenfold one, near 0 for a thousandfold one. */
function nearness(a: number, b: number): number {
  const decades = Math.abs(Math.log10(Math.abs(a) || 1) - Math.log10(Math.abs(b) || 1))
  return 1 / (1 + decades)
}

function stemBasis({ stem }: Item): Basis {
  const words = wordsIn(stem).length
  const points = rounded(Math.min(MOST_STEM_POINTS, (words - PLAIN_STEM_WORDS) * STEM_POINTS_PER_WORD))
  return { says: `has ${words} words to read`, points }
}

const rounded = (points: number): number => Math.round(points * 100) / 100
const shareFrom = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** `Middling: about 58 of 100 are expected to get it right.` and what that rests on. */
export function difficultyInWords({ expected, band, basis }: Difficulty): string {
  const name = `${band.charAt(0).toUpperCase()}${band.slice(1)}`
  return `${name}: about ${Math.round(expected * 100)} of 100 are expected to get it right. Estimated: it ${listed(basis.map(({ says }) => says))}.`
}
