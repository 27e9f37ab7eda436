// Answers collected without a network: the same tally as the live room's, each phone once, and every doubt in words.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Slip } from '../quiz/code/answer-slip.ts'
import {
  dropPhone,
  nothingCollected,
  replaceSlip,
  roomFrom,
  takeSlip,
  tallyCollected,
  withHands,
  type Collected,
} from './collected.ts'
import type { RoomItem } from './room-item.ts'
import { openRoom } from './room.ts'
import { reduceRoom } from './reduce-room.ts'
import { resultRows, resultsOf } from './results.ts'
import { tally } from './tally.ts'

const SLOW = { id: 'pair/a~b', name: 'A × B' }
const option = (id: string, correct: boolean, confusion?: typeof SLOW): RoomItem['options'][number] => ({
  id,
  text: id,
  correct,
  reason: `because ${id}`,
  factIds: [],
  ...(confusion === undefined ? {} : { confusion }),
})
const ITEMS: readonly RoomItem[] = [
  {
    stem: 'One?',
    select: 1,
    topic: 'lambda',
    task: 'saa:2.2',
    options: [option('a', false, SLOW), option('b', true), option('c', false), option('d', false, SLOW)],
  },
  {
    stem: 'Two?',
    select: 2,
    topic: 'lambda',
    task: 'saa:2.2',
    options: [option('a', true), option('b', false, SLOW), option('c', true), option('d', false), option('e', false)],
  },
]
const item = (number: number): RoomItem => ITEMS[number - 1]!
const slip = (phone: string, ...answers: readonly (readonly number[])[]): Slip => ({ phone, answers })
const taken = (...slips: readonly (Slip & { name?: string })[]): Collected =>
  slips.reduce((collected, each) => takeSlip(collected, each).collected, nothingCollected)

describe('phones', () => {
  it('count once each, by option and by confusion', () => {
    const collected = taken(slip('AAAAAA', [0], [0, 2]), slip('BBBBBB', [1], [1, 2]), slip('CCCCCC', [3], []))
    expect(tallyCollected(collected, item(1), 1)).toEqual({
      answered: 3,
      right: 1,
      byOption: [
        { id: 'a', count: 1 },
        { id: 'b', count: 1 },
        { id: 'c', count: 0 },
        { id: 'd', count: 1 },
      ],
      byConfusion: [{ ...SLOW, count: 2 }],
    })
    expect(tallyCollected(collected, item(2), 2)).toMatchObject({ answered: 2, right: 1 })
  })

  it('the same phone twice is counted once, and says so', () => {
    const once = taken(slip('AAAAAA', [0], []))
    const again = takeSlip(once, slip('AAAAAA', [0], []))
    expect(again).toMatchObject({ became: 'same', says: 'AAAAAA is counted already.' })
    expect(again.collected).toBe(once)
  })

  it('the same phone with newer answers is counted with those, and says so', () => {
    const later = takeSlip(taken(slip('AAAAAA', [0], [])), { ...slip('AAAAAA', [1], [0, 2]), name: 'Ada' })
    expect(later).toMatchObject({ became: 'changed', says: 'Ada was read before: its newer answers count.' })
    expect(tallyCollected(later.collected, item(1), 1)).toMatchObject({ answered: 1, right: 1 })
  })

  it('two phones with one name both count, and it is said', () => {
    const first = taken({ ...slip('AAAAAA', [0], []), name: 'Ada' })
    const second = takeSlip(first, { ...slip('BBBBBB', [1], []), name: ' Ada ' })
    expect(second).toMatchObject({ became: 'new' })
    expect(second.says).toContain('Another phone is called Ada, too: both count.')
    expect(tallyCollected(second.collected, item(1), 1).answered).toBe(2)
  })

  it('a name is cleaned, and says how much was answered', () => {
    const { says, collected } = takeSlip(nothingCollected, { ...slip('AAAAAA', [0], []), name: '\u202eAda\u0000' })
    expect(says).toBe('Ada: 1 of 2 answered.')
    expect(collected.phones[0]?.nickname).toBe('Ada')
    expect(takeSlip(nothingCollected, slip('AAAAAA', [0], [0, 2])).says).toBe('AAAAAA: all answered.')
  })

  it('one that was read by mistake can be taken out', () => {
    const collected = taken(slip('AAAAAA', [0], []), slip('BBBBBB', [1], []))
    expect(dropPhone(collected, 'AAAAAA').phones.map(({ id }) => id)).toEqual(['BBBBBB'])
  })
})

