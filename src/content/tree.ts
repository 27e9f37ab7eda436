// Small readings of a Markdown tree: its text, its places, the attributes of its tags.
import type { Node, Parent } from 'unist'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Place } from './page.ts'

export type Tag = MdxJsxFlowElement | MdxJsxTextElement

export const isTag = (node: Node): node is Tag =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

export const childrenOf = (node: Node): readonly Node[] => ('children' in node ? (node as Parent).children : [])

/** What a reader would see of a node, without Markdown marks; white space folded. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim()
}

function rawText(node: Node): string {
  if (isPlaceholder(node)) return `{${(node as Node & { value: string }).value.trim()}}`
  if ('value' in node && typeof node.value === 'string') {
    return node.type.startsWith('mdx') ? '' : node.value
  }
  if (node.type === 'break') return ' '
  return childrenOf(node)
    .map(rawText)
    .join(BLOCKS.has(node.type) ? ' ' : '')
}

/** What stands on lines of its own inside these does not run on from one to the next. */
const BLOCKS = new Set(['root', 'listItem', 'list', 'blockquote', 'mdxJsxFlowElement'])

/** `{subject}` in a question: MDX takes it for code, an author means a gap to be filled. */
export const isPlaceholder = (node: Node): boolean =>
  node.type === 'mdxTextExpression' && 'value' in node && /^\s*[a-zA-Z]+\s*$/.test(String(node.value))

export function placeOf(node: Node, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}

/** Where a table's cell says something: at its first mark or letter, and at its bar when it is empty. */
export const placeOfCell = (cell: Node, file: string): Place => placeOf(childrenOf(cell)[0] ?? cell, file)

/** The attributes of a tag as plain strings; expressions are left out, since pages carry data and no code. */
export function attributesOf(tag: Tag): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>
  for (const attribute of tag.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      found[attribute.name] = attribute.value.replace(/\s+/g, ' ').trim()
    }
  }
  return found
}

/** Every node below, depth first, in the order of the text. */
export function* walk(node: Node): Generator<Node> {
  yield node
  for (const child of childrenOf(node)) yield* walk(child)
}
