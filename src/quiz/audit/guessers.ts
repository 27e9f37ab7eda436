// Seven guessers who know nothing of AWS: each looks at one thing and picks by it alone.
import { absoluteWords, contentWords, numberIn, sharedWords } from '../cues.ts'
import type { Item } from '../item.ts'
import { plain } from '../same-option.ts'

export interface Guesser {
  readonly name: string
  /** The chance of this guesser to be right on an item: ties are shared evenly. */
  score(item: Item): number
}

/** Frequencies and positions are learned from the items themselves: the strongest such guesser there is. */
export function guessersFor(items: readonly Item[]): readonly Guesser[] {
  return [
    byLargest('longest option', (_item, text) => text.length),
    byLargest('shortest option', (_item, text) => -text.length),
    byLargest('most words shared with the stem', (item, text) => sharedWords(text, contentWords(item.stem))),
    byLargest('most absolute words', (_item, text) => absoluteWords(text)),
    middleNumber,
    mostFrequentText(items),
    bestPosition(items),
  ]
}

const byLargest = (name: string, measure: (item: Item, text: string) => number): Guesser => ({
  name,
  score: (item) =>
    shareOfBest(
      item,
      item.options.map((option) => measure(item, option.text)),
    ),
})

/** The share of keys among the options with the largest measure. */
function shareOfBest(item: Item, measures: readonly number[]): number {
  const largest = Math.max(...measures)
  const best = item.options.filter((_, index) => measures[index] === largest)
  return best.filter((option) => option.correct).length / best.length
}

/** Takes one of the two middle numbers; without four numbers, any option. */
const middleNumber: Guesser = {
  name: 'middle number',
  score(item) {
    const numbers = item.options.map((option) => numberIn(option.text))
    if (numbers.includes(undefined)) return 1 / item.options.length
    const inOrder = item.options
      .map((option, index) => ({ option, number: numbers[index] ?? 0 }))
      .sort((a, b) => a.number - b.number)
    const middle = inOrder.slice(Math.floor((inOrder.length - 1) / 2), Math.floor(inOrder.length / 2) + 1)
    return middle.filter(({ option }) => option.correct).length / middle.length
  },
}

function mostFrequentText(items: readonly Item[]): Guesser {
  const counts = new Map<string, number>()
  for (const { options } of items)
    for (const { text } of options) counts.set(plain(text), (counts.get(plain(text)) ?? 0) + 1)
  return byLargest('most frequent option text', (_item, text) => counts.get(plain(text)) ?? 0)
}

function bestPosition(items: readonly Item[]): Guesser {
  const counts = [0, 0, 0, 0, 0, 0]
  for (const { options } of items) {
    const at = options.findIndex((option) => option.correct)
    counts[at] = (counts[at] ?? 0) + 1
  }
  const position = counts.indexOf(Math.max(...counts))
  return { name: 'key position', score: (item) => (item.options[position]?.correct === true ? 1 : 0) }
}
