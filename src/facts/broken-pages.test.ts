// Ten ways to break a page, as its author meets them: the file, the line, the column, what is wrong, and how to mend it.
import { describe, expect, it } from 'vitest'
import { beside, isTold, LIMITS_PAGE, OTHER_PAGE, page, trap, type Broken } from './testing/broken-pages.ts'
import { LOCK_FILE } from './read-corpus.ts'
import { readWith } from './testing/corpus.ts'

const BROKEN: readonly Broken[] = [
  [
    'a quantity that is none',
    page('at most 15 minutes', 'at most a while'),
    `${LIMITS_PAGE}:14:13`,
    '"at most a while" is not a quantity',
    'Write a number with a unit, such as 15 minutes',
  ],
  [
    'no source',
    page('sources: [L1]\n', ''),
    `${LIMITS_PAGE}:13:3`,
    'this fact has no source',
    'Name one in the Source column, on <Facts sources="…"> or in the front matter.',
  ],
  [
    'no date of a check',
    page('checked: 2026-11-01\n', ''),
    `${LIMITS_PAGE}:13:3`,
    'this fact has no checked date',
    'Write the day of the check like 2026-11-24.',
  ],
  [
    'an id stated twice',
    page('| Memory | 128–10,240 MB |', '| Timeout | at most 900 s |'),
    `${LIMITS_PAGE}:15:13`,
    '"lambda.timeout" is stated twice',
    `${LIMITS_PAGE}:14 has it already: refer to it with <Value of="lambda.timeout" />.`,
  ],
  [
    'an id that is gone from its page, and still in the lock',
    {
      ...page('| Timeout |', '| Longest run |'),
      [LOCK_FILE]: JSON.stringify({ facts: { 'lambda.memory': 'x', 'lambda.timeout': 'y' } }, null, 2),
    },
    `${LOCK_FILE}:4:5`,
    '"lambda.timeout" has vanished: learners\' histories hang on it',
    'Bring it back, or write its new id under "renamed": { "lambda.timeout": "…" }.',
  ],
  [
    'two pages that disagree',
    beside('reads="limits"', '| Limit | Value |', '| Timeout | at most 5 minutes |'),
    `${OTHER_PAGE}:14:13`,
    `"lambda.timeout" contradicts ${LIMITS_PAGE}:14: "AWS Lambda, timeout: at most 5 minutes." here, "AWS Lambda, timeout: at most 15 minutes." there`,
    'Correct the wrong one, or give one of them another Id.',
  ],
  [
    'an unknown column',
    page('| Firm |', '| Firmness |'),
    `${LIMITS_PAGE}:12:19`,
    'a limits table has no column "Firmness"',
    'It knows: Limit, Value, Firm, Scope, Beyond it, Note; and every table: Id, Source',
  ],
  [
    'a trap that points nowhere',
    trap('- Facts: lambda.timeout, lambda.memroy'),
    `${LIMITS_PAGE}:26:1`,
    'there is no fact "lambda.memroy"',
    'Did you mean lambda.memory? Else write the row that it names.',
  ],
  [
    'an unknown way to read a table',
    page('reads="limits"', 'reads="limit"'),
    `${LIMITS_PAGE}:10:1`,
    'no table reads "limit"',
    'Write <Facts reads="…"> with one of: definitions, limits, catalogue',
  ],
  [
    'an unknown source',
    page('sources: [L1]', 'sources: [L7]'),
    `${LIMITS_PAGE}:6:1`,
    'there is no source "L7"',
    'Add it to content/sources.yaml, or correct the code.',
  ],
]

describe('a page', () => {
  it('is sound before it is broken', () => {
    expect(readWith().problems).toEqual([])
    expect(readWith(trap('- Facts: lambda.timeout')).problems).toEqual([])
  })

  it.each(BROKEN)('with %s', isTold)
})
