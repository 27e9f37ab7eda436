// The other form of a form: for each item one of the same family, task and difficulty, about other facts in other words.
import { randomFrom, shuffled } from '../std/random.ts'
import type { Bank } from './bank.ts'
import { difficultyOf, type Band } from './difficulty.ts'
import type { Target } from './draft.ts'
import { poolsFor, type Selection } from './draw-form.ts'
import { generateItem } from './generate-item.ts'
import type { Family, Item } from './item.ts'

/** So often a target is written anew until its task and difficulty are those of the item it stands for. */
const WORDINGS = 8

/**
 * What an item may share with no item of the other form: facts asked about, trap, stem. A sum only uses its further
 * facts (the account's limit, say), so those may come up again.
 */
export function marksOf({ family, factIds, trapId, stem }: Item): readonly string[] {
  const asked = family === 'compute' ? factIds.slice(0, 1) : factIds
  return [...new Set(asked), ...(trapId === undefined ? [] : [`trap ${trapId}`]), `stem ${stem}`]
}

/** `saa:2.1` → `saa:2` */
const domainOf = (task: string): string => task.split('.')[0] ?? task

interface Pass {
  /** Whether a task of the same domain will do. */
  readonly byDomain: boolean
  /** Whether two items may trade their difficulties, which leaves the mix as it was. */
  readonly trades: boolean
}

/** Each gets a partner of its own task and difficulty where there is one; what is left over may give way a little. */
const PASSES: readonly Pass[] = [
  { byDomain: false, trades: false },
  { byDomain: false, trades: true },
  { byDomain: true, trades: true },
]

export interface Comparison {
  /** How many items of the first form have a partner. */
  readonly paired: number
  /** How many of the partners stand under another task of the same domain. */
  readonly otherTask: number
  /** The same number of easier, middling and harder items. */
  readonly sameMix: boolean
  /** Facts, traps and stems that both forms have. */
  readonly shared: readonly string[]
}

/** What two forms have in common, and what not: for whoever is told that they are equivalent. */
export function compareForms(first: readonly Item[], other: readonly Item[]): Comparison {
  const known = new Set(first.flatMap(marksOf))
  return {
    paired: overlap(first, other, ({ family }) => family),
    otherTask: other.length - overlap(first, other, ({ family, task }) => `${family} ${task}`),
    sameMix: first.length === other.length && overlap(first, other, (item) => difficultyOf(item).band) === first.length,
    shared: other.flatMap(marksOf).filter((mark) => known.has(mark)),
  }
}

/** How many items of the one list have their like in the other, each counted once. */
const overlap = (list: readonly Item[], other: readonly Item[], nameOf: (item: Item) => string): number =>
  list.length - without(list.map(nameOf), other.map(nameOf)).length

/**
 * One partner for each item of `first`, in its order. Yields undefined while it looks, so that a screen can breathe, and
 * leaves out those for which the selection has none: then the form is shorter than the first and no equivalent.
 */
export function* drawEquivalent(
  bank: Bank,
  selection: Selection,
  first: readonly Item[],
  seed: string,
): Generator<Item | undefined, void> {
  const random = randomFrom(`equivalent|${seed}`)
  const { targets } = poolsFor(bank, selection)
  const waiting = new Map([...targets].map(([family, list]) => [family, shuffled(random, list)]))
  const search: Search = { bank, exam: selection.exam, seed, waiting, used: new Set(first.flatMap(marksOf)) }
  const scarceFirst = [...first.keys()].sort((a, b) => roomFor(waiting, first[a]) - roomFor(waiting, first[b]) || a - b)
  const partners = new Map<number, Item>()
  for (const { byDomain, trades } of PASSES) {
    const open = scarceFirst.filter((at) => !partners.has(at))
    const bands = without(first.map(bandFor), [...partners.values()].map(bandFor))
    for (const at of open) {
      const item = first[at]
      if (item === undefined) continue
      const partner = yield* findPartner(search, item, { byDomain, bands: trades ? bands : [bandFor(item)] })
      if (partner === undefined) continue
      bands.splice(bands.indexOf(bandFor(partner)), 1)
      partners.set(at, partner)
    }
  }
  for (const at of first.keys()) if (partners.has(at)) yield partners.get(at)
}

interface Search {
  readonly bank: Bank
  readonly exam: string
  readonly seed: string
  readonly waiting: ReadonlyMap<Family, readonly Target[]>
  /** Grows with every partner that is found. */
  readonly used: Set<string>
}

function without<T>(list: readonly T[], taken: readonly T[]): T[] {
  const left = [...list]
  for (const entry of taken) if (left.includes(entry)) left.splice(left.indexOf(entry), 1)
  return left
}

/** What a partner has to be like. */
interface Likeness {
  readonly byDomain: boolean
  readonly bands: readonly (Band | undefined)[]
}

const bandFor = (item: Item | undefined): Band | undefined => item && difficultyOf(item).band
const roomFor = (waiting: Search['waiting'], item: Item | undefined): number =>
  item === undefined ? 0 : (waiting.get(item.family)?.length ?? 0)

function* findPartner(search: Search, item: Item, like: Likeness): Generator<undefined, Item | undefined> {
  for (const target of search.waiting.get(item.family) ?? []) {
    if (!couldBe(search, target, item, like)) continue
    const partner = writePartner(search, item, target, like)
    if (partner !== undefined) {
      for (const mark of marksOf(partner)) search.used.add(mark)
      return partner
    }
    yield undefined
  }
  return undefined
}

/** A quick look before anything is written. */
function couldBe({ bank, used }: Search, { factId, trapId }: Target, { task }: Item, like: Likeness): boolean {
  if (used.has(factId) || (trapId !== undefined && used.has(`trap ${trapId}`))) return false
  const owner = trapId === undefined ? bank.byId.get(factId) : bank.traps.find(({ id }) => id === trapId)
  return owner?.tasks.some((other) => isLikeTask(other, task, like)) === true
}

const isLikeTask = (task: string, wanted: string, { byDomain }: Likeness): boolean =>
  task === wanted || (byDomain && domainOf(task) === domainOf(wanted))

function writePartner(
  { bank, exam, seed, used }: Search,
  item: Item,
  target: Target,
  like: Likeness,
): Item | undefined {
  for (let wording = 0; wording < WORDINGS; wording += 1) {
    const made = generateItem(bank, { family: item.family, target, seed: `${seed}.${wording}`, exam })
    if (!made.ok || !isLikeTask(made.value.task, item.task, like) || !like.bands.includes(bandFor(made.value))) continue
    if (!marksOf(made.value).some((mark) => used.has(mark))) return made.value
  }
  return undefined
}
