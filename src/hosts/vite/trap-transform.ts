// A trap's list becomes its parts: scene, right sentence, beliefs with their reasons; the ids stay behind.
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { textOf } from '../../content/tree.ts'
import { blockTag } from './jsx-nodes.ts'

const LABEL = /^([A-Z][a-z]+)(?:\s*\[([a-z-]+)\])?:\s*/

/** The list's parts in the order of reading; only the first right sentence is shown. */
export function transformTrapList(list: List): RootContent[] {
  let rights = 0
  return list.children.flatMap((item): RootContent[] => {
    const [, label = '', failing] = LABEL.exec(textOf(item)) ?? []
    if (label === 'Scene') return [blockTag('Scene', {}, [withoutLabel(item)])]
    if (label === 'Right') {
      rights += 1
      return rights === 1 ? [blockTag('Right', {}, [withoutLabel(item)])] : []
    }
    if (label !== 'Belief') return []
    const [, because = ''] = textOf(item).split('→')
    // A belief stands inside a line of its own making, so it comes without a paragraph.
    const { children } = beforeArrow(withoutLabel(item))
    return [blockTag('Belief', { failing, because: because.trim() }, children as unknown as RootContent[])]
  })
}

function withoutLabel(item: ListItem): Paragraph {
  const [first] = item.children
  if (first?.type !== 'paragraph') return { type: 'paragraph', children: [] }
  const [start, ...rest] = first.children
  if (start?.type !== 'text') return first
  return { type: 'paragraph', children: [{ type: 'text', value: start.value.replace(LABEL, '') }, ...rest] }
}

function beforeArrow(paragraph: Paragraph): Paragraph {
  const kept: PhrasingContent[] = []
  for (const node of paragraph.children) {
    const at = node.type === 'text' ? node.value.indexOf('→') : -1
    if (node.type !== 'text' || at === -1) kept.push(node)
    else {
      kept.push({ type: 'text', value: node.value.slice(0, at).trimEnd() })
      break
    }
  }
  return { type: 'paragraph', children: kept }
}
