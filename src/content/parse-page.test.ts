// A sound page gives all that it says; a broken one gives every mistake, and nothing half-read.
import { describe, expect, it } from 'vitest'
import { parsePage } from './parse-page.ts'
import { factsText, faultsOf, HEAD, PAGE, pageOf, pageText } from './testing/pages.ts'

const faultsIn = (body: string, head = HEAD): string[] => faultsOf(parsePage(pageText(body, head), PAGE))

const WHOLE = `
Two numbers: <Value of="lambda.timeout" /> and <Value of="lambda.memory" />.

## One **function**

<Facts reads="limits" sources="L1">

| Limit | Value |
|---|---|
| Timeout | at most 15 minutes |

</Facts>

### What \`bends\`

<Facts
  reads="catalogue"
  noun="clock"
>

| Clock | Measures |
|---|---|
| One | two |

</Facts>

<Tip title="On purpose" facts="lambda.timeout, lambda.memory">

Set it.

</Tip>

<Trap id="clocks" title="Clocks">

- Scene: An evening.
- Right: Six hours.

</Trap>
`

describe('a sound page', () => {
  const page = pageOf(WHOLE)

  it('knows its file, its topic and its own name', () => {
    expect(page).toMatchObject({ file: PAGE, topic: 'lambda', slug: 'limits', title: 'Limits', order: 1 })
  })

  it('has the defaults of its head, each with its place', () => {
    const at = (line: number): object => ({ file: PAGE, line, column: 1 })
    expect(page.defaults).toEqual({
      subject: 'lambda',
      sources: ['L1'],
      checked: '2026-11-01',
      tasks: ['saa:2.2'],
      places: { sources: at(6), checked: at(7), tasks: at(8) },
    })
  })

  it('has headings without marks, with the anchors that the page shows', () => {
    expect(page.headings).toEqual([
      { text: 'One function', anchor: 'one-function', depth: 2 },
      { text: 'What bends', anchor: 'what-bends', depth: 3 },
    ])
  })

  it('has its tables, each under the heading above it', () => {
    expect(page.tables.map(({ reads, heading, place }) => [reads, heading, place.line])).toEqual([
      ['limits', 'One function', 15],
      ['catalogue', 'What bends', 25],
    ])
    expect({ ...page.tables[1]?.attributes }).toEqual({ reads: 'catalogue', noun: 'clock' })
  })

  it('has its references, those of tips included', () => {
    expect(page.references.map(({ factId, place }) => `${place.line}:${place.column} ${factId}`)).toEqual([
      '11:14 lambda.timeout',
      '11:48 lambda.memory',
      '36:1 lambda.timeout',
      '36:1 lambda.memory',
    ])
  })

  it('has its traps', () => {
    expect(page.traps.map(({ id, title, parts }) => [id, title, parts.length])).toEqual([['clocks', 'Clocks', 2]])
  })

  it('gives the page\'s title to a table above the first heading', () => {
    const [table] = pageOf(factsText('reads="limits"', '| Limit | Value |', '| a | 1 s |')).tables
    expect(table?.heading).toBe('Limits')
  })

  it('is read the same with the line ends of Windows and with a mark of byte order', () => {
    const windows = parsePage(pageText(WHOLE).replaceAll('\n', '\r\n'), PAGE)
    const marked = parsePage(`\uFEFF${pageText(WHOLE)}`, PAGE)
    expect(windows).toEqual(parsePage(pageText(WHOLE), PAGE))
    expect(marked.ok && marked.value.tables[0]?.place).toEqual(page.tables[0]?.place)
  })

  it('takes its topic and name from the path', () => {
    expect(pageOf('Words.', HEAD, 'content/sqs-sns/fan-out.mdx')).toMatchObject({ topic: 'sqs-sns', slug: 'fan-out' })
  })

  it('knows gaps in questions from code', () => {
    const rows = ['| Aspect | A | Ask |', '| Cost | low | How much does {subject} cost for \\{value\\}? |']
    const [table] = pageOf(factsText('reads="comparison"', ...rows)).tables
    expect(table?.rows[0]?.[2]?.text).toBe('How much does {subject} cost for {value}?')
  })
})

