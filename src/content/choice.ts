// A <Choice> as its labelled parts: scenes, needs and options, each with its wordings in a list of its own.
import type { List, ListItem } from 'mdast'
import { err, ok, type Result } from '../std/result.ts'
import type { Cell, ChoiceCallout, ChoicePart, ContentProblem } from './page.ts'
import { problem } from './problem.ts'
import { attributesOf, childrenOf, isTag, placeOf, textOf, type Tag } from './tree.ts'

const LABELS = ['Scene', 'Case', 'Need', 'Option', 'Lure'] as const
const LINE = /^([A-Z][a-z]+)(?:\s*\[([^\]]*)\])?(?::\s*(.*))?$/

export function readChoice(tag: Tag, file: string): Result<ChoiceCallout, ContentProblem[]> {
  const place = placeOf(tag, file)
  const { id, title } = attributesOf(tag)
  if (id === undefined || title === undefined) {
    return err([
      problem(place, 'a choice without id or title', 'Write <Choice id="short-name" title="Shown to the reader">.'),
    ])
  }
  const table = childrenOf(tag).find((node): node is Tag => isTag(node) && node.name === 'Facts')
  const list = childrenOf(tag).find((node): node is List => node.type === 'list')
  if (table === undefined || list === undefined) {
    return err([
      problem(
        place,
        `choice "${id}" has no ${table === undefined ? 'table' : 'list'}`,
        'Put one <Facts reads="choices"> table inside, and below it a list of Scene, Case, Need, Option and Lure.',
      ),
    ])
  }
  const problems: ContentProblem[] = []
  const parts: ChoicePart[] = []
  for (const item of list.children) {
    const part = readPart(item, file)
    if (part !== undefined) parts.push(part)
    else {
      problems.push(
        problem(
          placeOf(item, file),
          `choice "${id}" has a line without a known label`,
          `Start it with one of ${LABELS.map((label) => `"${label}"`).join(', ')}.`,
        ),
      )
    }
  }
  if (problems.length > 0) return err(problems)
  return ok({ id, title, tableLine: placeOf(table, file).line, parts, place })
}

function readPart(item: ListItem, file: string): ChoicePart | undefined {
  const [head, ...rest] = item.children
  const match = head?.type === 'paragraph' ? LINE.exec(textOf(head)) : null
  const [, label = '', note = '', text = ''] = match ?? []
  if (!LABELS.some((known) => known === label)) return undefined
  const lines = rest
    .filter((node): node is List => node.type === 'list')
    .flatMap((list) => list.children.map((line): Cell => ({ text: textOf(line), place: placeOf(line, file) })))
  return { label, note, text, lines, place: placeOf(item, file) }
}
