// The rules a whole form keeps, and its figures: lengths, superlatives, keys, and how its distractors fail.
import type { Failing } from '../../facts/fact.ts'
import { MOST_IN_A_ROW } from '../exam/arrange.ts'
import type { Item } from '../item.ts'
import { hasSuperlative } from '../prose/questions.ts'
import { FAILING_SHARES } from '../style.ts'

export interface FormRule {
  readonly name: string
  broken(items: readonly Item[]): boolean
}

const hasRepeat = (list: readonly string[]): boolean => new Set(list).size < list.length

/** The key's first fact with the distractor's: what the two options are told apart by. */
const confusionsOf = (item: Item): string[] => {
  const pairs = item.options.flatMap(({ correct, factIds }) =>
    correct ? [] : [`${item.trapId ?? item.factIds[0] ?? ''}~${factIds[0] ?? ''}`],
  )
  return [...new Set(pairs)]
}

export const FORM_RULES: readonly FormRule[] = [
  { name: 'no stem twice in a form', broken: (items) => hasRepeat(items.map(({ stem }) => stem)) },
  {
    name: 'no fact twice in a form',
    broken: (items) => hasRepeat(items.flatMap(({ factIds }) => [...new Set(factIds)])),
  },
  { name: 'no confusion twice in a form', broken: (items) => hasRepeat(items.flatMap(confusionsOf)) },
  {
    name: 'two items in a row from one task at most',
    broken: (items) =>
      items.some((_, at) => {
        const run = items.slice(at, at + MOST_IN_A_ROW + 1).map(({ task }) => task)
        return run.length > MOST_IN_A_ROW && new Set(run).size === 1
      }),
  },
]

export interface FormFigures {
  readonly forms: number
  readonly items: number
  readonly medianStemWords: number
  readonly scenarioStems: number
  readonly superlatives: number
  readonly severalKeys: number
  readonly threeKeys: number
  /** Shares of the failings that exam material shows, with what it shows. */
  readonly failings: Readonly<Partial<Record<Failing, { readonly share: number; readonly wanted: number }>>>
}

/** Two sentences of a case before the question, at least. */
const isScenario = (stem: string): boolean => (stem.match(/[.?!](?=\s|$)/g) ?? []).length >= 3

export function formFigures(forms: readonly (readonly Item[])[]): FormFigures {
  const items = forms.flat()
  const share = (test: (item: Item) => boolean): number => round(items.filter(test).length / Math.max(1, items.length))
  const words = items.map(({ stem }) => stem.split(/\s+/).length).sort((a, b) => a - b)
  const failings = items.flatMap(({ options }) => options.flatMap(({ failing }) => failing ?? []))
  const listed = failings.filter((failing) => FAILING_SHARES[failing] !== undefined)
  const total = Object.values(FAILING_SHARES).reduce((sum, part) => sum + part, 0)
  return {
    forms: forms.length,
    items: items.length,
    medianStemWords: words[Math.floor(words.length / 2)] ?? 0,
    scenarioStems: share(({ stem }) => isScenario(stem)),
    superlatives: share(({ stem }) => hasSuperlative(stem)),
    severalKeys: share(({ select }) => select > 1),
    threeKeys: share(({ select }) => select === 3),
    failings: Object.fromEntries(
      Object.entries(FAILING_SHARES).map(([failing, part]) => [
        failing,
        {
          share: round(listed.filter((found) => found === failing).length / Math.max(1, listed.length)),
          wanted: round(part / total),
        },
      ]),
    ),
  }
}

const round = (share: number): number => Math.round(share * 1000) / 1000
