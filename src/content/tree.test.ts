// What a reader would see of a tree, and where its parts stand.
import type { Root } from 'mdast'
import type { Node } from 'unist'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { attributesOf, childrenOf, isPlaceholder, isTag, placeOf, placeOfCell, textOf, walk, type Tag } from './tree.ts'

const parse = (text: string): Root => unified().use(remarkParse).use(remarkMdx).parse(text)
const tagIn = (text: string): Tag => [...walk(parse(text))].find(isTag) as Tag

describe('textOf', () => {
  it.each([
    ['**bold** _and_ `code`', 'bold and code'],
    ['a\nb', 'a b'],
    ['a  \nb', 'a b'],
    ['a\\\nb', 'a b'],
    ['one\n\ntwo', 'one two'],
    ['- one\n- two\n\n  three', 'one two three'],
    ['> said\n>\n> twice', 'said twice'],
    ['a [link](/x) b', 'a link b'],
    ['1 &lt; 2', '1 < 2'],
    ['How long may {subject} run?', 'How long may {subject} run?'],
    ['{ subject }s', '{subject}s'],
    ['a {1 + 1} b', 'a b'],
    ['a <Value of="b" /> c', 'a c'],
    ['un**believ**able', 'unbelievable'],
  ])('of %j is "%s"', (markdown, text) => {
    expect(textOf(parse(markdown))).toBe(text)
  })
})

describe('isPlaceholder', () => {
  it.each([
    ['a {subject} b', true],
    ['a { subject } b', true],
    ['a {subject.name} b', false],
    ['a {1} b', false],
    ['a {a + b} b', false],
    ['a {} b', false],
  ])('in %j: %s', (markdown, expected) => {
    expect([...walk(parse(markdown))].some(isPlaceholder)).toBe(expected)
  })
})

describe('attributesOf', () => {
  it('gives plain strings, white space folded', () => {
    expect({ ...attributesOf(tagIn('<Tip title="  two \n words" facts="" />')) }).toEqual({ title: 'two words', facts: '' })
  })

  it('leaves out code and bare names', () => {
    expect({ ...attributesOf(tagIn('<Tip title={1} facts {...all} id="a" />')) }).toEqual({ id: 'a' })
  })

  it('has no names of its own', () => {
    expect(attributesOf(tagIn('<Tip />')).constructor).toBeUndefined()
    expect({ ...attributesOf(tagIn('<Tip __proto__="a" />')) }).not.toHaveProperty('polluted')
  })
})

describe('places', () => {
  it('count lines and columns from one', () => {
    const [, second] = parse('one\n\n  two').children
    expect(placeOf(second as Node, 'a.mdx')).toEqual({ file: 'a.mdx', line: 3, column: 3 })
  })

  it('are the start of the file for what was never written', () => {
    expect(placeOf({ type: 'text' }, 'a.mdx')).toEqual({ file: 'a.mdx', line: 1, column: 1 })
    expect(placeOfCell({ type: 'tableCell' }, 'a.mdx')).toEqual({ file: 'a.mdx', line: 1, column: 1 })
  })
})

describe('walk', () => {
  it('meets every node once, in the order of the text', () => {
    const tree = parse('# a\n\nb **c** d\n\n- e\n- f')
    const nodes = [...walk(tree)]
    const values = nodes.flatMap((node) => ('value' in node ? [String(node.value).trim()] : []))
    expect(values).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(new Set(nodes).size).toBe(nodes.length)
    expect(nodes[0]).toBe(tree)
  })

  it('takes a node without children for a leaf', () => {
    expect([...walk({ type: 'text' })]).toEqual([{ type: 'text' }])
    expect(childrenOf({ type: 'text' })).toEqual([])
  })
})
