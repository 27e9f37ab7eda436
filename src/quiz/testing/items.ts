// Items for tests: by hand, from a family, or many of them from the pages as they are.
import { randomFrom } from '../../std/random.ts'
import type { Bank } from '../bank.ts'
import type { Draft, Target } from '../draft.ts'
import { generateItem, WRITERS } from '../generate-item.ts'
import { GENERATOR_VERSION, type Family, type Item, type Option } from '../item.ts'

export const right = (text: string, part: Partial<Option> = {}): Option => ({
  id: `id of ${text}`,
  text,
  correct: true,
  reason: `That is so: ${text}`,
  factIds: ['lambda.timeout'],
  ...part,
})

export const wrong = (text: string, part: Partial<Option> = {}): Option => ({
  ...right(text),
  correct: false,
  reason: `That is not so: ${text}`,
  failing: 'neighbour',
  ...part,
})

/** An item that keeps every rule, unless the test says otherwise. */
export const itemOf = (part: Partial<Item> = {}): Item => ({
  id: 'recall/lambda.timeout/1',
  family: 'recall',
  topic: 'lambda',
  exam: 'saa',
  task: 'saa:2.2',
  stem: 'How long may one invocation of a function run at most?',
  select: 1,
  options: [right('15 minutes'), wrong('29 seconds'), wrong('6 hours'), wrong('4 days')],
  factIds: ['lambda.timeout'],
  seed: '1',
  contentVersion: '0badcafe',
  generatorVersion: GENERATOR_VERSION,
  ...part,
})

/** What a family writes about a target, once for each of so many seeds. */
export const draftsOf = (bank: Bank, family: Family, target: Target, seeds = 40): (Draft | string)[] =>
  Array.from({ length: seeds }, (_, seed) =>
    WRITERS[family].write(bank, target, randomFrom(`${seed}`), { exam: 'saa' }),
  )

/** The drafts alone; a refusal would fail the test that wants none. */
export function wholeDrafts(bank: Bank, family: Family, target: Target, seeds = 40): Draft[] {
  return draftsOf(bank, family, target, seeds).map((draft) => {
    if (typeof draft === 'string') throw new Error(`refused: ${draft}`)
    return draft
  })
}

/** Why a family refuses a target, each reason once. */
export const refusalsOf = (bank: Bank, family: Family, target: Target, seeds = 40): string[] => [
  ...new Set(draftsOf(bank, family, target, seeds).filter((draft) => typeof draft === 'string')),
]

/** Items of a target, refusals left out. */
export const itemsOf = (bank: Bank, family: Family, target: Target, seeds = 40): Item[] =>
  Array.from({ length: seeds }, (_, seed) =>
    generateItem(bank, { family, target, seed: `${seed}`, exam: 'saa' }),
  ).flatMap((item) => (item.ok ? item.value : []))

export const keysOf = (item: Item): string[] => item.options.filter(({ correct }) => correct).map(({ text }) => text)
export const wrongsOf = (item: Item): string[] => item.options.filter(({ correct }) => !correct).map(({ text }) => text)
export const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)]
