// What a tag says about itself is read, or it is a mistake: nobody may believe that an unread word counts.
import { describe, expect, it } from 'vitest'
import { parsePage } from './parse-page.ts'
import { factsText, faultsOf, PAGE, pageText } from './testing/pages.ts'

const faultsIn = (body: string): string[] => faultsOf(parsePage(pageText(body), PAGE))
const withFacts = (attributes: string): string => factsText(attributes, '| Limit | Value |', '| a | 5 s |')

describe('attributes', () => {
  it.each([
    'reads="limits"',
    'reads="limits" subject="sqs" about="Amazon SQS" sources="L1 L2" checked="2026-11-24" tasks="saa:2.2"',
    'reads="limits" volatility="price" noun="clock"',
    'reads="behaviours" question="What happens?"',
    'reads="formula" id="a" title="A"',
    'reads="catalogue" ask-when-it-runs-out="When?" pick-measures="Which?"',
  ])('known: %s', (attributes) => {
    expect(faultsIn(withFacts(attributes))).toEqual([])
  })

  it.each([
    ['singular for plural', 'reads="limits" source="L1"', '10:23 <Facts> knows no "source"'],
    ['plural for singular', 'reads="limits" subjects="sqs"', '10:23 <Facts> knows no "subjects"'],
    ['a capital', 'reads="limits" Sources="L1"', '10:23 <Facts> knows no "Sources"'],
    ['a question of no column', 'reads="limits" ask="What?"', '10:23 <Facts> knows no "ask"'],
    ['code for text', 'reads="limits" checked={2026}', '10:23 "checked" has no plain value'],
    ['no value', 'reads="limits" noun', '10:23 "noun" has no plain value'],
    ['attributes from elsewhere', 'reads="limits" {...all}', '10:23 <Facts> holds code'],
  ])('%s', (_name, attributes, fault) => {
    expect(faultsIn(withFacts(attributes))).toEqual([fault])
  })

  it.each([
    ['<Value of="a.b" as="text" />', '10:17 <Value> knows no "as"'],
    ['<Tip title="A" fact="a.b">\n\ntext\n\n</Tip>', '10:16 <Tip> knows no "fact"'],
    ['<Trap id="a" title="A" task="saa:2.2">\n\n- Right: A.\n\n</Trap>', '10:24 <Trap> knows no "task"'],
  ])('%s', (body, fault) => {
    expect(faultsIn(body)).toEqual([fault])
  })

  it('names each unread word where it stands, over several lines', () => {
    const tag = '<Facts\n  reads="limits"\n  source="L1"\n  task="saa:2.2"\n>\n\n| Limit | Value |\n|---|---|\n| a | 5 s |\n\n</Facts>'
    expect(faultsIn(tag)).toEqual(['12:3 <Facts> knows no "source"', '13:3 <Facts> knows no "task"'])
  })
})
