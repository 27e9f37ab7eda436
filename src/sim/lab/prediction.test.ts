// Which option a figure makes right, and what a run says to a prediction.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, labOutcome, type LabPreset, type Option } from './prediction.ts'

const option = (from: number, to: number): Option => ({ text: `${from} to ${to}`, from, to, reason: '' })

test('both ends of a range belong to it', () => {
  const options = [option(0, 0), option(1, 10), option(11, Infinity)]
  expect([0, 1, 10, 11, 1e9].map((figure) => keyOf(options, figure))).toEqual([0, 1, 1, 2, 2])
  expect([-1, 0.5, 10.5, NaN].map((figure) => keyOf(options, figure))).toEqual([-1, -1, -1, -1])
})

test('ranges that follow one another: each figure has the option that it lies in, wherever that stands', () => {
  const bounds = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(bounds, fc.integer({ min: -1100, max: 1100 }), fc.boolean(), (unsorted, figure, isReversed) => {
      const sorted = unsorted.toSorted((a, b) => a - b)
      const rising = sorted.slice(1).map((to, index) => option((sorted[index] as number) + 1, to))
      const options = isReversed ? rising.toReversed() : rising
      const key = keyOf(options, figure)
      const inside = figure > (sorted[0] as number) && figure <= (sorted.at(-1) as number)
      expect(key >= 0).toBe(inside)
      if (!inside) return
      const found = options[key] as Option
      expect(found.from <= figure && figure <= found.to).toBe(true)
    }),
  )
})

test('the outcome is read from the run that is given: its figure, its sum, its option', () => {
  const preset: LabPreset<null, readonly number[]> = {
    id: 'sum',
    title: 'A sum',
    story: '',
    question: 'How much?',
    options: [option(0, 5), option(6, 10)],
    expected: { figure: 6, within: 0, text: '' },
    factIds: [],
    scenario: null,
    measure: (trace) => trace.reduce((total, each) => total + each, 0),
    sum: (trace, figure) => `${trace.join(' + ')} = ${figure}.`,
  }
  expect(labOutcome(preset, [1, 2, 3])).toEqual({ figure: 6, sum: '1 + 2 + 3 = 6.', key: 1 })
  expect(labOutcome(preset, [1, 2])).toEqual({ figure: 3, sum: '1 + 2 = 3.', key: 0 })
  expect(labOutcome(preset, [20]).key).toBe(-1)
})
