// From a wording with alternatives and gaps to English: choices made, gaps filled, articles and capitals put right.
import { pick, type Random } from '../../std/random.ts'
import { withArticles } from '../articles.ts'

const ALTERNATIVES = /\[([^[\]|]*(?:\|[^[\]|]*)+)\]/g

/** `[a|b]` becomes one of the two; nothing else is touched. */
export const chooseWords = (text: string, random: Random): string =>
  text.replace(ALTERNATIVES, (_whole, inner: string) => pick(random, inner.split('|')))

export type Gaps = Readonly<Record<string, string>>

/** A gap that nothing fills stays, so that a rule can find it. */
export const fillGaps = (text: string, gaps: Gaps): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => gaps[name] ?? whole)

/** Capitals where sentences begin, articles by sound, single spaces. */
export const tidy = (text: string): string =>
  withArticles(
    text
      .replace(/\s+/g, ' ')
      .replace(/ ([,;:?]|\.(?![a-z]))/gi, '$1')
      .trim()
      .replace(/(^|[.?!] )([a-z])/g, (_whole, before: string, letter: string) => before + letter.toUpperCase()),
  )

export const realise = (text: string, random: Random, gaps: Gaps = {}): string =>
  tidy(fillGaps(chooseWords(text, random), gaps))
