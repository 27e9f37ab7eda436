// What each family can ask of a bank: worked out once a bank, all at once or a family at a time.
import type { Bank } from './bank.ts'
import type { Target } from './draft.ts'
import { WRITERS } from './generate-item.ts'
import { FAMILIES, type Family } from './item.ts'

const held = new WeakMap<Bank, Map<Family, readonly Target[]>>()

/** A pure function of both: kept with the bank, since it looks at every fact. */
export function targetsOf(bank: Bank, family: Family): readonly Target[] {
  const known = held.get(bank) ?? new Map<Family, readonly Target[]>()
  held.set(bank, known)
  const targets = known.get(family) ?? WRITERS[family].targets(bank).filter((target) => hasOwner(bank, target))
  known.set(family, targets)
  return targets
}

const hasOwner = (bank: Bank, { factId, trapId }: Target): boolean =>
  trapId === undefined ? bank.byId.has(factId) : bank.trapById.has(trapId)

/** The same with a breath after the columns and each family, for a screen that must not stand still for all of them. */
export function* readTargets(bank: Bank): Generator<undefined, void> {
  if (bank.columns.size > 0) yield
  for (const family of FAMILIES) {
    targetsOf(bank, family)
    yield
  }
}
