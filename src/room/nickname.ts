// A nickname as it may be shown: plain, short, in one direction; it stays text, whatever it was meant to be.

export const NAME_GRAPHEMES = 24
/** A letter may carry so many marks; more is a tower over the neighbours' names. */
const MARKS = 2

/** Invisible and steering signs: controls, direction marks, zero width, private use, halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800\ufe00-\ufe0e]/gu
const TOWERS = new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu')

/** Undefined where nothing is left: then there is no name. At most 24 graphemes. */
export function cleanNickname(written: string): string | undefined {
  const plain = written
    .slice(0, 1000)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(TOWERS, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(plain)]
  const name = graphemes
    .slice(0, NAME_GRAPHEMES)
    .map(({ segment }) => segment)
    .join('')
    .trim()
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : undefined
}
