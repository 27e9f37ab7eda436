// The words that codes begin with: one for each topic and each page, and one for everything.
import type { Corpus } from '../../facts/fact.ts'

/** What a word stands for; both absent: everything. */
export interface CodeWord {
  /** Without separators: `LAMBDALIMITS`. */
  readonly word: string
  /** As it is shown: `LAMBDA-LIMITS`. */
  readonly shown: string
  readonly topic?: string
  readonly page?: string
}

const wordFrom = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]+/g, '-')
const bare = (shown: string): string => shown.replaceAll('-', '')

const ALL: CodeWord = { word: 'ALL', shown: 'ALL' }

/** Topics before their pages, so that a word that would mean both means the topic. */
export function codeWords({ topics, pages }: Pick<Corpus, 'topics' | 'pages'>): ReadonlyMap<string, CodeWord> {
  const named = [
    ...topics.map(({ id }) => ({ shown: wordFrom(id), topic: id })),
    ...pages.map(({ topic, slug }) => ({ shown: wordFrom(`${topic}-${slug}`), topic, page: `${topic}/${slug}` })),
  ]
  const words = new Map([[ALL.word, ALL]])
  for (const entry of named) {
    const word = bare(entry.shown)
    if (!words.has(word)) words.set(word, { word, ...entry })
  }
  return words
}

/** How many letters have to be changed, added, left out or swapped with their neighbour; never more than `most` + 1. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [older, before]: number[][] = [[], [...Array(b.length + 1).keys()]]
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (before?.[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      let least = Math.min(changed, (before?.[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1)
      const isSwap = column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwap) least = Math.min(least, (older?.[column - 2] ?? 0) + 1)
      now.push(least)
    }
    ;[older, before] = [before, now]
  }
  return Math.min(before?.[b.length] ?? 0, most + 1)
}
