// What a guesser can see without knowing anything: length, shared words, absolute words, the size of numbers.

const ABSOLUTE = new Set(
  'all always any cannot entirely every everything exactly fully impossible must never no none nothing only whatever'.split(
    ' ',
  ),
)

const STOP = new Set(
  'a an and are as at be by can does for from has have how in into is it its of on or that the their them then this to was what when which with you'.split(
    ' ',
  ),
)

export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z0-9][a-z0-9@.+-]*/g) ?? []

/** Words with a meaning of their own, each once. */
export const contentWords = (text: string): Set<string> => new Set(wordsIn(text).filter((word) => !STOP.has(word)))

export const absoluteWords = (text: string): number => wordsIn(text).filter((word) => ABSOLUTE.has(word)).length

export const sharedWords = (text: string, stemWords: ReadonlySet<string>): number =>
  countIn(contentWords(text), stemWords)

function countIn(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0
  for (const word of words) if (others.has(word)) shared += 1
  return shared
}

/** The first number in a text, or undefined. */
export function numberIn(text: string): number | undefined {
  const match = /-?\d[\d,]*(?:\.\d+)?/.exec(text)
  return match === null ? undefined : Number(match[0].replaceAll(',', ''))
}

export interface Cues {
  readonly length: number
  readonly shared: number
  readonly absolute: number
  readonly number: number | undefined
}

/** `words` are the text's content words, where somebody has them already. */
export const cuesOf = (text: string, stemWords: ReadonlySet<string>, words = contentWords(text)): Cues => ({
  length: text.length,
  shared: countIn(words, stemWords),
  absolute: absoluteWords(text),
  number: numberIn(text),
})
