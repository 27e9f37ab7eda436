// Laws of the room, whatever is said in whatever order: no answer doubled or lost, no key before the reveal, the log gives the room.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyedGet } from './keyed.ts'
import { publicView } from './public-view.ts'
import { reduceRoom, type RoomMessage, type Who } from './reduce-room.ts'
import { foldRecords, type RoomRecord } from './room-log.ts'
import type { Room } from './room.ts'
import { tally } from './tally.ts'
import { HOST, lessonRoom, phone, SECRET } from './testing/lesson.ts'

const ids = ['ada', 'bob', 'cleo']
const small = fc.integer({ min: 1, max: 3 })
const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'x'), { minLength: 1, maxLength: 3 })
const person = fc.constantFrom(...ids)
const saying: fc.Arbitrary<readonly [Who, RoomMessage]> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        type: fc.constant('answer' as const),
        item: small,
        ballot: small,
        chosen: letters,
        n: fc.integer({ min: 1, max: 6 }),
      })
      .chain((message) => person.map((id) => [phone(id), message] as const)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(person, fc.option(fc.string(), { nil: undefined }))
      .map(([id, nickname]) => [phone(id), { type: 'join' as const, nickname }] as const),
  },
  { weight: 1, arbitrary: person.map((id) => [phone(id), { type: 'leave' as const }] as const) },
  {
    weight: 6,
    arbitrary: fc
      .oneof(
        small.map((item) => ({ type: 'ask' as const, item })),
        fc.nat({ max: 3 }).map((at) => ({ type: 'next' as const, after: at })),
        fc.tuple(small, small).map(([item, ballot]) => ({ type: 'close' as const, item, ballot })),
        fc.tuple(small, small).map(([item, ballot]) => ({ type: 'voteAgain' as const, item, ballot })),
        small.map((item) => ({ type: 'reveal' as const, item })),
        fc.boolean().map((locked) => ({ type: 'lock' as const, locked })),
      )
      .map((message) => [HOST, message] as const),
  },
)
/** Everybody is there and the first question is on: from here on anything may be said. */
const BEGINNING: readonly (readonly [Who, RoomMessage])[] = [
  ...ids.map((id) => [phone(id), { type: 'join' }] as const),
  [HOST, { type: 'ask', item: 1 }],
]
const lesson = fc.array(saying, { maxLength: 80 }).map((lines) => [...BEGINNING, ...lines])

interface Run {
  readonly room: Room
  readonly records: readonly RoomRecord[]
  /** What was told yes: by item, ballot and participant the answer with the highest number. */
  readonly accepted: ReadonlyMap<string, { readonly chosen: readonly string[]; readonly n: number }>
  readonly rooms: readonly Room[]
}

function runOf(lines: readonly (readonly [Who, RoomMessage])[]): Run {
  const { revision: _fresh, ...start } = lessonRoom()
  let room = lessonRoom()
  const records: RoomRecord[] = [{ type: 'opened', opening: start, at: 1000 }]
  const accepted = new Map<string, { chosen: readonly string[]; n: number }>()
  const rooms = [room]
  lines.forEach(([who, message], index) => {
    const at = 2000 + index
    records.push({ type: 'said', id: String(index), who, message, at })
    const change = reduceRoom(room, who, message, at)
    if (!change.ok) return
    if (message.type === 'answer' && who.role === 'participant') {
      const key = `${message.item} ${message.ballot} ${who.id}`
      const before = accepted.get(key)
      if (before === undefined || message.n > before.n) {
        accepted.set(key, { chosen: [...new Set(message.chosen)].sort(), n: message.n })
      }
    }
    room = change.value
    rooms.push(room)
  })
  return { room, records, accepted, rooms }
}

const heldIn = (room: Room): Map<string, { chosen: readonly string[]; n: number }> =>
  new Map(
    room.rounds.flatMap((round, at) =>
      (round?.ballots ?? []).flatMap(({ answers }, ballot) =>
        ids.flatMap((id): [string, { chosen: readonly string[]; n: number }][] => {
          const answer = keyedGet(answers, id)
          return answer === undefined ? [] : [[`${at + 1} ${ballot + 1} ${id}`, { chosen: answer.chosen, n: answer.n }]]
        }),
      ),
    ),
  )

