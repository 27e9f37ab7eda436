// How an author is told of a mistake: one line that an editor can jump to, then the way to mend it.
import type { ContentProblem, Place } from './page.ts'

export const problem = (place: Place, what: string, mend: string): ContentProblem => ({ place, what, mend })

/** `content/lambda/limits.mdx:7:3  what\n    mend` */
export const formatProblem = ({ place, what, mend }: ContentProblem): string =>
  `${place.file}:${place.line}:${place.column}  ${what}\n    ${mend}`
