// How many different items there are: as printed, and what is left of them without scene, names and numbers.
import type { Item } from '../item.ts'

export interface Variety {
  readonly distinct: number
  /** Distinct once companies, services, other names and numbers are one and the same. */
  readonly withoutNames: number
}

const optionsOf = ({ options }: Item): string[] => options.map(({ text }) => text).sort()

/** The question and what may be answered: the scene around them would make any two items differ. */
const coreOf = (item: Item): string => [item.stem.split(/(?<=[.?]) /).at(-1) ?? '', ...optionsOf(item)].join(' / ')

/** Words with a capital or a digit are names and numbers, wherever they stand. */
const withoutNames = (text: string): string => text.replace(/[\w@$.-]*[A-Z0-9][\w@$.-]*/g, '#').replace(/#(\s#)*/g, '#')

export const varietyOf = (items: readonly Item[]): Variety => ({
  distinct: new Set(items.map((item) => [item.stem, ...optionsOf(item)].join(' / '))).size,
  withoutNames: new Set(items.map((item) => withoutNames(coreOf(item)))).size,
})
