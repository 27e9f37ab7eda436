// What the kinds and the ageing of facts are called on the screen.
import type { Kind, Volatility } from '../../facts/fact.ts'

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  definition: 'Terms',
  limit: 'Limits',
  comparison: 'Comparisons',
  behaviour: 'What happens when',
  capability: 'What can do what',
  equivalent: 'Other clouds',
  price: 'Prices',
  procedure: 'Procedures',
  formula: 'Formulas',
  change: 'Changes',
}

export const VOLATILITY_WORDS: Readonly<Record<Volatility, string>> = {
  'hard-limit': 'Hard limits',
  'soft-quota': 'Quotas one may raise',
  price: 'Prices',
  feature: 'Features',
  wording: 'Wording',
}

const EXAM_CODES: Readonly<Record<string, string>> = { saa: 'SAA-C03', sap: 'SAP-C02' }

/** `saa:2.2` → `SAA-C03, 2.2` */
export function taskInWords(task: string): string {
  const [exam = '', statement = ''] = task.split(':')
  return `${EXAM_CODES[exam] ?? exam.toUpperCase()}, ${statement}`
}
