// Tags put into a Markdown tree: what an author writes in a list or a cell becomes a component with properties.
import type { PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'

type Properties = Readonly<Record<string, string | undefined>>

const attributesFrom = (properties: Properties): MdxJsxAttribute[] =>
  Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : { type: 'mdxJsxAttribute', name, value },
  )

export const blockTag = (name: string, properties: Properties, children: RootContent[]): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: attributesFrom(properties),
  children: children as MdxJsxFlowElement['children'],
})

export const inlineTag = (
  name: string,
  properties: Properties,
  children: PhrasingContent[] = [],
): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: attributesFrom(properties),
  children,
})
