// A sound page broken in one place, and whether its author is told of that and of nothing else.
import { expect } from 'vitest'
import { factsText, pageText } from '../../content/testing/pages.ts'
import { formatProblem } from '../../content/problem.ts'
import { LIMITS, readWith } from './corpus.ts'

export const LIMITS_PAGE = 'content/lambda/limits.mdx'
export const OTHER_PAGE = 'content/lambda/other.mdx'

/** The page with other text where it says something else; line 14 holds the timeout, line 15 the memory. */
export const page = (was: string, is: string): Record<string, string> => {
  const sound = pageText(LIMITS)
  if (!sound.includes(was)) throw new Error(`the sound page has no "${was}"`)
  return { [LIMITS_PAGE]: sound.replace(was, is) }
}
export const body = (text: string): Record<string, string> => ({ [LIMITS_PAGE]: pageText(`${LIMITS}\n\n${text}`) })
export const beside = (attributes: string, ...rows: readonly string[]): Record<string, string> => ({
  [OTHER_PAGE]: pageText(factsText(attributes, ...rows)),
})
export const trap = (...lines: readonly string[]): Record<string, string> =>
  body(
    [
      '<Trap id="clocks" title="Clocks">',
      '',
      '- Scene: A.',
      '- Right: B.',
      '- Belief [neighbour]: C. → D.',
      '- Belief [outdated]: E. → F.',
      '- Belief [impossible]: G. → H.',
      ...lines,
      '',
      '</Trap>',
    ].join('\n'),
  )

/** Which files are broken, where the fault stands, and the starts of what is said and of how to mend it. */
export type Broken = readonly [
  name: string,
  changes: Readonly<Record<string, string>>,
  place: string,
  what: string,
  mend: string,
]

export const isTold = (_name: string, changes: Broken[1], place: string, what: string, mend: string): void => {
  const { problems } = readWith(changes)
  const [first = '', ...others] = problems.map(formatProblem)
  const [head = '', foot = '', ...rest] = first.split('\n')
  expect(head.startsWith(`${place}  ${what}`), first).toBe(true)
  expect(foot).toContain(mend)
  expect(foot).toMatch(/^ {4}\S/)
  expect(rest).toEqual([])
  // A head may lack what two rows need; then each says the same.
  const kinds = new Set(problems.map((problem) => problem.what))
  expect(kinds.size, others.join('\n')).toBe(1)
}
