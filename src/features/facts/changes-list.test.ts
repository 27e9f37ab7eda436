// What changed comes newest first.
import { expect, test } from 'vitest'
import { changesOf } from './changes-list.tsx'
import { factOf } from './testing/facts.ts'

const change = (since: string): ReturnType<typeof factOf> =>
  factOf({ id: `change.${since}`, kind: 'change', value: { type: 'change', was: 'a', is: 'b', since, text: 'b' } })

test('newest first, and nothing but changes', () => {
  const changes = changesOf({
    facts: [change('by 2019'), change('2018-10-10'), factOf(), change('2024-11-18'), change('2020-12')],
  })
  expect(changes.map(({ value }) => value.since)).toEqual(['2024-11-18', '2020-12', 'by 2019', '2018-10-10'])
})
