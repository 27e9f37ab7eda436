// What a page says to whoever shows it as slides: <Break /> ends a slide, <Notes> holds what only the speaker sees.
import type { Node } from 'unist'
import type { ContentProblem } from './page.ts'
import { problem } from './problem.ts'
import { childrenOf, isTag, placeOf, textOf, walk, type Tag } from './tree.ts'

const MARKS = new Set(['Break', 'Notes'])

export const isSlideMark = (node: Node): boolean => isTag(node) && MARKS.has(node.name ?? '')

/** A reader sees neither, so neither may hold what a reader has to see: a fact, a heading, a callout. */
export function checkSlideMark(tag: Tag, file: string): ContentProblem[] {
  if (tag.name === 'Break') {
    return childrenOf(tag).length === 0
      ? []
      : [problem(placeOf(tag, file), 'a <Break> holds something', 'Write <Break /> between two paragraphs.')]
  }
  if (tag.name !== 'Notes') return []
  const hidden = [...walk(tag)].filter((node) => node !== tag && isForReaders(node))
  if (hidden.length > 0) {
    const mend = 'Move it out of <Notes>: notes hold text, lists, links and <Value>.'
    return hidden.map((node) => problem(placeOf(node, file), `${nameOf(node)} stands in notes, where no reader sees it`, mend))
  }
  return textOf(tag) === '' && !hasValue(tag)
    ? [problem(placeOf(tag, file), '<Notes> says nothing', 'Write what the speaker says, or remove it.')]
    : []
}

const isForReaders = (node: Node): boolean =>
  node.type === 'heading' || node.type === 'table' || (isTag(node) && node.name !== 'Value')

const hasValue = (tag: Tag): boolean => [...walk(tag)].some((node) => isTag(node) && node.name === 'Value')

const nameOf = (node: Node): string => (isTag(node) ? `<${node.name ?? ''}>` : `a ${node.type}`)
