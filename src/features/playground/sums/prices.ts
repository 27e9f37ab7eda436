// Prices and the account limit as the facts state them, so that every number of the scenario can be looked up.
import type { Corpus, Fact } from '../../../facts/fact.ts'
import { US_EAST_1, type Prices } from '../../../sim/prices.ts'

/** Which fact states which price; those without one are of the price list that the model names. */
const PRICE_FACTS: Partial<Readonly<Record<keyof Prices, string>>> = {
  perMillionRequests: 'charge-requests.price',
  durationX86: 'charge-duration-x86.price',
  durationArm: 'charge-duration-arm.price',
  capacityX86: 'charge-provisioned.price',
  provisionedX86: 'charge-provisioned-duration.price',
  ephemeral: 'charge-ephemeral.price',
}

/** The day of the price list behind what no fact states. */
export const PRICE_LIST_OF = '2026-09-19'

export interface Cited {
  readonly prices: Prices
  /** By price; absent where the model's own price list is used. */
  readonly facts: Partial<Readonly<Record<keyof Prices, Fact>>>
}

const amountOf = ({ value }: Fact): number | undefined =>
  value.type === 'quantity' ? value.quantity.low.number : undefined

/** Facts speak of a million GB-seconds, and of a million requests. */
const scaleOf = (key: keyof Prices): number => (key === 'perMillionRequests' ? 1 : 1e-6)

export function citedPrices(corpus: Corpus | undefined): Cited {
  const prices: Record<keyof Prices, number> = { ...US_EAST_1 }
  const facts: Partial<Record<keyof Prices, Fact>> = {}
  for (const [name, id] of Object.entries(PRICE_FACTS)) {
    const key = name as keyof Prices
    const fact = corpus?.facts.find((each) => each.id === id)
    const amount = fact === undefined ? undefined : amountOf(fact)
    if (fact === undefined || amount === undefined) continue
    // Twelve digits: 16.6667 ÷ 1,000,000 is no exact number, and the meter must not show where it ends.
    prices[key] = Number((amount * scaleOf(key)).toPrecision(12))
    facts[key] = fact
  }
  return { prices, facts }
}

export function accountLimitFact(
  corpus: Corpus | undefined,
): { readonly limit: number; readonly fact: Fact } | undefined {
  const fact = corpus?.facts.find(({ id }) => id === 'lambda.account-concurrency')
  const limit = fact === undefined ? undefined : amountOf(fact)
  return fact === undefined || limit === undefined ? undefined : { limit, fact }
}
