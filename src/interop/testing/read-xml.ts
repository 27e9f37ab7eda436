// XML read by a parser that is not ours, for tests that read back what was written.
import { Window, type Element } from 'happy-dom'

export function readXml(xml: string): Element {
  const { DOMParser } = new Window()
  const read = new DOMParser().parseFromString(xml, 'application/xml')
  const fault = read.querySelector('parsererror')
  if (fault !== null) throw new Error(fault.textContent)
  return read.documentElement as unknown as Element
}

/** By path: `tags tag` is every `tag` below any `tags`. The parser's own selectors take no underscore. */
export function all(element: Element, path: string): Element[] {
  let found = [element]
  for (const name of path.split(' '))
    found = found.flatMap((parent) => [...parent.getElementsByTagName(name)] as Element[])
  return found
}

export const textOf = (element: Element, path: string): string => all(element, path)[0]?.textContent ?? ''
