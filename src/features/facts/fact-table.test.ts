// However odd a cell is, the table keeps its rows and columns.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsAsMarkdown, factsAsTsv } from './fact-table.ts'
import { factOf } from './testing/facts.ts'

const odd = fc.string({ unit: fc.constantFrom('a', '|', '\t', '\n', '\\', ' ') })

test('one line a fact and six cells a line for a spreadsheet', () => {
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 5 }), (texts) => {
      const lines = factsAsTsv(texts.map((text) => factOf({ value: { type: 'text', text } }))).split('\n')
      expect(lines).toHaveLength(texts.length + 1)
      for (const line of lines) expect(line.split('\t')).toHaveLength(6)
    }),
  )
})

test('bars inside a cell are escaped in Markdown', () => {
  const [header, rule, row] = factsAsMarkdown([factOf({ value: { type: 'text', text: 'a | b' } })]).split('\n')
  expect(header).toBe('| Subject | Attribute | Value | Exam still says | Source | Checked |')
  expect(rule).toBe('| --- | --- | --- | --- | --- | --- |')
  expect(row).toBe('| AWS Lambda | Timeout | a \\| b |  | L1 | 2026-11-01 |')
})
