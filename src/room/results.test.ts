// What a class is told of itself: tallies, confusions, results by person, rows for a spreadsheet.
import { describe, expect, test } from 'vitest'
import { confusionsOf, resultRows, resultsOf } from './results.ts'
import { tally } from './tally.ts'
import {
  after,
  again,
  answer,
  ask,
  close,
  END,
  HOST,
  join,
  lessonRoom,
  phone,
  reveal,
  type Line,
} from './testing/lesson.ts'

const people = ['ada', 'bob', 'cleo', 'dan'].map((id) => join(id, id))
const first: Line[] = [ask(1), answer('ada', 1, ['b']), answer('bob', 1, ['c']), answer('cleo', 1, ['d']), close(1)]

describe('a tally', () => {
  test('counts options as shown, and a confusion once a participant, the most frequent first', () => {
    const room = after(lessonRoom(), ...people, ...first)
    expect(tally(room)).toMatchObject({
      answered: 3,
      right: 1,
      byOption: [
        { id: 'a', count: 0 },
        { id: 'b', count: 1 },
        { id: 'c', count: 1 },
        { id: 'd', count: 1 },
      ],
      byConfusion: [{ id: 'pair/c', count: 2 }],
    })
  })

  test('with several keys: half right is wrong, and two instances of one confusion count once', () => {
    const lines = [ask(3), answer('ada', 3, ['a', 'b']), answer('bob', 3, ['b']), answer('cleo', 3, ['d', 'c'])]
    expect(tally(after(lessonRoom(), ...people, ...lines))).toMatchObject({
      answered: 3,
      right: 1,
      byConfusion: [{ id: 'pair/c', count: 1 }],
    })
  })

  test('is there for every ballot, and not for what was not asked', () => {
    const room = after(lessonRoom(), ...people, ...first, again(1), answer('bob', 1, ['b'], { ballot: 2, n: 2 }))
    expect([tally(room, 1, 1)?.right, tally(room, 1, 2)?.right, tally(room)?.answered]).toEqual([1, 1, 1])
    expect([tally(room, 2), tally(room, 9), tally(room, 1, 3), tally(lessonRoom())]).toEqual(Array(4).fill(undefined))
  })
})

describe('results', () => {
  const room = after(lessonRoom(), ...people, ...first, reveal(1), ask(2), answer('ada', 2, ['a']), close(2))

  test('are of what was revealed, and of nothing else', () => {
    const { items, confusions, people: rows } = resultsOf(room)
    expect(items.map(({ item, ballots }) => [item, ballots.length])).toEqual([[1, 1]])
    expect(confusions).toMatchObject([{ id: 'pair/c', count: 2 }])
    expect(rows.map(({ number, right, answered, chosen }) => [number, right, answered, chosen])).toEqual([
      [1, 1, 1, ['b']],
      [2, 0, 1, ['c']],
      [3, 0, 1, ['d']],
      [4, 0, 0, ['']],
    ])
    expect(rows.every(({ points }) => points === undefined)).toBe(true)
  })

  test('add up a confusion over items', () => {
    const both = after(room, reveal(2), ask(3), answer('ada', 3, ['c']), close(3), reveal(3))
    expect(resultsOf(both).confusions).toMatchObject([
      { id: 'pair/c', count: 3 },
      { id: 'pair/a', count: 1 },
    ])
    expect(confusionsOf(both, 'ada').map(({ id }) => id)).toEqual(['pair/a', 'pair/c'])
    expect(confusionsOf(both, 'nobody')).toEqual([])
  })

  test('give points for speed only when the host wants them: half for who takes half a minute', () => {
    const timed = after(
      lessonRoom({ settings: { keepNames: false, speedPoints: true } }),
      join('ada'),
      join('bob'),
      join('cleo'),
      [HOST, { type: 'ask', item: 1 }, 10_000],
      [...answer('ada', 1, ['b']).slice(0, 2), 10_000] as unknown as Line,
      [...answer('bob', 1, ['b']).slice(0, 2), 99_000] as unknown as Line,
      [...answer('cleo', 1, ['a']).slice(0, 2), 10_000] as unknown as Line,
      close(1),
      reveal(1),
    )
    expect(resultsOf(timed).people.map(({ points }) => points)).toEqual([1000, 500, 0])
    expect(resultRows(timed)[0]).toEqual(['Participant', 'Name', 'Right', 'Answered', 'Points', 'Question 1'])
  })

  test('as rows: one a participant, the key below, and no cell that a spreadsheet would run', () => {
    const named = after(lessonRoom(), join('ada', '=1+1'), join('bob', '@x'), ...first.slice(0, 3), close(1), reveal(1))
    expect(resultRows(named)).toEqual([
      ['Participant', 'Name', 'Right', 'Answered', 'Question 1'],
      ['1', "'=1+1", '1', '1', 'B'],
      ['2', "'@x", '0', '1', 'C'],
      ['Key', '', '', '', 'B'],
    ])
  })

  test('have no names after the end, unless the host keeps them', () => {
    expect(resultsOf(after(room, END)).people.some(({ nickname }) => nickname !== undefined)).toBe(false)
    const kept = after(room, [HOST, { type: 'set', keepNames: true }], END)
    expect(resultsOf(kept).people[0]?.nickname).toBe('ada')
  })

  test('keep the answers of who has left or was removed', () => {
    const gone = after(
      room,
      [phone('ada'), { type: 'leave' }],
      [HOST, { type: 'remove', person: 'bob', what: 'person' }],
    )
    expect(resultsOf(gone).items[0]?.ballots[0]?.answered).toBe(3)
  })
})
