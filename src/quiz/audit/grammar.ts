// What an editor would mark in an item: articles, capitals, number words, and options that do not answer the stem.
import { parseQuantity } from '../../facts/quantity.ts'
import { withArticles } from '../articles.ts'
import type { Item } from '../item.ts'

const ASKS_AMOUNT =
  /\b(how (long|many|much|large|big|often|old|far|fast)|what is the (maximum|minimum|value|upper limit|lower limit|approximate value))\b[^.?]*\?$/i

const COUNT_WORDS: readonly (readonly [RegExp, number])[] = [
  [/\b(which|choose) two\b/i, 2],
  [/\b(which|choose) three\b/i, 3],
]

/** Each fault in words; none where the item reads well. */
export function grammarFaults({ stem, options, select }: Pick<Item, 'stem' | 'options' | 'select'>): string[] {
  const texts = options.map(({ text }) => text)
  return [
    ...[stem, ...texts].filter((text) => withArticles(text) !== text).map((text) => `article: ${text}`),
    ...[stem, ...texts]
      .filter((text) => /\s{2}|\s[,;:?]|\s\.(?![A-Za-z])|\(\s|\s\)/.test(text))
      .map((text) => `spacing: ${text}`),
    ...[stem, ...texts]
      .filter((text) => /\b(a|the|of|is|are|to|in|and|an|for) \1\b/i.test(text))
      .map((text) => `word twice: ${text}`),
    ...(/[.?!] [a-z]/.test(stem.replace(/\b(e\.g|i\.e|vs)\. /g, '')) ? ['small letter after a full stop'] : []),
    ...texts.filter((text) => /[.;,:]$/.test(text)).map((text) => `mark at the end: ${text}`),
    ...COUNT_WORDS.filter(([words, count]) => words.test(stem) && select !== count).map(() => 'number of keys'),
    ...(select > 1 && !/\b(which|these) (two|three)\b/i.test(stem) ? ['number of keys unsaid'] : []),
    ...(ASKS_AMOUNT.test(stem) && mixesAmounts(texts) ? ['some options answer with an amount, some do not'] : []),
  ]
}

const mixesAmounts = (texts: readonly string[]): boolean => {
  const amounts = texts.filter((text) => parseQuantity(text) !== undefined).length
  return amounts > 0 && amounts < texts.length
}
