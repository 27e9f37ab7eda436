// Groups keep the order of the book.
import { expect, test } from 'vitest'
import { groupFacts } from './group-facts.ts'
import { factOf } from './testing/facts.ts'

test('headings in the order they first occur, facts in theirs', () => {
  const subjects = ['b', 'a', 'b'].map((name, index) => factOf({ id: `${name}.${index}`, subject: { id: name, name } }))
  const groups = groupFacts(subjects, ({ subject }) => subject.name)
  expect(groups.map(([name, facts]) => [name, facts.map(({ id }) => id)])).toEqual([
    ['b', ['b.0', 'b.2']],
    ['a', ['a.1']],
  ])
})
