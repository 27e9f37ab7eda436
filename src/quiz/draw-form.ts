// Many items for one sitting: families balanced, no fact, trap or stem twice.
import type { FactId } from '../facts/fact.ts'
import { pick, randomFrom, shuffled, type Random } from '../std/random.ts'
import { topicOf, type Bank } from './bank.ts'
import type { Target } from './draft.ts'
import { generateItem } from './generate-item.ts'
import { FAMILIES, type Family, type Item } from './item.ts'
import { spreadOverTopics } from './spread.ts'
import { targetsOf } from './targets.ts'
import type { Order } from './write-item.ts'

/** What a drill is drawn from; absent fields mean everything. */
export interface Selection {
  readonly exam: string
  readonly topic?: string
  /** `lambda/limits` */
  readonly page?: string
  readonly factIds?: readonly FactId[]
  readonly trapId?: string
  readonly families?: readonly Family[]
}

/** How often each family comes up when all have something to ask. */
const SHARES: Readonly<Record<Family, number>> = {
  recall: 22,
  discriminate: 18,
  consequence: 14,
  compute: 9,
  trap: 16,
  'true-because': 5,
  order: 2,
  match: 4,
  'what-changed': 2,
  'multi-response': 8,
  scenario: 14,
}

/** So often a target is written anew before it is passed over in a sitting. */
const WORDINGS = 16

export interface Pools {
  readonly families: readonly Family[]
  readonly targets: ReadonlyMap<Family, readonly Target[]>
}

/** What a selection can be asked about, by family; families with nothing to ask are left out. */
export function poolsFor(bank: Bank, selection: Selection): Pools {
  const targets = new Map<Family, readonly Target[]>()
  for (const family of selection.families ?? FAMILIES) {
    const all = targetsOf(bank, family)
    const fitting = isWhole(selection) ? all : all.filter((target) => fits(bank, target, selection))
    if (fitting.length > 0) targets.set(family, fitting)
  }
  return { families: [...targets.keys()], targets }
}

/** Nothing narrows it: every target fits. */
const isWhole = ({ topic, page, factIds, trapId }: Selection): boolean =>
  [topic, page, factIds, trapId].every((narrowing) => narrowing === undefined)

function fits(bank: Bank, target: Target, { topic, page, factIds, trapId }: Selection): boolean {
  const fact = bank.byId.get(target.factId)
  const owner = target.trapId === undefined ? fact : bank.trapById.get(target.trapId)
  if (owner === undefined) return false
  if (trapId !== undefined && target.trapId !== trapId) return false
  if (topic !== undefined && owner.topic !== topic) return false
  if (page !== undefined && owner.page !== page) return false
  return factIds === undefined || factIds.includes(target.factId)
}

/** The items of a sitting one by one, so that a screen can begin with the first. */
export function* drawItems(bank: Bank, selection: Selection, seed: string): Generator<Item, void> {
  const pools = poolsFor(bank, selection)
  const random = randomFrom(`form|${seed}`)
  const inChance = new Map(
    pools.families.map((family) => [family, shuffled(random, pools.targets.get(family) ?? [])] as const),
  )
  // A family is dealt when its turn comes: the first question need not wait for all of them.
  const waiting = new Map<Family, Target[] | undefined>(pools.families.map((family) => [family, undefined]))
  const dealt = (family: Family): Target[] => {
    const known = waiting.get(family) ?? spreadOverTopics(inChance.get(family) ?? [], (target) => topicOf(bank, target))
    waiting.set(family, known)
    return known
  }
  const used = new Set<string>()
  for (let number = 0; waiting.size > 0;) {
    const family = pickFamily(random, [...waiting.keys()])
    const target = dealt(family).pop()
    if (target === undefined) {
      waiting.delete(family)
      continue
    }
    if (used.has(target.trapId ?? target.factId) || used.has(target.factId)) continue
    const item = freshItem(bank, { family, target, seed: `${seed}-${number}`, exam: selection.exam }, used)
    if (item === undefined) continue
    for (const mark of [target.factId, target.trapId ?? target.factId, ...marksOf(bank, item)]) used.add(mark)
    number += 1
    yield item
  }
}

/** What an item uses up besides its target: its stem, the facts it matches, the second trap it judges. */
function marksOf(bank: Bank, { family, stem, factIds }: Item): readonly string[] {
  if (family === 'match') return [stem, ...factIds]
  if (family !== 'true-because' && family !== 'multi-response') return [stem]
  const judged = bank.traps.filter((trap) => trap.factIds.every((id) => factIds.includes(id)))
  return [stem, ...judged.map(({ id }) => id)]
}

/** In other words, where the first ones were used already; undefined where the target has nothing new. */
function freshItem(bank: Bank, order: Order, used: ReadonlySet<string>): Item | undefined {
  for (let wording = 0; wording < WORDINGS; wording += 1) {
    const item = generateItem(bank, wording === 0 ? order : { ...order, seed: `${order.seed}.${wording}` })
    if (item.ok && !marksOf(bank, item.value).some((mark) => used.has(mark))) return item.value
  }
  return undefined
}

/** As many items as asked for, fewer where the selection has no more. */
export function drawForm(bank: Bank, selection: Selection, seed: string, count: number): Item[] {
  const items: Item[] = []
  for (const item of drawItems(bank, selection, seed)) {
    if (items.push(item) >= count) break
  }
  return items
}

/** Items without end, targets repeated with fresh seeds: for audits and benches. */
export function* drawStream(bank: Bank, selection: Selection, seed: string): Generator<Item, void> {
  const pools = poolsFor(bank, selection)
  const random = randomFrom(`stream|${seed}`)
  if (pools.families.length === 0) return
  let misses = 0
  for (let number = 0; misses < 10_000;) {
    const family = pickFamily(random, pools.families)
    const target = pick(random, pools.targets.get(family) ?? [])
    const item = generateItem(bank, { family, target, seed: `${seed}-${number}`, exam: selection.exam })
    misses = item.ok ? 0 : misses + 1
    number += 1
    if (item.ok) yield item.value
  }
}

function pickFamily(random: Random, families: readonly Family[]): Family {
  const total = families.reduce((sum, family) => sum + SHARES[family], 0)
  let ticket = random.below(total)
  for (const family of families) {
    ticket -= SHARES[family]
    if (ticket < 0) return family
  }
  return families[0] ?? 'recall'
}
