// A trap's list, line by line: what each is called, what it says, and where it stands.
import { describe, expect, it } from 'vitest'
import type { TrapCallout } from './page.ts'
import { parsePage } from './parse-page.ts'
import { faultsOf, PAGE, pageOf, pageText } from './testing/pages.ts'

const trapText = (attributes: string, ...lines: readonly string[]): string =>
  [`<Trap ${attributes}>`, '', ...lines, '', '</Trap>'].join('\n')
const TAG = 'id="clocks" title="Clocks that look alike"'
const trapOf = (...lines: readonly string[]): TrapCallout | undefined => pageOf(trapText(TAG, ...lines)).traps[0]
const faultsIn = (body: string): string[] => faultsOf(parsePage(pageText(body), PAGE))

describe('a trap', () => {
  it('has its id, its title and its place', () => {
    const trap = pageOf(trapText('id="a-1" title="A" tasks="saa:2.2 sap:4.4"', '- Right: It is so.')).traps[0]
    expect(trap).toMatchObject({ id: 'a-1', title: 'A', place: { file: PAGE, line: 10, column: 1 } })
    expect(trap?.attributes.tasks).toBe('saa:2.2 sap:4.4')
  })

  it('has its lines in order, each with its place', () => {
    const trap = trapOf('- Scene: An evening.', '- Right: Six hours.', '- Belief [neighbour]: Four days. → That is SQS.')
    const at = (line: number): object => ({ file: PAGE, line, column: 1 })
    expect(trap?.parts).toEqual([
      { label: 'Scene', note: '', text: 'An evening.', because: '', place: at(12) },
      { label: 'Right', note: '', text: 'Six hours.', because: '', place: at(13) },
      { label: 'Belief', note: 'neighbour', text: 'Four days.', because: 'That is SQS.', place: at(14) },
    ])
  })

  it.each([
    ['a belief without reason', '- Belief [neighbour]: Four days.', { note: 'neighbour', text: 'Four days.', because: '' }],
    ['a belief without failing', '- Belief: Four days. → No.', { note: '', text: 'Four days.', because: 'No.' }],
    ['an arrow in the reason', '- Belief [a]: A. → First B → then C.', { text: 'A.', because: 'First B → then C.' }],
    ['no space before the bracket', '- Belief[costlier]: A. → B.', { note: 'costlier', text: 'A.', because: 'B.' }],
    ['an arrow in the scene', '- Scene: S3 → Lambda → SQS.', { text: 'S3 → Lambda → SQS.', because: '' }],
    ['an arrow in the right sentence', '- Right: A → B.', { text: 'A → B.', because: '' }],
    ['marks', '- Right: It is **six** `hours`.', { text: 'It is six hours.' }],
    ['a colon in the sentence', '- Right: Two: a and b.', { text: 'Two: a and b.' }],
    ['a line broken by the author', '- Scene: One\n  two  \n  three.', { text: 'One two three.' }],
    ['a second paragraph', '- Scene: One.\n\n  Two.', { text: 'One. Two.' }],
    ['ids', '- Facts: lambda.timeout, sqs.retention', { label: 'Facts', text: 'lambda.timeout, sqs.retention' }],
  ])('reads %s', (_name, line, part) => {
    expect(trapOf(line)?.parts).toEqual([expect.objectContaining(part)])
  })

  it('reads its first list alone: a later one is for the reader', () => {
    expect(trapOf('- Right: Six hours.', '', 'Think of:', '', '- whatever one likes')?.parts).toHaveLength(1)
  })

  it('may be numbered', () => {
    expect(trapOf('1. Scene: A.', '2. Right: B.')?.parts.map(({ label }) => label)).toEqual(['Scene', 'Right'])
  })
})

describe('a trap that cannot be read', () => {
  it.each([
    ['no id', trapText('title="A"', '- Right: A.'), ['10:1 a trap without id or title']],
    ['no title', trapText('id="a"', '- Right: A.'), ['10:1 a trap without id or title']],
    ['an id with spaces', trapText('id="a b" title="A"', '- Right: A.'), ['10:1 "a b" is no id for a trap']],
    ['an id with capitals', trapText('id="Clocks" title="A"', '- Right: A.'), ['10:1 "Clocks" is no id for a trap']],
    ['no list', trapText(TAG, 'Right: A.'), ['10:1 trap "clocks" has no list']],
    ['a line without label', trapText(TAG, '- Six hours.'), ['12:1 trap "clocks" has a line without a known label']],
    ['an unknown label', trapText(TAG, '- Wrong: A.'), ['12:1 trap "clocks" has a line without a known label']],
    ['a label in small letters', trapText(TAG, '- right: A.'), ['12:1 trap "clocks" has a line without a known label']],
    ['a label without text', trapText(TAG, '- Right:', '- Scene: A.'), ['12:1 trap "clocks" has a line "Right:" without text']],
    [
      'a belief that is a reason alone',
      trapText(TAG, '- Belief [neighbour]: → Because.'),
      ['12:1 trap "clocks" has a line "Belief:" without text'],
    ],
    [
      'several mistakes',
      trapText(TAG, '- Scene: A.', '- Nope.', '- Right:'),
      ['13:1 trap "clocks" has a line without a known label', '14:1 trap "clocks" has a line "Right:" without text'],
    ],
  ])('%s', (_name, body, faults) => {
    expect(faultsIn(body)).toEqual(faults)
  })
})

describe('a tip', () => {
  it('refers to the facts it names, and needs none', () => {
    const tip = (attributes: string): string => `<Tip ${attributes}>\n\nAdvice.\n\n</Tip>`
    expect(pageOf(tip('title="A" facts="a.b c.d"')).references.map(({ factId }) => factId)).toEqual(['a.b', 'c.d'])
    expect(pageOf(tip('title="A"')).references).toEqual([])
  })
})
