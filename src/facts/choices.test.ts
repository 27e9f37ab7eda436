// What an author of a choice may get wrong: told with file, line, column, and the way to mend it.
import { expect, test } from 'vitest'
import { formatProblem } from '../content/problem.ts'
import { readProjectCorpus } from '../hosts/cli/content-files.ts'
import { page } from '../quiz/testing/choice-page.ts'
import { readCorpus } from './read-corpus.ts'

const FILES: Readonly<Record<string, string>> = {
  'content/sources.yaml': 'S:\n  title: Source\n  url: https://example.com/\n  read: "2026"\n',
  'content/vehicles/topic.yaml': 'id: vehicles\ntitle: Vehicles\norder: 1\nsummary: What carries things.\n',
  'content/exams.yaml': `- id: saa
  code: SAA-C03
  name: Associate
  questions: 65
  scored: 50
  minutes: 130
  extraMinutes: 30
  passing: 720
  inForceSince: "2022-08-30"
  domains: [{ id: 2, name: Resilient, weight: 26 }]
  tasks: { "2.1": Loosely coupled }
`,
}

const problemsOf = (source: string): string[] =>
  readCorpus(new Map([...Object.entries(FILES), ['content/vehicles/choices.mdx', source]])).problems.map(formatProblem)

test('a sound choice is read whole', () => {
  expect(problemsOf(page())).toEqual([])
})

test.each([
  ['a column that is none', page().replace(']: quiet', ']: silent'), 'a need speaks of "silent", which is no column'],
  [
    'an option that is no row',
    page().replace('Option: car', 'Option: lorry'),
    'an option names "lorry", which is no row',
  ],
  [
    'an exception for no row',
    page().replace('helmet: beside', 'hat: beside'),
    'an exception names "hat", which is no row',
  ],
  ['a failing that is none', page().replace('[costlier]', '[dearer]'), 'nothing fails by "dearer"'],
  ['an amount on a bound', page().replace('3 hours', '5 hours'), 'an amount lies exactly on a bound'],
  [
    'a bound without amounts',
    page().replace(' = 20 minutes · 3 hours · 7 hours', ''),
    'a need on a column of bounds names no amount',
  ],
  ['one wording', page().replace('  - Buy a van with an engine.\n', ''), 'option "car" has 1 wordings'],
  ['too few scenes', page().replace('  - {company} delivers {things} by itself.\n', ''), '2 scenes'],
  ['a column of two forms', page('little: hum'), 'the column "quiet" mixes'],
  ['a cell that is neither', page('perhaps'), '"perhaps" is no property of a solution'],
  ['a line without a label', page().replace('- Scene', '- Setting'), 'has a line without a known label'],
  ['no table', page().replace(/<Facts[\s\S]*<\/Facts>/, ''), 'choice "vehicle" has no table'],
  ['no id', page().replace(' id="vehicle"', ''), 'a choice without id or title'],
])('%s', (_name, source, says) => {
  const problems = problemsOf(source)
  expect(problems.join('\n')).toContain(says)
  for (const line of problems) expect(line).toMatch(/^content\/vehicles\/choices\.mdx:\d+:\d+ {2}.*\n {4}\S/)
})

test('the choices of the pages can each be asked in many ways, and every topic has some', () => {
  const { corpus } = readProjectCorpus()
  expect(new Set(corpus.choices.map(({ topic }) => topic))).toEqual(new Set(corpus.topics.map(({ id }) => id)))
  for (const { id, solutions, needs, scenes } of corpus.choices) {
    expect([id, solutions.length >= 8]).toEqual([id, true])
    expect([id, needs.filter(({ role }) => role === 'need').length >= 4]).toEqual([id, true])
    expect([id, scenes.length >= 4]).toEqual([id, true])
  }
})
