// A <Trap> as its labelled parts: scene, right sentence, beliefs with their reasons.
import type { List } from 'mdast'
import { err, ok, type Result } from '../std/result.ts'
import type { ContentProblem, TrapCallout, TrapPart } from './page.ts'
import { problem } from './problem.ts'
import { attributesOf, childrenOf, placeOf, textOf, type Tag } from './tree.ts'

const LABELS = ['Scene', 'Right', 'Belief', 'Facts', 'Siblings'] as const

export function readTrap(tag: Tag, file: string): Result<TrapCallout, ContentProblem[]> {
  const place = placeOf(tag, file)
  const attributes = attributesOf(tag)
  const { id, title } = attributes
  if (id === undefined || title === undefined) {
    return err([problem(place, 'a trap without id or title', 'Write <Trap id="short-name" title="Shown to the reader">.')])
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    return err([problem(place, `"${id}" is no id for a trap`, 'Use small letters, digits and single hyphens.')])
  }
  const list = childrenOf(tag).find((node): node is List => node.type === 'list')
  if (list === undefined) {
    return err([problem(place, `trap "${id}" has no list`, `Start it with a list of ${LABELS.join(', ')}.`)])
  }
  const problems: ContentProblem[] = []
  const parts: TrapPart[] = []
  for (const item of list.children) {
    const at = placeOf(item, file)
    const part = readPart(textOf(item), at)
    if (part === undefined) {
      const mend = `Start it with one of ${LABELS.map((label) => `"${label}:"`).join(', ')}.`
      problems.push(problem(at, `trap "${id}" has a line without a known label`, mend))
    } else if (part.text === '') {
      problems.push(problem(at, `trap "${id}" has a line "${part.label}:" without text`, 'Write it, or remove the line.'))
    } else parts.push(part)
  }
  return problems.length > 0 ? err(problems) : ok({ id, title, attributes, parts, place })
}

function readPart(line: string, place: TrapPart['place']): TrapPart | undefined {
  const match = /^([A-Z][a-z]+)(?:\s*\[([a-z-]+)\])?:\s*(.*)$/.exec(line)
  const [, label = '', note = '', rest = ''] = match ?? []
  if (!LABELS.some((known) => known === label)) return undefined
  // Only a belief has a reason behind its arrow: elsewhere an arrow is part of the sentence.
  const [text = '', ...because] = (label === 'Belief' ? rest.split('→') : [rest]).map((piece) => piece.trim())
  return { label, note, text, because: because.join(' → '), place }
}
