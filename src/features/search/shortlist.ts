// A trigram index: of thousands of entries, the few dozen that share most with what was typed, whatever the typo.

/** Entries that share trigrams, best first; positions refer to the order in which they were added. */
export interface Shortlist {
  add(entry: Indexed): void
  find(query: string, most: number): number[]
}

interface Indexed {
  readonly title: string
  readonly text: string
}

const GRAM = 3
/** A gram found in the title counts for more than the same gram in the text. */
const TITLE_WEIGHT = 3

export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** `_ti`, `tim`, `ime` and so on: a word's start counts as a letter, its end does not, so that prefixes match whole. */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (const word of fold(text).split(' ')) {
    if (word === '') continue
    const padded = `_${word}`
    if (padded.length < GRAM) grams.add(padded)
    for (let at = 0; at + GRAM <= padded.length; at += 1) grams.add(padded.slice(at, at + GRAM))
    grams.add(padded.slice(0, 2))
  }
  return grams
}

/** Empty at first: thousands of entries take longer to index than a finger waits, so whoever builds it takes breaths. */
export function emptyShortlist(): Shortlist {
  const postings = new Map<string, number[]>()
  const lengths: number[] = []
  let scores = new Float64Array(1024)
  return {
    add(entry) {
      const position = lengths.length
      const titleGrams = gramsOf(entry.title)
      lengths.push(Math.sqrt(titleGrams.size))
      if (position >= scores.length) scores = new Float64Array(2 * scores.length)
      for (const gram of new Set([...titleGrams, ...gramsOf(entry.text)])) {
        const list = postings.get(gram)
        const packed = position * 2 + (titleGrams.has(gram) ? 1 : 0)
        if (list === undefined) postings.set(gram, [packed])
        else list.push(packed)
      }
    },
    find(query, most) {
      const touched = scoreAll(query, postings, scores, lengths.length)
      for (const position of touched) scores[position] = (scores[position] ?? 0) / (3 + (lengths[position] ?? 0))
      const best = topOf(touched, scores, most)
      for (const position of touched) scores[position] = 0
      return best
    },
  }
}

function scoreAll(
  query: string,
  postings: ReadonlyMap<string, readonly number[]>,
  scores: Float64Array,
  count: number,
): number[] {
  const touched: number[] = []
  for (const gram of gramsOf(query)) {
    const list = postings.get(gram)
    if (list === undefined) continue
    const rarity = Math.log(1 + count / list.length)
    for (const packed of list) {
      const position = packed >> 1
      if (scores[position] === 0) touched.push(position)
      scores[position] = (scores[position] ?? 0) + rarity * ((packed & 1) === 1 ? TITLE_WEIGHT : 1)
    }
  }
  return touched
}

function topOf(touched: readonly number[], scores: Float64Array, most: number): number[] {
  const score = (position: number): number => scores[position] ?? 0
  const threshold = lowestOfTop(touched, scores, most)
  return touched
    .filter((position) => score(position) >= threshold)
    .sort((a, b) => score(b) - score(a) || a - b)
    .slice(0, most)
}

/** The score that the last of the best `most` has, found in one pass: sorting thousands takes longer than scoring them. */
function lowestOfTop(touched: readonly number[], scores: Float64Array, most: number): number {
  const best = new Float64Array(most)
  for (const position of touched) {
    const score = scores[position] ?? 0
    if (score <= (best[0] ?? 0)) continue
    let at = 0
    for (; at + 1 < most && (best[at + 1] ?? 0) < score; at += 1) best[at] = best[at + 1] ?? 0
    best[at] = score
  }
  return best[0] ?? 0
}
