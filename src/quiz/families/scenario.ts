// Scenario: a problem with requirements; exactly one design meets them all, and each of the others misses one.
import { pick, type Random } from '../../std/random.ts'
import type { Target } from '../draft.ts'
import { planBook, suits, type Plan } from '../scenario/plans.ts'
import { mostWished } from '../scenario/worth.ts'
import { writeScenario } from '../scenario/write-scenario.ts'
import { usualWish, type Style } from '../style.ts'
import type { FamilyWriter } from './family.ts'

const TRIES = 5
/** Of so many plans the one is taken that offers most of what the form lacks. */
const LOOKS = 6
/** How many requirements a stem states, by exam: from and to; fewer where a superlative decides, or several designs have to meet them. */
const FEW_NEEDS = 2
const NEEDS: Readonly<Record<string, readonly [number, number]>> = { saa: [1, 3], sap: [2, 4] }
/** In practice one scenario in so many asks for two or three designs. */
const SEVERAL_KEYS_IN = 8

export const scenario: FamilyWriter = {
  targets: (bank) => [...planBook(bank).byFact.keys()].map((factId): Target => ({ factId })),
  write(bank, { factId }, random, style) {
    const all = planBook(bank).byFact.get(factId) ?? []
    const plans = fitting(all, random, style)
    if (plans.length === 0) return 'no requirements single out a design by this fact'
    let refusal = ''
    for (let tried = 0; tried < TRIES; tried += 1) {
      const looked = Array.from({ length: LOOKS }, () => pick(random, plans))
      const plan = mostWished(looked, style.wish ?? usualWish)
      if (plan === undefined) break
      const draft = writeScenario(bank, plan, factId, random, style)
      if (typeof draft !== 'string') return draft
      refusal = draft
    }
    return refusal
  },
}

/** Plans of the wanted form; where only the length cannot be had, any length. */
function fitting(all: readonly Plan[], random: Random, style: Style): readonly Plan[] {
  const several = style.keys === undefined ? random.below(SEVERAL_KEYS_IN) === 0 : style.keys > 1
  const plans = all.filter((plan) => suits(plan, style))
  const formed = style.keys === undefined ? plans.filter(({ keys }) => keys.length > 1 === several) : plans
  const [from, to] = NEEDS[style.exam] ?? [1, 4]
  const long = formed.filter(({ demand }) => {
    const needs = demand.requirements.filter(({ need }) => need.role === 'need').length
    if (several) return needs <= FEW_NEEDS
    return needs <= to && (needs >= from || demand.aim !== undefined)
  })
  if (long.length > 0) return long
  return formed.length > 0 ? formed : plans
}
