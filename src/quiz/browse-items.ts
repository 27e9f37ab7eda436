// Every item there can be, in a fixed order, so that authors can page through them and link to one.
import type { Failing, FactId } from '../facts/fact.ts'
import { err, ok, type Result } from '../std/result.ts'
import type { Bank } from './bank.ts'
import type { Target } from './draft.ts'
import { generateItem, WRITERS } from './generate-item.ts'
import { FAMILIES, type Family, type Item, type Refusal } from './item.ts'

/** What is looked through; absent fields mean everything. */
export interface Filter {
  readonly topic?: string
  readonly family?: Family
  /** Items about it, and items of the traps that rest on it. */
  readonly factId?: FactId
}

export interface Way {
  readonly family: Family
  readonly target: Target
}

/** Family by family, each in the order of the pages. */
export function waysToAsk(bank: Bank, { topic, family, factId }: Filter): readonly Way[] {
  const traps = new Map(bank.traps.map((trap) => [trap.id, trap]))
  const fits = (target: Target): boolean => {
    const trap = target.trapId === undefined ? undefined : traps.get(target.trapId)
    const owner = trap ?? bank.byId.get(target.factId)
    if (topic !== undefined && owner?.topic !== topic) return false
    return factId === undefined || (trap?.factIds ?? [target.factId]).includes(factId)
  }
  return (family === undefined ? FAMILIES : [family]).flatMap((name) =>
    WRITERS[name]
      .targets(bank)
      .filter(fits)
      .map((target) => ({ family: name, target })),
  )
}

export interface Browsing {
  readonly exam: string
  readonly seed: string
  /** Only items with a wrong option that fails like this. */
  readonly failing?: Failing
}

/** Position 0 is the first way in its first wording; after the last way each comes again in other words. */
export function itemAt(
  bank: Bank,
  ways: readonly Way[],
  { exam, seed }: Pick<Browsing, 'exam' | 'seed'>,
  position: number,
): Result<Item, Refusal> | undefined {
  const way = ways[position % Math.max(1, ways.length)]
  return way && generateItem(bank, { ...way, seed: `${seed}-${Math.floor(position / ways.length)}`, exam })
}

/** The next position, forwards (1) or backwards (-1), whose item has the wanted failing; refusals count where none is wanted. */
export function nextPosition(
  bank: Bank,
  ways: readonly Way[],
  browsing: Browsing,
  from: number,
  direction: 1 | -1,
): number | undefined {
  if (browsing.failing === undefined) {
    const next = from + direction
    return ways.length === 0 || next < 0 ? undefined : next
  }
  for (let tried = 1; tried <= ways.length; tried += 1) {
    const position = from + direction * tried
    if (position < 0) return undefined
    if (hasFailing(itemAt(bank, ways, browsing, position), browsing.failing)) return position
  }
  return undefined
}

export const hasFailing = (made: Result<Item, Refusal> | undefined, failing: Failing): boolean =>
  made?.ok === true && made.value.options.some((option) => option.failing === failing)

/** The very item behind its id, as a report names it; in words where there is none. */
export function itemById(bank: Bank, id: string, exam: string): Result<Item, string> {
  const [family = '', name = '', ...seed] = id.split('/')
  const known = FAMILIES.find((candidate) => candidate === family)
  if (known === undefined || seed.length === 0) return err(`"${id.slice(0, 60)}" is not the id of an item.`)
  const target = WRITERS[known].targets(bank).find(({ factId, trapId }) => (trapId ?? factId) === name)
  if (target === undefined) return err(`No question of this kind is made from "${name.slice(0, 60)}" any more.`)
  const made = generateItem(bank, { family: known, target, seed: seed.join('/'), exam })
  return made.ok ? ok(made.value) : err(`This item is no longer made: ${made.error.because}.`)
}
