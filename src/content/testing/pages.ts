// Pages for tests: a head that is sound, a body to play with, and mistakes as one line each.
import type { Result } from '../../std/result.ts'
import type { ContentProblem, Page } from '../page.ts'
import { parsePage } from '../parse-page.ts'

export const PAGE = 'content/lambda/limits.mdx'

export const HEAD = `---
title: Limits
summary: The numbers.
order: 1
subject: lambda
sources: [L1]
checked: 2026-11-01
tasks: [saa:2.2]
---
`

/** The head takes nine lines, so a body starts on line ten. */
export const pageText = (body: string, head = HEAD): string => `${head}${body}\n`

/** A table in its tag; with the tag on line 10 the header stands on line 12, and the first row on line 14. */
export function factsText(attributes: string, ...rows: readonly string[]): string {
  const [header = '', ...body] = rows
  const rule = header.replace(/[^|]+/g, '---')
  return [`<Facts ${attributes}>`, '', header, rule, ...body, '', '</Facts>'].join('\n')
}

/** `10:3 what is wrong`, or with the file where it is another one. */
export const inLine = ({ place, what }: ContentProblem): string =>
  `${place.file === PAGE ? '' : `${place.file}:`}${place.line}:${place.column} ${what}`

/** The mistakes of a result, each in a line; none where it went well. Every one has to say how to mend it. */
export function faultsOf(result: Result<unknown, readonly ContentProblem[]>): string[] {
  const problems = result.ok ? [] : result.error
  if (problems.some(({ mend }) => !/^\S.*[.?]$/s.test(mend))) throw new Error('a mistake without a sentence to mend it')
  return problems.map(inLine)
}

export function pageOf(body: string, head = HEAD, file = PAGE): Page {
  const page = parsePage(pageText(body, head), file)
  if (!page.ok) throw new Error(page.error.map(inLine).join('\n'))
  return page.value
}
