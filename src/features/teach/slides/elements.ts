// Small readings of what a compiled page renders: its blocks, its text, the facts and links in it.
import { Children, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

type Properties = Readonly<Record<string, unknown>> & { readonly children?: ReactNode }
export type Element = ReactElement<Properties>

export const isElement = (node: ReactNode): node is Element => isValidElement(node)

export const childrenOf = (node: Element): readonly ReactNode[] => Children.toArray(node.props.children)

/** The elements below, without white space; fragments and `flat` components are opened. */
export function blocksIn(nodes: ReactNode, flat: readonly unknown[]): Element[] {
  return Children.toArray(nodes).flatMap((node) => {
    if (!isElement(node)) return []
    return node.type === Fragment || flat.includes(node.type) ? blocksIn(node.props.children, flat) : [node]
  })
}

export function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map((child: ReactNode) => textOf(child)).join('')
  return isElement(node) ? textOf(node.props.children) : ''
}

/** The node and every element below it. */
export function* elementsIn(node: ReactNode): Generator<Element> {
  if (Array.isArray(node)) for (const child of node as readonly ReactNode[]) yield* elementsIn(child)
  if (!isElement(node)) return
  yield node
  yield* elementsIn(node.props.children)
}

const properties = (node: ReactNode, ...names: readonly string[]): string[] =>
  [...elementsIn(node)].flatMap(({ props }) =>
    names.flatMap((name) => (typeof props[name] === 'string' && props[name] !== '' ? [props[name]] : [])),
  )

export const factsIn = (node: ReactNode): string[] => [...new Set(properties(node, 'data-fact', 'fact'))]
export const linksIn = (node: ReactNode): string[] => properties(node, 'href')
/** Codes of sources, each once. */
export const sourcesIn = (node: ReactNode): string[] => [
  ...new Set(properties(node, 'codes').flatMap((codes) => codes.split(' '))),
]
