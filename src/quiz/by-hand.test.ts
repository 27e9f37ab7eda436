// A sum on paper: marks that people write, functions in words, names and facts as they are called.
import { describe, expect, test } from 'vitest'
import { byHand } from './by-hand.ts'

const written = (expression: string): string =>
  byHand(
    expression,
    (name) => `<${name}>`,
    (id) => `«${id}»`,
  )

describe('byHand', () => {
  test.each([
    ['rps * ms / 1000', '<rps> × <ms> / 1,000'],
    ['a - b + 2', '<a> − <b> + 2'],
    ['[lambda.rps-factor] * units', '«lambda.rps-factor» × <units>'],
    ['min(groups, most)', '(the smaller of <groups> and <most>)'],
    ['max(a,b)', '(the larger of <a> and <b>)'],
    ['1 + ceil((kb - 256) / 64)', '1 + (rounded up: (<kb> − 256) / 64)'],
    ['floor(a / 3)', '(rounded down: <a> / 3)'],
    ['round(rps * 1000 / ms)', '(rounded: <rps> × 1,000 / <ms>)'],
    ['min(max(a, 1), 10000)', '(the smaller of (the larger of <a> and 1) and 10,000)'],
    ['million * 0.20', '<million> × 0.20'],
    ['1234567 * 12.5', '1,234,567 × 12.5'],
  ])('%s → %s', (expression, text) => {
    expect(written(expression)).toBe(text)
  })

  test('takes a name for a name, even one that objects or functions have', () => {
    expect(written('min + constructor')).toBe('<min> + <constructor>')
    expect(written('minutes * maxima')).toBe('<minutes> × <maxima>')
  })
})
