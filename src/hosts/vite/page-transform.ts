// The author's page as the app shows it: anchors on facts, values filled in, tags given what they need.
import type { Heading, List, Root, RootContent, Table } from 'mdast'
import type { Node, Parent } from 'unist'
import type { VFile } from 'vfile'
import { isSlideMark } from '../../content/slide-marks.ts'
import { attributesOf, isTag, placeOf, textOf, walk, type Tag } from '../../content/tree.ts'
import type { Corpus, Fact } from '../../facts/fact.ts'
import { slug } from '../../std/text.ts'
import { blockTag } from './jsx-nodes.ts'
import { transformTable, type FactAt } from './table-transform.ts'
import { transformTrapList } from './trap-transform.ts'

interface Options {
  /** Asked for each page, so that a page sees the corpus as it is now. */
  corpus(): Corpus
  /** `content/lambda/limits.mdx` for a path on this disk. */
  fileOf(path: string): string
}

export function transformPage({ corpus, fileOf }: Options) {
  return () =>
    (tree: Root, file: VFile): void => {
      const { facts } = corpus()
      const name = fileOf(file.path)
      const here = new Map(
        facts
          .filter(({ place }) => place.file === name)
          .map((fact) => [`${fact.place.line}:${fact.place.column}`, fact]),
      )
      const factAt: FactAt = (line, column) => here.get(`${line}:${column}`)
      const byId = new Map(facts.map((fact) => [fact.id, fact]))
      tree.children = tree.children.filter((node) => node.type !== 'yaml')
      for (const node of [...walk(tree)]) {
        if (node.type === 'heading') nameHeading(node as Heading)
        else if (isTag(node)) transformTag(node, name, factAt, byId)
      }
      tree.children = inParts(tree.children)
    }
}

/** What follows the opening words is cut into parts, each of which the page may draw later than what is seen first. */
function inParts(nodes: readonly RootContent[]): RootContent[] {
  const isHeading = (node: RootContent): boolean => node.type === 'heading' && node.depth === 2
  const opening = nodes.findIndex((node) => isTag(node) && !isSlideMark(node))
  const starts = nodes.flatMap((node, at) =>
    at === opening || (opening !== -1 && at > opening && isHeading(node)) ? at : [],
  )
  const parts = starts.map((from, at) => nodes.slice(from, starts[at + 1] ?? nodes.length))
  return [...nodes.slice(0, starts[0] ?? nodes.length), ...parts.map((part) => blockTag('Part', {}, part))]
}

function nameHeading(heading: Heading): void {
  heading.data = { ...heading.data, hProperties: { id: slug(textOf(heading)) } }
}

function transformTag(tag: Tag, file: string, factAt: FactAt, byId: ReadonlyMap<string, Fact>): void {
  if (tag.name === 'Value') fillValue(tag, byId)
  else if (tag.name === 'Facts') transformFacts(tag, file, factAt)
  else if (tag.name === 'Choice') transformChoice(tag)
  else if (tag.name === 'Trap') transformTrap(tag)
  else if (tag.name === 'Tip') replace(tag, 'Tip', { title: attributesOf(tag).title }, childrenOf(tag))
}

function fillValue(tag: Tag, byId: ReadonlyMap<string, Fact>): void {
  const fact = byId.get(attributesOf(tag).of ?? '')
  if (fact === undefined) return
  replace(tag, 'Value', { of: fact.id, to: `/learn/${fact.page}#${fact.anchor}` }, [
    { type: 'text', value: fact.value.text } as unknown as RootContent,
  ])
}

function transformFacts(tag: Tag, file: string, factAt: FactAt): void {
  const { reads = '', noun } = attributesOf(tag)
  const { line, column } = placeOf(tag, file)
  const fact = factAt(line, column)
  if (fact?.value.type === 'formula') {
    const { title, expression, unit, variables, mistakes } = fact.value.formula
    const parts = [
      ...variables.map(({ name, says, from, to }) =>
        blockTag('Variable', { name, says, from: String(from), to: String(to) }, []),
      ),
      ...mistakes.map((mistake) => blockTag('Mistake', { ...mistake }, [])),
    ]
    replace(tag, 'FormulaCard', { id: fact.anchor, fact: fact.id, title, expression, unit }, parts)
  } else if (fact?.value.type === 'steps') {
    replace(tag, 'Procedure', { id: fact.anchor, fact: fact.id, title: fact.attribute.name }, [stepsFrom(tag)])
  } else {
    const table = childrenOf(tag).find((node): node is Table => node.type === 'table')
    if (table === undefined) return
    transformTable(table, reads, factAt)
    replace(tag, 'Facts', { reads, noun }, [table])
  }
}

/** A procedure's table as a numbered list, the reason behind each step. */
function stepsFrom(tag: Tag): List {
  const table = childrenOf(tag).find((node): node is Table => node.type === 'table')
  const [header, ...rows] = table?.children ?? []
  const names = (header?.children ?? []).map(textOf)
  const [step, why] = [names.indexOf('Step'), names.indexOf('Why')]
  return {
    type: 'list',
    ordered: true,
    spread: false,
    children: rows.map((row) => {
      const reason = why === -1 ? [] : (row.children[why]?.children ?? [])
      const said = row.children[step]?.children ?? []
      const children = reason.length === 0 ? said : [...said, { type: 'text' as const, value: ' – ' }, ...reason]
      return { type: 'listItem', children: [{ type: 'paragraph', children }] }
    }),
  }
}

/** The reader gets the table; how a question words its rows and columns is the examiner's business. */
function transformChoice(tag: Tag): void {
  const { id, title } = attributesOf(tag)
  const shown = childrenOf(tag).filter((node) => node.type !== 'list')
  replace(tag, 'Choice', { id: `choice-${id ?? ''}`, title }, shown)
}

function transformTrap(tag: Tag): void {
  const { id, title } = attributesOf(tag)
  const parts = childrenOf(tag).flatMap((node) => (node.type === 'list' ? transformTrapList(node) : [node]))
  replace(tag, 'Trap', { id, title }, parts)
}

const childrenOf = (tag: Tag): RootContent[] => tag.children as RootContent[]

function replace(
  tag: Tag,
  name: string,
  properties: Record<string, string | undefined>,
  children: readonly Node[],
): void {
  tag.name = name
  tag.attributes = blockTag(name, properties, []).attributes
  ;(tag as Parent).children = [...children]
}
