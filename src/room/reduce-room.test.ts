// The rule book line by line: every message in every phase, from every role, once and again.
import { describe, expect, test } from 'vitest'
import { keyedGet } from './keyed.ts'
import type { RoomMessage } from './reduce-room.ts'
import { roundOf, type Phase, type Room } from './room.ts'
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
  WALL,
  wordFor,
} from './testing/lesson.ts'

const opened = after(lessonRoom(), join('ada'), join('bob'))
const asked = after(opened, ask(1))
const closed = after(asked, answer('ada', 1, ['a']), close(1))
const revealed = after(closed, reveal(1))
const ended = after(revealed, END)
const PHASES: Readonly<Record<Phase, Room>> = { open: opened, asked, closed, revealed, ended }

describe('who may say what when', () => {
  const HOSTS: readonly [string, RoomMessage, Readonly<Record<Phase, string>>][] = [
    [
      'ask 1',
      { type: 'ask', item: 1 },
      { open: 'ok', asked: 'same', closed: 'ok', revealed: 'already-revealed', ended: 'ended' },
    ],
    [
      'ask 2',
      { type: 'ask', item: 2 },
      { open: 'ok', asked: 'wrong-state', closed: 'ok', revealed: 'ok', ended: 'ended' },
    ],
    [
      'ask 9',
      { type: 'ask', item: 9 },
      { open: 'no-item', asked: 'no-item', closed: 'no-item', revealed: 'no-item', ended: 'ended' },
    ],
    [
      'next after 0',
      { type: 'next', after: 0 },
      { open: 'ok', asked: 'same', closed: 'wrong-state', revealed: 'wrong-state', ended: 'ended' },
    ],
    [
      'next after 1',
      { type: 'next', after: 1 },
      { open: 'wrong-state', asked: 'wrong-state', closed: 'ok', revealed: 'ok', ended: 'ended' },
    ],
    [
      'close',
      { type: 'close', item: 1, ballot: 1 },
      { open: 'wrong-state', asked: 'ok', closed: 'same', revealed: 'same', ended: 'ended' },
    ],
    [
      'close a ballot to come',
      { type: 'close', item: 1, ballot: 2 },
      { open: 'wrong-state', asked: 'wrong-state', closed: 'wrong-state', revealed: 'wrong-state', ended: 'ended' },
    ],
    [
      'reveal',
      { type: 'reveal', item: 1 },
      { open: 'wrong-state', asked: 'wrong-state', closed: 'ok', revealed: 'same', ended: 'ended' },
    ],
    [
      'vote again',
      { type: 'voteAgain', item: 1, ballot: 1 },
      { open: 'wrong-state', asked: 'wrong-state', closed: 'ok', revealed: 'wrong-state', ended: 'ended' },
    ],
    ['lock', { type: 'lock', locked: true }, { open: 'ok', asked: 'ok', closed: 'ok', revealed: 'ok', ended: 'ended' }],
    ['set', { type: 'set', keepNames: true }, { open: 'ok', asked: 'ok', closed: 'ok', revealed: 'ok', ended: 'ok' }],
    [
      'remove nobody',
      { type: 'remove', person: 'nobody', what: 'person' },
      { open: 'no-person', asked: 'no-person', closed: 'no-person', revealed: 'no-person', ended: 'ended' },
    ],
    ['end', { type: 'end' }, { open: 'ok', asked: 'ok', closed: 'ok', revealed: 'ok', ended: 'same' }],
  ]
  const PHONES: typeof HOSTS = [
    ['join', { type: 'join' }, { open: 'ok', asked: 'ok', closed: 'ok', revealed: 'ok', ended: 'ended' }],
  ]
  const cases = (list: typeof HOSTS) =>
    list.flatMap(([name, message, words]) =>
      (Object.keys(PHASES) as Phase[]).map((phase) => [`${name}, ${phase}`, phase, message, words[phase]] as const),
    )

  test.each(cases(HOSTS))('host: %s', (_name, phase, message, word) => {
    expect(wordFor(PHASES[phase], HOST, message)).toBe(word)
  })

  test.each(cases(HOSTS))('nobody else: %s', (_name, phase, message) => {
    expect(wordFor(PHASES[phase], phone('ada'), message)).toBe('not-yours')
    expect(wordFor(PHASES[phase], WALL, message)).toBe('not-yours')
  })

  test.each(cases(PHONES))('a new phone: %s', (_name, phase, message, word) => {
    expect(wordFor(PHASES[phase], phone('new'), message)).toBe(word)
    expect(wordFor(PHASES[phase], HOST, message)).toBe('not-yours')
  })

  test.each([
    ['open', 'wrong-state'],
    ['asked', 'ok'],
    ['closed', 'late'],
    ['revealed', 'late'],
    ['ended', 'late'],
  ] as const)('an answer while %s: %s', (phase, word) => {
    expect(wordFor(PHASES[phase], ...(answer('bob', 1, ['b']).slice(0, 2) as [never, never]))).toBe(word)
  })
})