describe('a page that cannot be read', () => {
  it.each([
    ['a bare less-than', 'Timeouts <5 s.', '10:11 Unexpected character `5` (U+0035) before name'],
    ['a brace that is never closed', 'A { without end', '10:16 Unexpected end of file in expression'],
    ['a tag closed by another', '<Tip title="a">\n\ntext\n\n</Trap>', '14:1 Unexpected closing tag `</Trap>`'],
    ['a tag open at the end of the page', 'Words.\n\n<Tip title="a">\n\ntext', '12:1 Expected a closing tag for `<Tip>`'],
    ['an attribute without its quote', '<Tip title="a>\n\n</Tip>', '13:1 Unexpected end of file in attribute value'],
  ])('%s is named with its place', (_name, body, fault) => {
    const [first = '', ...others] = faultsIn(body)
    expect(first.startsWith(fault), first).toBe(true)
    expect(others).toEqual([])
  })

  it.each([
    ['no front matter', 'Just words.\n', '1:1 the page has no front matter'],
    ['front matter after a blank line', `\n${HEAD}`, '1:1 the page has no front matter'],
    ['an empty file', '', '1:1 the page has no front matter'],
  ])('%s', (_name, text, fault) => {
    expect(faultsOf(parsePage(text, PAGE))).toEqual([fault])
  })

  it('tells the head\'s mistakes before the body\'s', () => {
    expect(faultsIn('<Nope />', HEAD.replace('order: 1', 'order: first'))).toEqual([
      '4:1 front matter, order: Invalid input: expected number, received string',
    ])
  })
})

describe('what a page may not hold', () => {
  it.each([
    ['an import', 'import x from "y"', '10:1 a page holds text and no code'],
    ['an export', 'export const a = 1', '10:1 a page holds text and no code'],
    ['a sum in the text', 'It is {1 + 1}.', '10:7 a page holds text and no code'],
    ['a sum on its own', '{1 + 1}', '10:1 a page holds text and no code'],
    ['a gap outside a table', 'Ask {subject}.', '10:5 a page holds text and no code'],
    ['a tag of HTML', 'A <b>bold</b> word.', '10:3 there is no <b> for pages'],
    ['a tag that nobody knows', '<Note>\n\ntext\n\n</Note>', '10:1 there is no <Note> for pages'],
    ['a tag of no name', '<>text</>', '10:1 there is no <> for pages'],
    ['a name that objects know', '<constructor />', '10:1 there is no <constructor> for pages'],
    ['a value of nothing', 'It is <Value />.', '10:7 <Value> names no fact'],
    ['a tip without title', '<Tip facts="a.b">\n\ntext\n\n</Tip>', '10:1 a tip without title'],
  ])('%s', (_name, body, fault) => {
    expect(faultsIn(body)).toEqual([fault])
  })

  it.each([
    [
      'a value in a table',
      factsText('reads="limits"', '| Limit | Value | Note |', '| a | 1 s | see <Value of="a.b" /> |'),
      '14:17 <Value> stands where text is data',
    ],
    [
      'a value in a trap\'s list',
      '<Trap id="a" title="A">\n\n- Right: It is <Value of="a.b" />.\n\n</Trap>',
      '12:16 <Value> stands where text is data',
    ],
  ])('%s, whose text would have a hole where it is asked', (_name, body, fault) => {
    expect(faultsIn(body)).toEqual([fault])
  })

  it('and a value may stand in a trap\'s explanation', () => {
    const trap = '<Trap id="a" title="A">\n\n- Right: Six hours.\n\nIt is <Value of="a.b" />.\n\n</Trap>'
    expect(faultsIn(trap)).toEqual([])
  })

  it('tells all mistakes of a page, in their order', () => {
    const table = factsText('reads="limits"', '| Limit | Value |', '| a |')
    expect(faultsIn(`<Nope />\n\n{1}\n\n${table}\n\n<Value />`)).toEqual([
      '10:1 there is no <Nope> for pages',
      '12:1 a page holds text and no code',
      '18:1 this row has 1 cell, the header 2',
      '22:1 <Value> names no fact',
    ])
  })
})
