// Which targets may fill a place of a form: those whose facts serve the exam and the domain, in the wanted form.
import { topicOf, type Bank } from '../bank.ts'
import type { Target } from '../draft.ts'
import type { Family } from '../item.ts'
import { planBook, suits, type Plan } from '../scenario/plans.ts'
import type { Style } from '../style.ts'
import { targetsOf } from '../targets.ts'
import { domainOf } from '../write-item.ts'

/** A place as far as it does not change while a form grows. */
export interface Wanted extends Pick<Style, 'exam' | 'keys' | 'aim' | 'domain'> {
  readonly family: Family
}

export interface Eligible {
  readonly target: Target
  /** Whose question it would be. */
  readonly topic: string
  /** Scenarios only: the plans that turn on the target and have the wanted form. */
  readonly plans: readonly Plan[]
}

/** Looked up once for each kind of place: a form has many of each. */
export function eligibleIn(bank: Bank, topic: string | undefined): (wanted: Wanted) => readonly Eligible[] {
  const held = new Map<string, readonly Eligible[]>()
  return (wanted) => {
    const name = `${wanted.family} ${wanted.keys} ${wanted.aim} ${wanted.domain}`
    const known = held.get(name)
    if (known !== undefined) return known
    const found = targetsOf(bank, wanted.family)
      .filter((target) => topic === undefined || topicOf(bank, target) === topic)
      .map((target) => ({ target, topic: topicOf(bank, target), plans: plansOf(bank, target, wanted) }))
      .filter(({ target, plans }) => (wanted.family === 'scenario' ? plans.length > 0 : serves(bank, target, wanted)))
    held.set(name, found)
    return found
  }
}

const plansOf = (bank: Bank, { factId }: Target, wanted: Wanted): readonly Plan[] =>
  wanted.family === 'scenario' ? (planBook(bank).byFact.get(factId) ?? []).filter((plan) => suits(plan, wanted)) : []

function serves(bank: Bank, { factId, trapId }: Target, { exam, domain }: Wanted): boolean {
  const owner = trapId === undefined ? bank.byId.get(factId) : bank.trapById.get(trapId)
  const tasks = (owner?.tasks ?? []).filter((task) => task.startsWith(`${exam}:`))
  return domain === undefined ? tasks.length > 0 : tasks.some((task) => domainOf(task) === domain)
}
