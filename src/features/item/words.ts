// What families, rungs and failings are called on the screen.
import type { Failing } from '../../facts/fact.ts'
import type { Family } from '../../quiz/item.ts'
import type { Rung } from '../../quiz/ladder.ts'

export const FAMILY_WORDS: Readonly<Record<Family, string>> = {
  recall: 'Values and terms',
  discriminate: 'Which one of these',
  consequence: 'What happens when',
  compute: 'Sums with fresh numbers',
  trap: 'Traps',
  'true-because': 'True or not, twice',
  order: 'Steps in order',
  match: 'Matching',
  'what-changed': 'What changed',
  'multi-response': 'Choose two or three',
  scenario: 'Scenarios, solved and proved',
}

export const RUNG_WORDS: Readonly<Record<Rung, string>> = {
  value: 'Value',
  scope: 'Scope',
  consequence: 'Consequence',
  scenario: 'Scenario',
}

export const FAILING_WORDS: Readonly<Record<Failing, string>> = {
  overhead: 'Works, with more to run',
  'misses-requirement': 'Misses a requirement',
  'beside-the-point': 'Beside the point',
  impossible: 'Does not exist',
  'wrong-setting': 'Wrong setting or place',
  costlier: 'Works, costs more',
  neighbour: 'Belongs to a neighbour',
  outdated: 'True once',
  insecure: 'Works, insecurely',
  miscalculation: 'A slip in the sum',
}
