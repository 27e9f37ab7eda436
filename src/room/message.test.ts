// Every message of the schema is read as it is meant, and refused with any field missing, of another type, too long or unknown.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_BALLOTS, MOST_ITEMS, readMessage } from './message.ts'

const TOKEN = 'A'.repeat(22)
const SAMPLES: readonly Readonly<Record<string, unknown>>[] = [
  { type: 'open', n: 1, token: TOKEN, form: { exam: 'saa', topic: 'lambda', length: 10 }, keepNames: true },
  { type: 'open', n: 1, token: TOKEN, form: { code: 'LAMBDA-7Q4K-M2XH' }, speedPoints: false },
  { type: 'host', n: 1, token: TOKEN },
  { type: 'watch', n: 1, token: TOKEN },
  { type: 'join', n: 1, token: TOKEN, room: 'ACD EFG', nickname: 'Ada' },
  { type: 'ask', n: 1, item: 1 },
  { type: 'next', n: 1, after: 0 },
  { type: 'close', n: 1, item: 1, ballot: 1 },
  { type: 'reveal', n: 1, item: 1 },
  { type: 'voteAgain', n: 1, item: 1, ballot: 1 },
  { type: 'lock', n: 1, locked: true },
  { type: 'set', n: 1, keepNames: true, speedPoints: true },
  { type: 'remove', n: 1, person: 'A'.repeat(16), what: 'name' },
  { type: 'end', n: 1 },
  { type: 'answer', n: 1, item: 1, ballot: 1, chosen: ['a', 'b'] },
  { type: 'leave', n: 1 },
  { type: 'look', n: 1 },
  { type: 'people', n: 1 },
  { type: 'results', n: 1 },
]
const OPTIONAL = ['keepNames', 'speedPoints', 'nickname']

describe.each(SAMPLES.map((sample) => [String(sample.type), sample] as const))('%s', (_type, sample) => {
  test('is read as it is', () => {
    expect(readMessage(sample)).toEqual(sample)
  })

  test.each(Object.keys(sample))('without %s', (field) => {
    const { [field]: _left, ...rest } = sample
    expect(readMessage(rest) !== undefined).toBe(OPTIONAL.includes(field))
  })

  test.each(Object.keys(sample))('with %s of other types, and too long', (field) => {
    const wrong = [null, {}, [], -1, 1.5, NaN, Infinity, 2 ** 60, '', 'x'.repeat(5000), [['a']], Array(200).fill('a')]
    for (const value of wrong)
      expect(readMessage({ ...sample, [field]: value }), `${field} ${String(value)}`).toSatisfy(
        // An empty code or name of a room is a text all the same; it is refused as a wrong code.
        (read) => read === undefined || (value === '' && ['room', 'nickname'].includes(field)),
      )
  })

  test('with a field that nobody knows', () => {
    expect(readMessage({ ...sample, key: 'b' })).toBeUndefined()
    expect(readMessage(JSON.parse(`{"__proto__":{"type":"end"},${JSON.stringify(sample).slice(1)}`))).toBeUndefined()
  })
})

test('numbers end where items and ballots end', () => {
  expect(readMessage({ type: 'ask', n: 1, item: MOST_ITEMS + 1 })).toBeUndefined()
  expect(readMessage({ type: 'close', n: 1, item: 1, ballot: MOST_BALLOTS + 1 })).toBeUndefined()
  expect(readMessage({ type: 'ask', n: 0, item: 1 })).toBeUndefined()
})

test.each([undefined, null, 1, 'answer', [], {}, { type: 'shout', n: 1 }, { type: ['end'], n: 1 }])(
  '%j is no message',
  (value) => {
    expect(readMessage(value)).toBeUndefined()
  },
)

test('property: nothing whatever makes it throw, and what it reads is in the list', () => {
  const types = SAMPLES.map(({ type }) => type)
  const near = fc
    .tuple(fc.constantFrom(...SAMPLES), fc.constantFrom('n', 'item', 'chosen', 'token', 'form', 'type'), fc.anything())
    .map(([sample, field, value]): unknown => ({ ...sample, [field]: value }))
  fc.assert(
    fc.property(fc.oneof(fc.anything(), near), (value) => {
      const read = readMessage(value)
      if (read !== undefined) expect(types).toContain(read.type)
    }),
    { numRuns: 5000 },
  )
})
