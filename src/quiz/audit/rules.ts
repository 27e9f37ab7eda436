// The rules an item keeps whatever the fact: each is one check that says what broke it.
import { parseQuantity } from '../../facts/quantity.ts'
import { pointsAtKey } from '../choose-distractors.ts'
import { contentWords, wordsIn } from '../cues.ts'
import type { Item } from '../item.ts'
import { holdsAnother } from '../option-text.ts'
import { plain, sameOption } from '../same-option.ts'
import { grammarFaults } from './grammar.ts'

export interface Rule {
  readonly name: string
  /** True when the item breaks the rule. */
  broken(item: Item): boolean
}

const texts = (item: Item): string[] => item.options.map((option) => option.text)

const someTwo = <T>(list: readonly T[], meet: (a: T, b: T) => boolean): boolean =>
  list.some((a, index) => list.slice(index + 1).some((b) => meet(a, b)))

const wordsOf = (item: Item, correct: boolean): { words: ReadonlySet<string> }[] =>
  item.options.flatMap((option) => (option.correct === correct ? { words: contentWords(option.text) } : []))

/** Options that are quantities measure one thing in one system; 15 minutes beside 6 hours is no mix, MB beside MiB is. */
function mixesUnits(options: readonly string[]): boolean {
  const units = options.flatMap((text) => parseQuantity(text)?.low.unit ?? [])
  const kinds = new Set(units.map(({ dimension, system }) => `${dimension} ${system ?? ''}`))
  return kinds.size > 1
}

export const RULES: readonly Rule[] = [
  {
    name: 'as many keys as the item says',
    broken: (item) => item.options.filter((option) => option.correct).length !== item.select,
  },
  { name: 'four options or more', broken: (item) => item.options.length < 4 },
  { name: 'no two options equal or equivalent', broken: (item) => someTwo(item.options, sameOption) },
  {
    name: 'option ids differ',
    broken: (item) => new Set(item.options.map((option) => option.id)).size !== item.options.length,
  },
  {
    name: 'every option has a reason and facts',
    broken: (item) => item.options.some((option) => option.reason.length < 8 || option.factIds.length === 0),
  },
  {
    name: 'every wrong option names its failing, the key none',
    broken: (item) => item.options.some((option) => option.correct !== (option.failing === undefined)),
  },
  {
    name: 'no "all of the above" or "none"',
    broken: (item) => texts(item).some((text) => /\b(all|none) of the\b/i.test(text)),
  },
  { name: 'no negative stem', broken: (item) => /\b(NOT|EXCEPT|LEAST likely)\b/.test(item.stem) },
  {
    name: 'stem and options have words',
    broken: (item) => wordsIn(item.stem).length < 4 || texts(item).some((text) => text.trim() === ''),
  },
  {
    name: 'no unfilled placeholder',
    broken: (item) => /\{\w+\}|undefined|NaN/.test([item.stem, ...texts(item)].join(' ')),
  },
  { name: 'stem ends like a question', broken: (item) => !/[?.]( \(Choose (two|three)\.\))?$/.test(item.stem) },
  {
    name: 'the stem does not hold the key',
    broken: (item) =>
      item.options.some(
        (option) => option.correct && option.text.length > 12 && plain(item.stem).includes(plain(option.text)),
      ),
  },
  { name: 'no option holds another', broken: (item) => holdsAnother(texts(item).map(plain)) },
  {
    name: 'no words of the stem single out a key',
    broken: (item) => pointsAtKey(contentWords(item.stem), wordsOf(item, true), wordsOf(item, false)),
  },
  { name: 'one dimension and one system of units', broken: (item) => mixesUnits(texts(item)) },
  { name: 'grammar of stem and options', broken: (item) => grammarFaults(item).length > 0 },
]
