// The trap ladder: one fact asked by its value, its scope, its consequence and in a scenario, each harder than the last.
import type { FactId } from '../facts/fact.ts'
import type { Bank } from './bank.ts'
import type { Target } from './draft.ts'
import { generateItem, WRITERS } from './generate-item.ts'
import { FAMILIES, type Family, type Item } from './item.ts'

export const RUNGS = ['value', 'scope', 'consequence', 'scenario'] as const
export type Rung = (typeof RUNGS)[number]

/** Families that are not there yet have their rung already. */
const FAMILY_RUNGS: Readonly<Record<Family, Rung>> = {
  recall: 'value',
  'what-changed': 'value',
  discriminate: 'scope',
  match: 'scope',
  'multi-response': 'scope',
  consequence: 'consequence',
  compute: 'consequence',
  order: 'consequence',
  trap: 'consequence',
  'true-because': 'consequence',
  scenario: 'scenario',
}

/** Statements of traps say what follows, whatever the form of the question. */
export const rungOf = ({ family, trapId }: Pick<Item, 'family' | 'trapId'>): Rung =>
  trapId !== undefined && FAMILY_RUNGS[family] === 'scope' ? 'consequence' : FAMILY_RUNGS[family]

export const rungAt = (rung: Rung): number => RUNGS.indexOf(rung)

export interface Way {
  readonly family: Family
  readonly target: Target
}

/** How a fact can be asked, rung by rung; rungs that nothing can be asked on are absent. */
export type Ladder = ReadonlyMap<Rung, readonly Way[]>

const EXAM = 'saa'
/** So often a way is tried before it counts as refused. */
const TRIES = 4

/** Every rung on which an item was written, and not only promised. From the lowest to the highest. */
export function ladderOf(bank: Bank, factId: FactId): Ladder {
  const ladder = new Map<Rung, Way[]>(RUNGS.map((rung) => [rung, []]))
  for (const way of waysAbout(bank, factId)) {
    if (canAsk(bank, way.family, way.target)) ladder.get(rungOf({ family: way.family, ...way.target }))?.push(way)
  }
  for (const rung of RUNGS) if (ladder.get(rung)?.length === 0) ladder.delete(rung)
  return ladder
}

/** Every family and target that promises to ask about a fact, in the order of the families. */
export const waysAbout = (bank: Bank, factId: FactId): readonly Way[] =>
  FAMILIES.flatMap((family) => targetsAbout(bank, family, factId).map((target) => ({ family, target })))

/** Whether the item's fact promises a question on a higher rung. Quicker than the whole ladder, and may be disappointed. */
export function mayClimb(bank: Bank, item: Item): boolean {
  const [factId] = item.factIds
  if (factId === undefined) return false
  return FAMILIES.some((family) =>
    targetsAbout(bank, family, factId).some((target) => rungAt(rungOf({ family, ...target })) > rungAt(rungOf(item))),
  )
}

function targetsAbout(bank: Bank, family: Family, factId: FactId): readonly Target[] {
  const traps = new Set(bank.traps.filter((trap) => trap.factIds.includes(factId)).map(({ id }) => id))
  return WRITERS[family]
    .targets(bank)
    .filter((target) => (target.trapId === undefined ? target.factId === factId : traps.has(target.trapId)))
}

const canAsk = (bank: Bank, family: Family, target: Target): boolean =>
  Array.from({ length: TRIES }, (_, at) =>
    generateItem(bank, { family, target, seed: `ladder.${at}`, exam: EXAM }),
  ).some(({ ok }) => ok)

export const rungsOf = (ladder: Ladder): readonly Rung[] => [...ladder.keys()]
export const topRung = (ladder: Ladder): Rung | undefined => [...ladder.keys()].at(-1)

/** The item of one rung; the same seed gives the same item. Undefined where the ladder has no such rung. */
export function askOnRung(bank: Bank, ladder: Ladder, rung: Rung, seed: string, exam: string): Item | undefined {
  const ways = ladder.get(rung) ?? []
  for (let attempt = 0; attempt < TRIES * Math.max(1, ways.length); attempt += 1) {
    const way = ways[(attempt + hashOf(seed)) % ways.length]
    if (way === undefined) return undefined
    const made = generateItem(bank, { ...way, seed: `${seed}.${attempt}`, exam })
    if (made.ok) return made.value
  }
  return undefined
}

const hashOf = (seed: string): number => [...seed].reduce((sum, sign) => sum + sign.charCodeAt(0), 0)

export interface Climb {
  readonly at: Rung
  /** Everything was climbed: the last answer was right on the top rung. */
  readonly isDone: boolean
}

/** A right answer leads one rung up, a wrong one one down; at the bottom it stays there. */
export function climbAfter(rungs: readonly Rung[], at: Rung, correct: boolean): Climb {
  const place = Math.max(0, rungs.indexOf(at))
  const next = rungs[correct ? place + 1 : Math.max(0, place - 1)]
  return next === undefined ? { at, isDone: correct } : { at: next, isDone: false }
}