describe('any interleaving', () => {
  test('property: every answer told yes is there once, and no other', () => {
    fc.assert(
      fc.property(lesson, (lines) => {
        const { room, accepted } = runOf(lines)
        expect(heldIn(room)).toEqual(accepted)
      }),
      { numRuns: 500 },
    )
  })

  test('property: a message said again at once, or answers again at the end, change nothing', () => {
    fc.assert(
      fc.property(lesson, (lines) => {
        const { room } = runOf(lines)
        const doubled = runOf(lines.flatMap((line) => [line, line])).room
        const replayed = runOf([...lines, ...lines.filter(([, { type }]) => type === 'answer')]).room
        expect(heldIn(doubled)).toEqual(heldIn(room))
        expect([doubled.phase, doubled.item, doubled.joined]).toEqual([room.phase, room.item, room.joined])
        for (const [key, held] of heldIn(room)) {
          const later = heldIn(replayed).get(key)
          expect(later !== undefined && later.n >= held.n).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('property: a tally has every answer once', () => {
    fc.assert(
      fc.property(lesson, (lines) => {
        const { room } = runOf(lines)
        const counted = tally(room)
        if (counted === undefined) return
        const given = [...heldIn(room)].filter(([key]) =>
          key.startsWith(`${room.item} ${room.rounds[room.item - 1]?.ballots.length} `),
        )
        expect(counted.answered).toBe(given.length)
        expect(counted.byOption.reduce((sum, { count }) => sum + count, 0)).toBe(
          given.flatMap(([, { chosen }]) => chosen).length,
        )
      }),
    )
  })

  test('property: the log folded gives the same room, also through JSON and from a snapshot on', () => {
    fc.assert(
      fc.property(lesson, fc.nat({ max: 80 }), (lines, cut) => {
        const { room, records } = runOf(lines)
        const read = JSON.parse(JSON.stringify(records)) as RoomRecord[]
        expect(JSON.parse(JSON.stringify(foldRecords(read)))).toEqual(JSON.parse(JSON.stringify(room)))
        const middle = foldRecords(records.slice(0, cut + 1))
        if (middle === undefined) return
        expect(foldRecords([{ type: 'snapshot', room: middle }, ...records.slice(cut + 1)])).toEqual(room)
      }),
    )
  })

  test('property: revisions never go back, and nobody changes a room in place', () => {
    fc.assert(
      fc.property(lesson, (lines) => {
        const { rooms } = runOf(lines)
        const copies = rooms.map((room) => JSON.stringify(room))
        rooms.reduce((before, room) => {
          expect(room.revision).toBeGreaterThanOrEqual(before.revision)
          return room
        })
        expect(rooms.map((room) => JSON.stringify(room))).toEqual(copies)
      }),
      { numRuns: 50 },
    )
  })
})

describe('what leaves the server', () => {
  test('property: no view holds a secret but of the item that is revealed and on', () => {
    fc.assert(
      fc.property(lesson, (lines) => {
        for (const room of runOf(lines).rooms) {
          for (const role of ['participant', 'projector', 'host'] as const) {
            const view = publicView(room, role)
            const text = JSON.stringify(view)
            if (view.item?.revealed === true) {
              expect(room.phase).toBe('revealed')
              const others = room.items.filter((_, at) => at !== room.item - 1).map(({ options }) => options[0]?.reason)
              for (const reason of others) expect(text).not.toContain(reason)
            } else {
              expect(text).not.toContain(SECRET)
              expect(text).not.toContain('correct')
              if (role !== 'host') expect(text).not.toMatch(/tall|byOption|spread/)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('property: before the reveal, rooms with other keys look the same', () => {
    fc.assert(
      fc.property(lesson, (lines) => {
        const { room } = runOf(lines.filter(([, { type }]) => type !== 'reveal'))
        const turned: Room = {
          ...room,
          items: room.items.map((item) => ({
            ...item,
            options: item.options.map((option) => ({ ...option, correct: !option.correct, reason: '' })),
          })),
        }
        for (const role of ['participant', 'projector', 'host'] as const) {
          expect(publicView(turned, role)).toEqual(publicView(room, role))
        }
      }),
    )
  })
})
