// A verdict is a comparison of two sets: order, repetition and unknown ids cannot make a wrong answer right.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreResponse } from './score-response.ts'
import { itemOf, right, wrong } from './testing/items.ts'

const single = itemOf()
const double = itemOf({
  select: 2,
  options: [right('a', { id: 'a' }), right('b', { id: 'b' }), ...['c', 'd', 'e'].map((id) => wrong(id, { id }))],
})
const KEYS = ['a', 'b']
const chosenIds: fc.Arbitrary<string[]> = fc.array(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'unknown', '__proto__', ''),
  { maxLength: 8 },
)

describe('one key', () => {
  const [key, other] = single.options.map(({ id }) => id) as [string, string]

  test('chosen alone is right', () => {
    expect(scoreResponse(single, [key])).toEqual({ correct: true, missed: [], wrong: [], factIds: single.factIds })
  })

  test.each([
    ['nothing', []],
    ['another option', [other]],
    ['the key and another', [key, other]],
    ['an id that is not there', [`${key}x`]],
    ['the text of the key', ['15 minutes']],
  ])('%s is wrong', (_what, chosen) => {
    expect(scoreResponse(single, chosen).correct).toBe(false)
  })
})

describe('several keys', () => {
  test('half right is wrong, and the verdict says which half', () => {
    expect(scoreResponse(double, ['b', 'd'])).toEqual({
      correct: false,
      missed: ['a'],
      wrong: ['d'],
      factIds: double.factIds,
    })
  })

  test('property: right exactly when the chosen ids, as a set, are the keys', () => {
    fc.assert(
      fc.property(chosenIds, (chosen) => {
        const set = [...new Set(chosen)].sort()
        expect(scoreResponse(double, chosen).correct).toBe(set.join('|') === KEYS.join('|'))
      }),
    )
  })

  test('property: order and repetition do not matter', () => {
    fc.assert(
      fc.property(chosenIds, fc.integer(), (chosen, turn) => {
        const cut = chosen.length === 0 ? 0 : Math.abs(turn) % chosen.length
        const turned = [...chosen.slice(cut), ...chosen.slice(0, cut)].reverse()
        const [one, two] = [scoreResponse(double, chosen), scoreResponse(double, [...turned, ...chosen])]
        expect(two.correct).toBe(one.correct)
        expect(new Set(two.wrong)).toEqual(new Set(one.wrong))
        expect(two.missed).toEqual(one.missed)
      }),
    )
  })

  test('property: each id is missed, wrong or neither, and each is named once', () => {
    fc.assert(
      fc.property(chosenIds, (chosen) => {
        const { missed, wrong: mistaken } = scoreResponse(double, chosen)
        expect(missed).toEqual(KEYS.filter((id) => !chosen.includes(id)))
        expect([...mistaken].sort()).toEqual([...new Set(chosen)].filter((id) => !KEYS.includes(id)).sort())
      }),
    )
  })

  test('an unknown id spoils an answer that is right otherwise', () => {
    expect(scoreResponse(double, ['a', 'b', 'zz'])).toMatchObject({ correct: false, missed: [], wrong: ['zz'] })
  })
})
