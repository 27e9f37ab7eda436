// What every item family offers: the targets it can write about, and a draft for one of them.
import type { Random } from '../../std/random.ts'
import type { Bank } from '../bank.ts'
import type { Draft, Target } from '../draft.ts'
import type { Style } from '../style.ts'

export interface FamilyWriter {
  /** Everything this family may be able to ask; writing one may still be refused. */
  targets(bank: Bank): readonly Target[]
  /** A draft, or the reason why there is none. */
  write(bank: Bank, target: Target, random: Random, style: Style): Draft | string
}
