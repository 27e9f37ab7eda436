// Facts as plain text tables, to be pasted into a spreadsheet or a document.
import type { Fact } from '../../facts/fact.ts'

const HEADER = ['Subject', 'Attribute', 'Value', 'Exam still says', 'Source', 'Checked'] as const

const cellsOf = (fact: Fact): string[] => [
  fact.subject.name,
  fact.attribute.name,
  fact.value.text,
  fact.examValue?.text ?? '',
  fact.sources.map(({ code }) => code).join(' '),
  fact.checkedOn,
]

/** Tabs and line breaks inside a cell would break the table, so they become spaces. */
export const factsAsTsv = (facts: readonly Fact[]): string =>
  [HEADER, ...facts.map(cellsOf)].map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n')

export const factsAsMarkdown = (facts: readonly Fact[]): string =>
  [HEADER, HEADER.map(() => '---'), ...facts.map(cellsOf)]
    .map((row) => `| ${row.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
