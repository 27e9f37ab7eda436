// Every family's proof: what is wrong with an item by the facts alone, in words; nothing where it is sound.
import type { Family, Item } from '../item.ts'
import { proveScenario } from './prove-scenario.ts'
import { proveCompute } from './prove-sums.ts'
import {
  proveMatch,
  proveMultiResponse,
  proveOrder,
  proveTrap,
  proveTrueBecause,
  proveWhatChanged,
} from './prove-traps.ts'
import { proveConsequence, proveDiscriminate, proveRecall, type Evidence } from './prove-values.ts'

const PROOFS: Readonly<Record<Family, (item: Item, evidence: Evidence) => string[]>> = {
  recall: proveRecall,
  discriminate: proveDiscriminate,
  consequence: proveConsequence,
  compute: proveCompute,
  trap: proveTrap,
  'true-because': proveTrueBecause,
  order: proveOrder,
  match: proveMatch,
  'what-changed': proveWhatChanged,
  'multi-response': proveMultiResponse,
  scenario: proveScenario,
}

export const faultsOf = (item: Item, evidence: Evidence): string[] => PROOFS[item.family](item, evidence)
