// A mistake as an author reads it: a line that an editor jumps to, and the mend below.
import { expect, it } from 'vitest'
import { formatProblem, problem } from './problem.ts'

it('is written as file, line and column, then what, then the mend', () => {
  const place = { file: 'content/lambda/limits.mdx', line: 7, column: 3 }
  expect(formatProblem(problem(place, '"soon" is not a quantity', 'Write a number with a unit.'))).toBe(
    'content/lambda/limits.mdx:7:3  "soon" is not a quantity\n    Write a number with a unit.',
  )
})

it('holds what it was given', () => {
  const place = { file: 'a', line: 1, column: 2 }
  expect(problem(place, 'what', 'mend')).toEqual({ place, what: 'what', mend: 'mend' })
})
