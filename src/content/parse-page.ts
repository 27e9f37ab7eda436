// An MDX file becomes a Page, or the list of what its author has to mend.
import type { Heading as HeadingNode, Link, Root } from 'mdast'
import type { Node } from 'unist'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { err, ok, type Result } from '../std/result.ts'
import { slug, words } from '../std/text.ts'
import { readTrap } from './callout.ts'
import { readChoice } from './choice.ts'
import { readFrontMatter, type FrontMatter } from './front-matter.ts'
import type { ChoiceCallout, ContentProblem, Heading, Page, PageLink, Reference, Table, TrapCallout } from './page.ts'
import { problem } from './problem.ts'
import { checkSlideMark } from './slide-marks.ts'
import { readTable } from './table.ts'
import { checkTag } from './tags.ts'
import { attributesOf, childrenOf, isPlaceholder, isTag, placeOf, textOf, walk, type Tag } from './tree.ts'

/** Where `{subject}` is a gap to be filled and no code. */
const MAY_HOLD_GAPS = new Set(['Facts', 'Choice'])
const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx).use(remarkGfm).freeze()

/** `file` is the path from the project's root: `content/TOPIC/PAGE.mdx`. */
export function parsePage(source: string, file: string): Result<Page, ContentProblem[]> {
  const [, topic = '', name = ''] = file.split('/')
  const tree = parseTree(source, file)
  if (!tree.ok) return tree
  const head = readHead(tree.value, file, topic)
  if (!head.ok) return head
  const body = readBody(tree.value, file, head.value.title)
  if (body.problems.length > 0) return err(body.problems)
  const { problems: _none, ...read } = body
  return ok({ file, topic, slug: name.replace(/\.mdx$/, ''), ...head.value, ...read })
}

function parseTree(source: string, file: string): Result<Root, ContentProblem[]> {
  try {
    return ok(parser.parse(source))
  } catch (fault) {
    const { line, column, reason = 'the page cannot be read' } = fault as Partial<Fault>
    const mend = 'In MDX a bare <, { or } starts a tag or code: write "under", or put it in `back ticks`.'
    if (line !== undefined && column !== undefined) return err([problem({ file, line, column }, reason, mend)])
    // A tag that is open at the end of the page has its place in the words alone.
    const [, says = reason, at = '1', from = '1'] = /^(.*) \((\d+):(\d+)/.exec(reason) ?? []
    return err([problem({ file, line: Number(at), column: Number(from) }, says, 'Close it, or remove it.')])
  }
}

interface Fault {
  readonly line: number
  readonly column: number
  readonly reason: string
}

function readHead(tree: Root, file: string, topic: string): Result<FrontMatter, ContentProblem[]> {
  const [first] = tree.children
  if (first?.type !== 'yaml') {
    return err([
      problem({ file, line: 1, column: 1 }, 'the page has no front matter', 'Start it with ---, title, summary and order.'),
    ])
  }
  return readFrontMatter(first.value, file, (first.position?.start.line ?? 1) + 1, topic)
}

interface Body {
  readonly headings: Heading[]
  readonly tables: Table[]
  readonly traps: TrapCallout[]
  readonly choices: ChoiceCallout[]
  readonly references: Reference[]
  readonly links: PageLink[]
  readonly problems: ContentProblem[]
}

function readBody(tree: Root, file: string, title: string): Body {
  const body: Body = { headings: [], tables: [], traps: [], choices: [], references: [], links: [], problems: [] }
  const gaps = new Set<Node>()
  for (const node of walk(tree)) {
    if (isTag(node) && MAY_HOLD_GAPS.has(node.name ?? '')) for (const inner of walk(node)) if (isPlaceholder(inner)) gaps.add(inner)
    if (isData(node)) body.problems.push(...tagsIn(node, file))
    if (node.type === 'heading') {
      const text = textOf(node)
      body.headings.push({ text, anchor: slug(text), depth: (node as HeadingNode).depth })
    } else if (node.type === 'link' || node.type === 'definition') {
      body.links.push({ to: (node as Link).url, place: placeOf(node, file) })
    } else if (isTag(node)) readTag(node, file, body.headings.at(-1)?.text ?? title, body)
    else if (isCode(node) && !gaps.has(node)) {
      body.problems.push(
        problem(placeOf(node, file), 'a page holds text and no code', 'Remove the import, export or {…}.'),
      )
    }
  }
  return body
}

/** What stands in a table or list of these is asked about as text. */
const isData = (node: Node): boolean => isTag(node) && (node.name === 'Facts' || node.name === 'Trap')

function tagsIn(tag: Node, file: string): ContentProblem[] {
  const texts = childrenOf(tag).filter((node) => node.type === 'table' || node.type === 'list')
  const inner = texts.flatMap((node) => [...walk(node)]).filter(isTag)
  return inner.map((node) =>
    problem(
      placeOf(node, file),
      `<${node.name ?? ''}> stands where text is data`,
      'Write what it would show: questions are made of this text.',
    ),
  )
}

const isCode = (node: Node): boolean => /^mdx(jsEsm|FlowExpression|TextExpression)$/i.test(node.type)

function readTag(tag: Tag, file: string, heading: string, body: Body): void {
  const place = placeOf(tag, file)
  const attributes = attributesOf(tag)
  body.problems.push(...checkTag(tag, file), ...checkSlideMark(tag, file))
  if (tag.name === 'Facts') {
    const table = readTable(tag, file, heading)
    if (table.ok) body.tables.push(table.value)
    else body.problems.push(...table.error)
  } else if (tag.name === 'Trap') {
    const trap = readTrap(tag, file)
    if (trap.ok) body.traps.push(trap.value)
    else body.problems.push(...trap.error)
  } else if (tag.name === 'Choice') {
    const choice = readChoice(tag, file)
    if (choice.ok) body.choices.push(choice.value)
    else body.problems.push(...choice.error)
  } else if (tag.name === 'Value') {
    if (attributes.of === undefined) {
      body.problems.push(problem(place, '<Value> names no fact', 'Write <Value of="lambda.timeout" />.'))
    } else body.references.push({ factId: attributes.of, place })
  } else if (tag.name === 'Tip') {
    if (attributes.title === undefined) body.problems.push(problem(place, 'a tip without title', 'Write <Tip title="…">.'))
    for (const factId of words(attributes.facts ?? '')) body.references.push({ factId, place })
  }
}
