// One option inside another: who reads the longer one has read both.

/** Whole words in a row: '10' is not in '100', and 'a queue' is in 'a queue with a policy'. */
const contains = (whole: string, part: string): boolean => ` ${whole} `.includes(` ${part} `)

/** Numbers are left out: 1,000 stands in no sense inside 1,000,000. */
const hasWords = (text: string): boolean => /[a-z]{3}/.test(text)

/** Of texts made plain: whether one of them stands inside another. */
export const holdsAnother = (bare: readonly string[]): boolean =>
  bare.some((part, index) =>
    bare.some(
      (whole, other) => other !== index && part.length <= whole.length && hasWords(part) && contains(whole, part),
    ),
  )
