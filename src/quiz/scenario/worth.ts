// How much a plan offers of what a form still lacks: the most wished ways to fail among its distractors.
import type { Wish } from '../style.ts'
import { failingOf } from './judge.ts'
import { DISTRACTORS_AT_LEAST, type Plan } from './plans.ts'

export const worthOf = ({ faults }: Plan, wish: Wish): number =>
  [...faults]
    .map(([id, fault]) => wish(failingOf(id, fault)))
    .sort((a, b) => b - a)
    .slice(0, DISTRACTORS_AT_LEAST)
    .reduce((sum, value) => sum + value, 0)

export const mostWished = (plans: readonly Plan[], wish: Wish): Plan | undefined =>
  plans.length === 0
    ? undefined
    : plans.reduce((best, plan) => (worthOf(plan, wish) > worthOf(best, wish) ? plan : best))
