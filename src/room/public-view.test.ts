// Views: what each role sees of each phase, and when participants are sent one.
import { describe, expect, test } from 'vitest'
import { countsOf, isOtherScene, peopleIn, publicView, youIn } from './public-view.ts'
import type { ItemRevealed } from './view.ts'
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
  SECRET,
} from './testing/lesson.ts'

const opened = after(lessonRoom(), join('ada', 'Ada'), join('bob'))
const asked = after(opened, ask(1), answer('ada', 1, ['c']))
const closed = after(asked, close(1))
const revealed = after(closed, again(1), answer('ada', 1, ['b'], { ballot: 2, n: 2 }), close(1, 2), reveal(1))

describe('a participant', () => {
  test('sees stem and options, and nothing else of an item', () => {
    expect(publicView(asked, 'participant').item).toEqual({
      revealed: false,
      number: 1,
      ballot: 1,
      stem: 'Question 1?',
      select: 1,
      options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `option ${id} of question 1` })),
    })
  })

  test('sees key, reasons, confusions and every ballot after the reveal', () => {
    const item = publicView(revealed, 'participant').item as ItemRevealed
    expect(item.options.filter(({ correct }) => correct).map(({ id }) => id)).toEqual(['b'])
    expect(item.options[2]).toMatchObject({ reason: `${SECRET} reason c 1`, confusion: `${SECRET} confusion c` })
    expect(item.tallies.map(({ right }) => right)).toEqual([0, 1])
  })

  test('takes the drill home at the end, and not before', () => {
    expect(publicView(revealed, 'participant').takeHome).toBeUndefined()
    const ended = publicView(after(revealed, END), 'participant')
    expect([ended.takeHome, ended.item]).toEqual([`${SECRET}-CODE`, undefined])
  })

  test('is told its own number, name and choice for the ballot that is on', () => {
    expect(youIn(asked, 'ada')).toEqual({ number: 1, nickname: 'Ada', chosen: ['c'], n: 1 })
    expect(youIn(after(closed, again(1)), 'ada')).toEqual({ number: 1, nickname: 'Ada', n: 1 })
    expect(youIn(asked, 'bob')).toEqual({ number: 2, n: 0 })
    expect(youIn(asked, 'eve')).toBeUndefined()
    expect(youIn(after(asked, [HOST, { type: 'remove', person: 'ada', what: 'person' }]), 'ada')).toBeUndefined()
  })
})

describe('the host', () => {
  test('sees how many have answered, and how votes are spread only while closed', () => {
    expect(publicView(asked, 'host')).toMatchObject({ counts: { joined: 2, answered: 1 } })
    expect([asked, revealed].map((room) => publicView(room, 'host').spread)).toEqual([undefined, undefined])
    expect(publicView(closed, 'host').spread?.map(({ count }) => count)).toEqual([0, 0, 1, 0])
  })

  test('sees every item by its stem, and where it stands', () => {
    const { outline } = publicView(after(revealed, ask(2)), 'host')
    expect(outline.map(({ stem, standing }) => [stem, standing])).toEqual([
      ['Question 1?', 'revealed'],
      ['Question 2?', 'asked'],
      ['Question 3?', 'not-asked'],
    ])
  })

  test('has people in the order of joining, with who has answered', () => {
    expect(peopleIn(asked)).toEqual([
      { id: 'ada', number: 1, nickname: 'Ada', standing: 'here', hasAnswered: true },
      { id: 'bob', number: 2, standing: 'here', hasAnswered: false },
    ])
  })
})

describe('another scene', () => {
  test('is another phase, item, ballot or lock', () => {
    const pairs = [
      [opened, asked],
      [asked, closed],
      [closed, after(closed, again(1))],
      [opened, after(opened, [HOST, { type: 'lock', locked: true }])],
      [revealed, after(revealed, END)],
    ] as const
    for (const [before, next] of pairs) expect(isOtherScene(before, next)).toBe(true)
  })

  test('is not an answer, nor somebody who comes or goes', () => {
    const nexts = [
      after(asked, answer('bob', 1, ['a'])),
      after(asked, join('cleo')),
      after(asked, [phone('bob'), { type: 'leave' }]),
    ]
    for (const next of nexts) expect(isOtherScene(asked, next)).toBe(false)
    expect(countsOf(nexts[0] as typeof asked)).toMatchObject({ joined: 2, answered: 2 })
  })
})
