// Further ways to break what is under content/, each told with its place and its mend.
import { describe, it } from 'vitest'
import { factsText } from '../content/testing/pages.ts'
import { beside, body, isTold, LIMITS_PAGE, OTHER_PAGE, page, trap, type Broken } from './testing/broken-pages.ts'
import { LOCK_FILE } from './read-corpus.ts'
import { LIMITS, SOURCES } from './testing/corpus.ts'

const BROKEN: readonly Broken[] = [
  [
    'no front matter',
    { [LIMITS_PAGE]: LIMITS },
    `${LIMITS_PAGE}:1:1`,
    'the page has no front matter',
    'Start it with ---',
  ],
  [
    'front matter that is not YAML',
    page('title: Limits', 'title: Limits: all'),
    `${LIMITS_PAGE}:2:8`,
    'front matter is not YAML: Nested mappings',
    'Compare it with the entries around it.',
  ],
  [
    'a slip in a name of the front matter',
    page('sources:', 'source:'),
    `${LIMITS_PAGE}:6:1`,
    'front matter, source: nothing has this name',
    'content/README.md',
  ],
  [
    'a day that the calendar has not',
    page('2026-11-01', '2026-11-31'),
    `${LIMITS_PAGE}:7:1`,
    'front matter, checked: this is no day',
    'content/README.md',
  ],
  [
    'a task that no exam has',
    page('[saa:2.2]', '[saa:2.3]'),
    `${LIMITS_PAGE}:8:1`,
    'there is no exam task "saa:2.3"',
    'content/exams.yaml lists them',
  ],
  [
    'a slip in a name on a table',
    page('reads="limits"', 'reads="limits" source="L1"'),
    `${LIMITS_PAGE}:10:23`,
    '<Facts> knows no "source"',
    'content/README.md',
  ],
  [
    'a tag that is never closed',
    page('</Facts>', ''),
    `${LIMITS_PAGE}:10:1`,
    'Expected a closing tag for `<Facts>`',
    'Close it',
  ],
  ['a bare less-than', body('Timeouts <5 s.'), `${LIMITS_PAGE}:19:11`, 'Unexpected character `5`', 'write "under"'],
  [
    'code',
    body('{1 + 1}'),
    `${LIMITS_PAGE}:19:1`,
    'a page holds text and no code',
    'Remove the import, export or {…}.',
  ],
  [
    'a tag that nobody knows',
    body('<Note />'),
    `${LIMITS_PAGE}:19:1`,
    'there is no <Note> for pages',
    'Known tags: <Facts>, <Choice>, <Trap>, <Tip>, <Value>, <Break>, <Notes>.',
  ],
  [
    'a value of no fact',
    body('It is <Value of="lambda.timeot" />.'),
    `${LIMITS_PAGE}:19:7`,
    'there is no fact "lambda.timeot"',
    'Did you mean lambda.timeout?',
  ],
  [
    'a tip about no fact',
    body('<Tip title="A" facts="lambda.x">\n\nB.\n\n</Tip>'),
    `${LIMITS_PAGE}:19:1`,
    'there is no fact "lambda.x"',
    'Correct the id',
  ],
  [
    'a row with a cell too many',
    page('| hard |\n| Memory', '| hard | x |\n| Memory'),
    `${LIMITS_PAGE}:14:1`,
    'this row has 4 cells, the header 3',
    'write \\| for a bar',
  ],
  [
    'a table without rows',
    body(factsText('reads="limits"', '| Limit | Value |')),
    `${LIMITS_PAGE}:19:1`,
    'this table has no rows',
    'Write one',
  ],
  [
    'a limit that is neither hard nor soft',
    page('| hard |', '| firm |'),
    `${LIMITS_PAGE}:14:34`,
    'a limit is hard or soft, not "firm"',
    'Soft: on request.',
  ],
  [
    'a capability that is neither yes nor no',
    beside('reads="capabilities"', '| Where | Fast |', '| Here | rather |'),
    `${OTHER_PAGE}:14:10`,
    '"rather" is neither yes nor no',
    'Write yes, no',
  ],
  [
    'behaviours without a question',
    beside('reads="behaviours"', '| Situation | What happens |', '| A | B |'),
    `${OTHER_PAGE}:10:1`,
    'a behaviours table without a question',
    'Write question=',
  ],
  [
    'a meaning that holds its term',
    beside('reads="definitions"', '| Term | Meaning |', '| Layer | a layer |'),
    `${OTHER_PAGE}:14:11`,
    'the meaning of "Layer" contains the term',
    'Say it without the term',
  ],
  [
    'a change without a time',
    beside('reads="changes"', '| Since | Was | Is | Id |', '| lately | a | b | c |'),
    `${OTHER_PAGE}:14:3`,
    '"lately" is no time of a change',
    'Write 2024-11-18',
  ],
  [
    'a row without a name',
    page('| Timeout |', '| – |'),
    `${LIMITS_PAGE}:14:7`,
    'this fact has no name to make an id from',
    'Give the row a name or an Id.',
  ],
  ['a trap without facts', trap(), `${LIMITS_PAGE}:19:1`, 'trap "clocks": no facts', 'Name the ids that prove'],
  [
    'a trap with a line that means nothing',
    trap('- Facts: lambda.timeout', '- Hint: I.'),
    `${LIMITS_PAGE}:27:1`,
    'trap "clocks" has a line without a known label',
    'Start it with one of "Scene:"',
  ],
  [
    'a register that is not YAML',
    { 'content/sources.yaml': `${SOURCES}L2: [` },
    'content/sources.yaml:9:6',
    'sources.yaml is not YAML: Flow sequence',
    'Compare it',
  ],
  [
    'a source without a title',
    { 'content/sources.yaml': `${SOURCES}L2: { read: r }` },
    'content/sources.yaml:9:1',
    'sources.yaml, L2.title: is missing',
    'The entries around it show the form.',
  ],
  [
    "a topic under a name that is not its folder's",
    { 'content/lambda/topic.yaml': 'id: lamda\ntitle: A\norder: 1\nsummary: B\n' },
    'content/lambda/topic.yaml:1:1',
    'topic.yaml, id: its folder is called lambda',
    'The entries around it show the form.',
  ],
  [
    'a lock with the marks of a merge',
    { [LOCK_FILE]: '{\n<<<<<<< HEAD\n}' },
    `${LOCK_FILE}:2:1`,
    'the lock cannot be read',
    'git checkout',
  ],
]

describe('content', () => {
  it.each(BROKEN)('with %s', isTold)
})