describe('answers', () => {
  const chosenBy = (room: Room, id: string, ballot = 1) =>
    keyedGet(roundOf(room, 1)?.ballots[ballot - 1]?.answers ?? { size: 0, buckets: [] }, id)?.chosen

  test('twice is once, the last before the close counts', () => {
    const room = after(asked, answer('ada', 1, ['a']), answer('ada', 1, ['a']), answer('ada', 1, ['b'], { n: 2 }))
    expect(chosenBy(room, 'ada')).toEqual(['b'])
    expect(tally(room)).toMatchObject({ answered: 1, right: 1 })
  })

  test('an older one that comes later changes nothing, and is told yes', () => {
    const room = after(asked, answer('ada', 1, ['b'], { n: 5 }))
    expect(wordFor(room, phone('ada'), { type: 'answer', item: 1, ballot: 1, chosen: ['a'], n: 4 })).toBe('same')
  })

  test('replayed after the close it gets the same yes, a new one is late', () => {
    expect(wordFor(closed, phone('ada'), { type: 'answer', item: 1, ballot: 1, chosen: ['a'], n: 1 })).toBe('same')
    expect(wordFor(closed, phone('ada'), { type: 'answer', item: 1, ballot: 1, chosen: ['b'], n: 2 })).toBe('late')
  })

  test('taken in by a server apart, before the close by the clock: it counts; after it: late', () => {
    const apart = { role: 'participant', id: 'bob', apart: true } as const
    const message: RoomMessage = { type: 'answer', item: 1, ballot: 1, chosen: ['b'], n: 1 }
    expect(wordFor(closed, apart, message, 2000)).toBe('ok')
    expect(wordFor(closed, apart, message, 2001)).toBe('late')
  })

  test.each([
    [['x'], 'bad-option'],
    [['a', 'b'], 'too-many-options'],
    [['a', 'a'], 'ok'],
  ])('%j: %s', (chosen, word) => {
    expect(wordFor(asked, phone('ada'), { type: 'answer', item: 1, ballot: 1, chosen, n: 1 })).toBe(word)
  })

  test('of strangers, of those removed, to items that are not there', () => {
    const message: RoomMessage = { type: 'answer', item: 1, ballot: 1, chosen: ['a'], n: 1 }
    expect(wordFor(asked, phone('eve'), message)).toBe('not-joined')
    const without = after(asked, [HOST, { type: 'remove', person: 'ada', what: 'person' }])
    expect(wordFor(without, phone('ada'), message)).toBe('removed')
    expect(wordFor(asked, phone('ada'), { ...message, item: 50 })).toBe('no-item')
    expect(wordFor(asked, phone('ada'), { ...message, item: 2 })).toBe('wrong-state')
    expect(wordFor(asked, phone('ada'), { ...message, ballot: 2 })).toBe('wrong-state')
  })

  test('a second ballot stands beside the first', () => {
    const room = after(closed, again(1), answer('ada', 1, ['b'], { ballot: 2, n: 2 }))
    expect([chosenBy(room, 'ada'), chosenBy(room, 'ada', 2)]).toEqual([['a'], ['b']])
    expect(wordFor(room, phone('bob'), { type: 'answer', item: 1, ballot: 1, chosen: ['b'], n: 1 })).toBe('late')
    expect(wordFor(room, HOST, { type: 'voteAgain', item: 1, ballot: 1 })).toBe('same')
    expect(wordFor(room, HOST, { type: 'close', item: 1, ballot: 1 })).toBe('same')
  })
})

