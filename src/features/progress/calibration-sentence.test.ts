// What is said about being sure: nothing where nothing was said, and no judgement from a few answers.
import { expect, it } from 'vitest'
import { calibrationSentence } from './calibration-chart.tsx'

it.each([
  [[{ said: undefined, right: 4, asked: 9 }], /not said yet how sure/],
  [[{ said: 'guess', right: 4, asked: 9 }], /not been sure of anything/],
  [[{ said: 'sure', right: 4, asked: 9 }], /44 % were right \(4 of 9\): too few/],
  [[{ said: 'sure', right: 30, asked: 60 }], /does not yet mean being right/],
  [[{ said: 'sure', right: 58, asked: 60 }], /97 % were right .* you know what you know/],
] as const)('of %j', (rows, says) => {
  expect(calibrationSentence(rows)).toMatch(says)
})