describe('signs that were typed', () => {
  it('belong to the phone whose code begins with them', () => {
    const collected = taken({ ...slip('ABCDEF', [0], []), name: 'Ada' })
    expect(takeSlip(collected, slip('ABC', [0], []))).toMatchObject({ became: 'same' })
  })

  it('with other answers leave a doubt, which a person settles either way', () => {
    const collected = taken(slip('ABC', [0], []))
    const doubt = takeSlip(collected, slip('ABC', [1], []))
    expect(doubt).toMatchObject({ became: 'unsure', collected })
    expect(doubt.says).toContain('Is it another phone, or the same with new answers?')
    const two = takeSlip(collected, slip('ABC', [1], []), true).collected
    expect(tallyCollected(two, item(1), 1)).toMatchObject({ answered: 2, right: 1 })
    expect(new Set(two.phones.map(({ id }) => id)).size).toBe(2)
    const one = replaceSlip(collected, slip('ABC', [1], []))
    expect(tallyCollected(one, item(1), 1)).toMatchObject({ answered: 1, right: 1 })
  })

  it('that only go on are the same phone’s', () => {
    const on = takeSlip(taken(slip('ABC', [0], [])), slip('ABC', [0], [0, 2]))
    expect(on.became).toBe('changed')
    expect(on.collected.phones).toHaveLength(1)
  })
})

describe('hands', () => {
  it('add to options, confusions and, with one key, to what was right', () => {
    const collected = withHands(taken(slip('AAAAAA', [0], [])), 1, [2, 5, 0, 1])
    expect(tallyCollected(collected, item(1), 1)).toEqual({
      answered: 9,
      right: 5,
      byOption: [
        { id: 'a', count: 3 },
        { id: 'b', count: 5 },
        { id: 'c', count: 0 },
        { id: 'd', count: 1 },
      ],
      byConfusion: [{ ...SLOW, count: 4 }],
    })
  })

  it('of a question with two keys count options, and nobody as right', () => {
    const collected = withHands(taken(slip('AAAAAA', [], [0, 2])), 2, [7, 3, 6, 0, 0])
    const counted = tallyCollected(collected, item(2), 2)
    expect(counted).toMatchObject({ answered: 1, right: 1 })
    expect(counted.byOption.map(({ count }) => count)).toEqual([8, 3, 7, 0, 0])
    expect(counted.byConfusion).toEqual([{ ...SLOW, count: 3 }])
  })

  it('count nothing where no number was typed', () => {
    const collected = withHands(nothingCollected, 1, [NaN, -3, 1.5, 1e9])
    expect(collected.hands[1]).toEqual([0, 0, 0, 5000])
    expect(tallyCollected(withHands(nothingCollected, 1, [0, 0]), item(1), 1).answered).toBe(0)
  })
})

const anyAnswers = fc.tuple(
  fc.constantFrom<readonly number[]>([], [0], [1], [2], [3]),
  fc.constantFrom<readonly number[]>([], [0, 1], [0, 2], [1, 4]),
)

describe('beside the live room', () => {
  it('the same answers give the same tallies and results, in whatever order they are read', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (given, order) => {
        const phones = given.map((answers, at) => ({
          ...slip(`P${String(at).padStart(5, '0')}`, ...answers),
          order: order.next().value as number,
        }))
        const collected = taken(...[...phones].sort((a, b) => a.order - b.order))
        for (const number of [1, 2]) {
          expect(tallyCollected(collected, item(number), number)).toEqual(liveTally(given, number))
        }
        const results = resultsOf(roomFrom(collected, ITEMS, 'CODE'))
        expect(results.items.map(({ ballots }) => ballots[0])).toEqual([1, 2].map((number) => liveTally(given, number)))
        expect(results.people).toHaveLength(given.length)
      }),
      { numRuns: 60 },
    )
  })

  it('rows for a spreadsheet name each phone, and a name never becomes a formula', () => {
    const collected = taken({ ...slip('AAAAAA', [1], [0, 2]), name: '=1+1' }, slip('BBBBBB', [0], []))
    expect(resultRows(roomFrom(collected, ITEMS, 'CODE'))).toEqual([
      ['Participant', 'Name', 'Right', 'Answered', 'Question 1', 'Question 2'],
      ['1', "'=1+1", '2', '2', 'B', 'AC'],
      ['2', '', '0', '1', 'A', ''],
      ['Key', '', '', '', 'B', 'AC'],
    ])
  })
})

/** The reducer's own way: each joins, answers what it answers, and the host closes. */
function liveTally(given: readonly (readonly (readonly number[])[])[], number: number) {
  const host = { role: 'host' } as const
  let room = openRoom(
    { code: 'C', items: ITEMS, takeHome: '', settings: { keepNames: false, speedPoints: false }, mostPeople: 100 },
    0,
  )
  const say = (who: Parameters<typeof reduceRoom>[1], message: Parameters<typeof reduceRoom>[2]): void => {
    const changed = reduceRoom(room, who, message, 1)
    if (!changed.ok) throw new Error(changed.error.says)
    room = changed.value
  }
  say(host, { type: 'ask', item: number })
  given.forEach((answers, at) => {
    const who = { role: 'participant', id: `person-${at}` } as const
    say(who, { type: 'join' })
    const chosen = (answers[number - 1] ?? []).map((place) => String.fromCharCode(97 + place))
    if (chosen.length > 0) say(who, { type: 'answer', item: number, ballot: 1, chosen, n: 1 })
  })
  return tally(room, number)
}
