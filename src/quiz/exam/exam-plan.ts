// Which forms an exam offers: the whole one, half of it, and one domain by itself; questions and minutes in proportion.
import type { Blueprint } from '../../facts/fact.ts'
import { randomFrom, sample } from '../../std/random.ts'
import type { Item } from '../item.ts'
import { domainOf } from '../write-item.ts'
import { domainQuotas, largestRemainder } from './quotas.ts'

export const EXAM_FORMS = ['full', 'half', 'domain'] as const
export type ExamFormKind = (typeof EXAM_FORMS)[number]

/** A blueprint cut to a form: the same fields, for fewer questions. */
export function blueprintFor(blueprint: Blueprint, kind: ExamFormKind, domain?: number): Blueprint {
  if (kind === 'full') return blueprint
  if (kind === 'half') return cut(blueprint, Math.round(blueprint.questions / 2))
  const at = Math.max(
    0,
    blueprint.domains.findIndex(({ id }) => id === domain),
  )
  const questions = domainQuotas(blueprint)[at] ?? 0
  // By itself a domain is for learning: every question of it counts.
  return { ...cut(blueprint, questions), scored: questions, domains: blueprint.domains.slice(at, at + 1) }
}

function cut(blueprint: Blueprint, questions: number): Blueprint {
  const share = questions / blueprint.questions
  return {
    ...blueprint,
    questions,
    scored: Math.round(blueprint.scored * share),
    minutes: Math.round(blueprint.minutes * share),
    extraMinutes: Math.round(blueprint.extraMinutes * share),
  }
}

/** How many questions of each domain count, in the order of the domains. */
export const scoredQuotas = ({ domains, scored }: Blueprint): number[] =>
  largestRemainder(
    domains.map(({ weight }) => weight),
    scored,
  )

/**
 * Ids of the items that do not count, drawn by the seed: of each domain as many as it has beyond its scored ones.
 * A domain that fell short counts with all it has.
 */
export function unscoredIn(items: readonly Item[], blueprint: Blueprint, seed: string): string[] {
  const random = randomFrom(`unscored|${seed}`)
  const quotas = scoredQuotas(blueprint)
  return blueprint.domains.flatMap(({ id }, index) => {
    const own = items.filter(({ task }) => domainOf(task) === id)
    return sample(random, own, Math.max(0, own.length - (quotas[index] ?? 0))).map((item) => item.id)
  })
}

/** What a form is made of: task statements that it touches, and topics that it comes from. */
export interface Coverage {
  readonly tasks: readonly string[]
  readonly topics: readonly string[]
  /** Task statements of the blueprint's domains in all. */
  readonly of: number
}

export function coverageOf(items: readonly Item[], { exam, domains, tasks }: Blueprint): Coverage {
  const ids = new Set(domains.map(({ id }) => id))
  return {
    tasks: [...new Set(items.map(({ task }) => task))].sort(),
    topics: [...new Set(items.map(({ topic }) => topic))].sort(),
    of: Object.keys(tasks).filter((task) => ids.has(domainOf(`${exam}:${task}`))).length,
  }
}
