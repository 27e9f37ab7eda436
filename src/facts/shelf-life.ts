// How long a fact may go unchecked before it turns amber and leaves exam mode.
import type { Fact, Volatility } from './fact.ts'

/** Days, by how fast such facts have changed in AWS's own documents over the last years. */
export const SHELF_LIFE_DAYS: Readonly<Record<Volatility, number>> = {
  'hard-limit': 730,
  'soft-quota': 365,
  price: 180,
  feature: 365,
  wording: 1095,
}

const DAY_MS = 86_400_000

/** `today` and the fact's day are ISO days; both are read as UTC, so that no time zone moves them. */
export const isStale = (fact: Pick<Fact, 'checkedOn' | 'volatility'>, today: string): boolean =>
  (Date.parse(today) - Date.parse(fact.checkedOn)) / DAY_MS > SHELF_LIFE_DAYS[fact.volatility]
