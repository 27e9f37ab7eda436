// The cue audit: what guessing without knowledge earns, and which rules any item breaks.
import type { Item } from '../item.ts'
import { guessersFor } from './guessers.ts'
import { FORM_RULES, formFigures, type FormFigures } from './form-rules.ts'
import { RULES } from './rules.ts'
import { varietyOf, type Variety } from './variety.ts'

export interface Audit extends Variety {
  readonly items: number
  readonly singleAnswer: number
  readonly guessers: readonly { readonly name: string; readonly score: number; readonly chance: number }[]
  readonly breaches: readonly { readonly rule: string; readonly count: number; readonly examples: readonly string[] }[]
}

/** A guesser may earn this much more than chance (shares, 0 to 1). */
export const TOLERANCE = 0.02

const EXAMPLES = 3

export function auditItems(items: readonly Item[]): Audit {
  const single = items.filter((item) => item.select === 1)
  const mean = (score: (item: Item) => number): number =>
    single.length === 0 ? 0 : single.reduce((sum, item) => sum + score(item), 0) / single.length
  const chance = mean((item) => 1 / item.options.length)
  return {
    items: items.length,
    singleAnswer: single.length,
    ...varietyOf(items),
    guessers: guessersFor(single).map((guesser) => ({
      name: guesser.name,
      score: rounded(mean((item) => guesser.score(item))),
      chance: rounded(chance),
    })),
    breaches: RULES.map((rule) => {
      const broken = items.filter((item) => rule.broken(item))
      return {
        rule: rule.name,
        count: broken.length,
        examples: broken.slice(0, EXAMPLES).map((item) => `${item.id}: ${item.stem}`),
      }
    }),
  }
}

export interface FormAudit extends Audit {
  readonly form: FormFigures
}

/** Whole forms: their items as above, and what only a form can break. */
export function auditForms(forms: readonly (readonly Item[])[]): FormAudit {
  const audit = auditItems(forms.flat())
  const formBreaches = FORM_RULES.map((rule) => {
    const broken = forms.filter((items) => rule.broken(items))
    return {
      rule: rule.name,
      count: broken.length,
      examples: broken.slice(0, EXAMPLES).map((items) => items[0]?.seed ?? ''),
    }
  })
  return { ...audit, breaches: [...audit.breaches, ...formBreaches], form: formFigures(forms) }
}

export const isFair = (audit: Audit): boolean =>
  audit.breaches.every((breach) => breach.count === 0) &&
  audit.guessers.every(({ score, chance }) => score <= chance + TOLERANCE)

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000
