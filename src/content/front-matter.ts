// The head of a page: title, order, and what its rows mean when they do not say otherwise.
import { z } from 'zod'
import { isDay } from '../std/day.ts'
import { ok, type Result } from '../std/result.ts'
import type { ContentProblem, PageDefaults } from './page.ts'
import { readYaml } from './yaml.ts'

const isoDay = z.string().refine(isDay, 'this is no day; write it like 2026-11-24')

const schema = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  order: z.number().int().positive(),
  subject: z.string().min(1).optional(),
  sources: z.array(z.string()).default([]),
  checked: isoDay.optional(),
  tasks: z.array(z.string()).default([]),
})

export interface FrontMatter {
  readonly title: string
  readonly summary: string
  readonly order: number
  readonly defaults: PageDefaults
}

/** `firstLine` is the line on which the YAML text starts. */
export function readFrontMatter(
  yaml: string,
  file: string,
  firstLine: number,
  topic: string,
): Result<FrontMatter, ContentProblem[]> {
  const source = { text: yaml, file, firstLine }
  const read = readYaml(source, schema, 'front matter', 'content/README.md shows a whole front matter.')
  if (!read.ok) return read
  const { title, summary, order, subject, sources, checked, tasks } = read.value.value
  const { placeOf } = read.value
  return ok({
    title,
    summary,
    order,
    defaults: {
      subject: subject ?? topic,
      sources,
      checked: checked ?? '',
      tasks,
      places: { sources: placeOf(['sources']), checked: placeOf(['checked']), tasks: placeOf(['tasks']) },
    },
  })
}