describe('people', () => {
  test('are numbered as they come, keep their number, and are counted while they are here', () => {
    const left = after(opened, [phone('ada'), { type: 'leave' }])
    expect([opened.joined, left.joined]).toEqual([2, 1])
    const back = after(left, join('ada'), join('cleo'))
    expect(back.joined).toBe(3)
    expect(['ada', 'bob', 'cleo'].map((id) => keyedGet(back.people, id)?.number)).toEqual([1, 2, 3])
  })

  test('joining twice is joining once; another nickname is taken over', () => {
    const named = after(lessonRoom(), join('ada', ' Ada\u202e '))
    expect(keyedGet(named.people, 'ada')?.nickname).toBe('Ada')
    expect(wordFor(named, phone('ada'), { type: 'join', nickname: 'Ada' })).toBe('same')
    expect(wordFor(named, phone('ada'), { type: 'join' })).toBe('same')
    expect(keyedGet(after(named, join('ada', 'A.')).people, 'ada')?.nickname).toBe('A.')
  })

  test('a locked or full room takes nobody new, and those back who were here', () => {
    const locked = after(opened, [HOST, { type: 'lock', locked: true }])
    expect(wordFor(locked, phone('eve'), { type: 'join' })).toBe('locked')
    expect(wordFor(locked, phone('ada'), { type: 'join' })).toBe('same')
    const full = after(lessonRoom({ mostPeople: 1 }), join('ada'))
    expect(wordFor(full, phone('bob'), { type: 'join' })).toBe('full')
  })

  test('a name can be taken away without the person, and a person for good', () => {
    const named = after(lessonRoom(), join('ada', 'Ada'))
    const nameless = after(named, [HOST, { type: 'remove', person: 'ada', what: 'name' }])
    expect(keyedGet(nameless.people, 'ada')).toEqual({ number: 1, standing: 'here' })
    const gone = after(named, [HOST, { type: 'remove', person: 'ada', what: 'person' }])
    expect([gone.joined, wordFor(gone, phone('ada'), { type: 'join' })]).toEqual([0, 'removed'])
  })

  test('names end with the lesson, unless the host keeps them', () => {
    const named = after(lessonRoom(), join('ada', 'Ada'))
    expect(keyedGet(after(named, END).people, 'ada')?.nickname).toBeUndefined()
    const kept = after(named, [HOST, { type: 'set', keepNames: true }], END)
    expect(keyedGet(kept.people, 'ada')?.nickname).toBe('Ada')
    expect(keyedGet(after(kept, [HOST, { type: 'set', keepNames: false }]).people, 'ada')?.nickname).toBeUndefined()
  })
})

describe('the course', () => {
  test('next goes on to what was not asked yet, and ends', () => {
    const second = after(revealed, [HOST, { type: 'next', after: 1 }])
    expect(second.item).toBe(2)
    const third = after(after(second, close(2)), [HOST, { type: 'next', after: 2 }], close(3))
    expect(wordFor(third, HOST, { type: 'next', after: 3 })).toBe('no-more')
  })

  test('the end closes what was open', () => {
    expect(roundOf(after(asked, END))?.ballots[0]?.closedAt).toBe(2000)
  })

  test('the revision goes up with every change, and with nothing else', () => {
    expect(after(asked, ask(1)).revision).toBe(asked.revision)
    expect(after(asked, answer('ada', 1, ['a'])).revision).toBe(asked.revision + 1)
  })

  test('a host that is here is noted with its time', () => {
    expect(after(opened, [HOST, { type: 'here' }, 9000]).hostAt).toBe(9000)
  })
})
