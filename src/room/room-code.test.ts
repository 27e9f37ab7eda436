// A room's code is read off a wall and typed with thumbs: it survives that, and nothing else is taken for one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRoomCode, ROOM_SIGNS, roomCodeFrom, shownRoomCode } from './room-code.ts'

const number = fc.nat({ max: ROOM_SIGNS.length ** 6 - 1 })

test('28 different signs, none of which is taken for another', () => {
  expect(new Set(ROOM_SIGNS).size).toBe(28)
  for (const lookAlike of '01BILOUZ') expect(ROOM_SIGNS).not.toContain(lookAlike)
  expect(ROOM_SIGNS.length ** 6).toBeGreaterThan(4.8e8)
})

test('property: different numbers have different codes of six signs', () => {
  fc.assert(
    fc.property(number, number, (one, two) => {
      expect(roomCodeFrom(one)).toHaveLength(6)
      expect(roomCodeFrom(one) === roomCodeFrom(two)).toBe(one === two)
    }),
  )
})

test('property: lower case, spaces and dashes change nothing', () => {
  const gap = fc.constantFrom('', ' ', '-', '–', '\t', '\u00a0')
  fc.assert(
    fc.property(number, fc.boolean(), fc.array(gap, { minLength: 6, maxLength: 6 }), (value, lower, gaps) => {
      const code = roomCodeFrom(value)
      const written = gaps.map((space, at) => space + code.charAt(at)).join('')
      expect(readRoomCode(lower ? written.toLowerCase() : written)).toBe(code)
      expect(readRoomCode(shownRoomCode(code))).toBe(code)
    }),
  )
})

test.each(['', 'ACDEF', 'ACDEFGH', 'ACDEF0', 'ACDEFO', 'ACDEFß', '😀ACDEF', ' '.repeat(1000), 'A'.repeat(1e5)])(
  '"%s" is no code',
  (written) => {
    expect(readRoomCode(written)).toBeUndefined()
  },
)
