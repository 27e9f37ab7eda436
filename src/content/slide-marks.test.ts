// Marks for slides: known to pages, silent for readers, and never a hiding place for what readers need.
import { describe, expect, it } from 'vitest'
import { parsePage } from './parse-page.ts'
import { factsText, faultsOf, PAGE, pageOf, pageText } from './testing/pages.ts'

const faultsIn = (body: string): string[] => faultsOf(parsePage(pageText(body), PAGE))
const TABLE = factsText('reads="limits"', '| Limit | Value |', '| a | 5 s |')

describe('marks for slides', () => {
  it.each([
    ['a break', 'One.\n\n<Break />\n\nTwo.'],
    ['notes on a line', '<Notes>Ask first.</Notes>'],
    ['notes as paragraphs and a list', '<Notes>\n\nAsk *first*, then [play](/play/concurrency).\n\n- one\n- two\n\n</Notes>'],
    ['notes with a value', '<Notes>\n\nSay <Value of="lambda.timeout" />.\n\n</Notes>'],
    ['notes that are a value', '<Notes>\n\n<Value of="lambda.timeout" />\n\n</Notes>'],
    ['notes within a sentence', 'One <Notes>aside</Notes> two.'],
  ])('are taken: %s', (_name, body) => {
    expect(faultsIn(body)).toEqual([])
  })

  it.each([
    ['a word that a break does not know', '<Break at="3" />', ['10:8 <Break> knows no "at"']],
    ['a word that notes do not know', '<Notes for="me">\n\nText.\n\n</Notes>', ['10:8 <Notes> knows no "for"']],
    ['another spelling', '<Note>\n\nText.\n\n</Note>', ['10:1 there is no <Note> for pages']],
    ['a break around text', '<Break>\n\nText.\n\n</Break>', ['10:1 a <Break> holds something']],
    ['a break around a word', '<Break>text</Break>', ['10:1 a <Break> holds something']],
    ['notes without a word', '<Notes></Notes>', ['10:1 <Notes> says nothing']],
    ['a heading in notes', '<Notes>\n\n## How\n\n</Notes>', ['12:1 a heading stands in notes, where no reader sees it']],
    ['notes in notes', '<Notes>\n\nA <Notes>b</Notes>\n\n</Notes>', ['12:3 <Notes> stands in notes, where no reader sees it']],
    ['a break in notes', '<Notes>\n\nA.\n\n<Break />\n\n</Notes>', ['14:1 <Break> stands in notes, where no reader sees it']],
    ['a tip in notes', '<Notes>\n\n<Tip title="A">\n\nB.\n\n</Tip>\n\n</Notes>', ['12:1 <Tip> stands in notes, where no reader sees it']],
    ['a bare table in notes', '<Notes>\n\n| a |\n|---|\n| b |\n\n</Notes>', ['12:1 a table stands in notes, where no reader sees it']],
  ])('are a mistake: %s', (_name, body, faults) => {
    expect(faultsIn(body)).toEqual(faults)
  })

  it('hide no facts', () => {
    const faults = faultsIn(`<Notes>\n\n${TABLE}\n\n</Notes>`)
    expect(faults).toContain('12:1 <Facts> stands in notes, where no reader sees it')
  })

  it('stand in no table and in no trap', () => {
    const row = factsText('reads="limits"', '| Limit | Value |', '| a <Notes>b</Notes> | 5 s |')
    expect(faultsIn(row)[0]).toMatch(/^14:\d+ <Notes> stands where text is data$/)
  })

  it('change nothing that is asked: tables and headings are the same with and without them', () => {
    const plain = pageOf(`## How long\n\nText.\n\n${TABLE}`)
    const marked = pageOf(`## How long\n\nText.\n\n<Break />\n\n<Notes>Wait.</Notes>\n\n${TABLE}`)
    expect(marked.headings).toEqual(plain.headings)
    expect(marked.tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))).toEqual(
      plain.tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text))),
    )
  })
})
