// Why an option is wrong or right, written from the very fact that the solver found.
import type { Aim, Fact, Failing } from '../../facts/fact.ts'
import { formatAmount } from '../../facts/quantity.ts'
import { upperFirst } from '../../std/text.ts'
import { askedValue } from '../bank.ts'
import type { Fault, Requirement } from '../scenario/judge.ts'

const LEAD: Readonly<Partial<Record<Failing, string>>> = {
  overhead: 'More to build or run.',
  'misses-requirement': 'Misses one requirement.',
  'beside-the-point': 'Beside the point.',
  impossible: 'Not possible.',
  'wrong-setting': 'The wrong setting or place.',
  costlier: 'Costs more.',
  neighbour: 'A neighbour that does something else.',
  insecure: 'Not safe.',
}

const BETTER: Readonly<Record<Aim, string>> = {
  effort: 'with less effort',
  cost: 'at a lower cost',
  delay: 'with less delay',
  rework: 'with less change',
}

const sentence = (text: string): string => `${upperFirst(text.replace(/\.$/, ''))}.`

/** A property with its value: `Longest run: at most 15 minutes.`, `No servers to patch: no, instances in your account.` */
export function saying(fact: Fact): string {
  const value = askedValue(fact)
  const text = value.type === 'flag' || value.type === 'rank' ? value.text.replace(/:\s*/, ', ') : value.text
  return `${fact.attribute.name}: ${text.replace(/\.$/, '')}.`
}

/** The label of a requirement in a proof: `Longest run: 40 minutes`. */
export const requirementText = ({ amount }: Requirement, name: string): string =>
  amount === undefined ? name : `${name}: ${formatAmount(amount.high)}`

export function whyWrong(fault: Fault, failing: Failing): string {
  const lead = LEAD[failing] ?? ''
  const value = askedValue(fault.fact)
  if ('aim' in fault) {
    return `Meets the requirements, but another does so ${BETTER[fault.aim]}. ${saying(fault.fact)}`
  }
  const { amount, need } = fault.requirement
  if (need.role !== 'need')
    return `${lead} ${value.type === 'flag' && value.note !== '' ? sentence(value.note) : saying(fault.fact)}`
  if (amount !== undefined) return `${lead} ${saying(fault.fact)} The question asks for ${formatAmount(amount.high)}.`
  return `${lead} ${saying(fault.fact)}`
}

export const whyRight = (facts: readonly Fact[]): string => `Meets every requirement. ${facts.map(saying).join(' ')}`
