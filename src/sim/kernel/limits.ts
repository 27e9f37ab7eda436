// Three kinds of allowance: requests per second (M3), a stock of new environments (R21, M4), and a gateway's token bucket.

export interface Rate {
  /** End of the whole second being counted. */
  untilUs: number
  used: number
  /** Of the bucket: requests × 1,000,000, so that it stays whole. */
  level: number
  refilledUs: number
}

export const rateOf = (perS: number): Rate => ({ untilUs: 0, used: 0, level: perS * 1_000_000, refilledUs: 0 })

/** Whether one more request fits at `nowUs`; nothing is taken yet. */
export function fits(rate: Rate, perS: number, nowUs: number, bucket: boolean): boolean {
  if (bucket) {
    rate.level = Math.min(perS * 1_000_000, rate.level + (nowUs - rate.refilledUs) * perS)
    rate.refilledUs = nowUs
    return rate.level >= 1_000_000
  }
  if (nowUs >= rate.untilUs) {
    rate.untilUs = (Math.floor(nowUs / 1_000_000) + 1) * 1_000_000
    rate.used = 0
  }
  return rate.used < perS
}

/** Takes the one that `fits` has found. */
export function take(rate: Rate): void {
  rate.used += 1
  rate.level -= 1_000_000
}

/** Environments that may be created, counted in the µs that they take to come back. */
export interface Stock {
  readonly most: number
  readonly refillUs: number
  readonly stepwise: boolean
  level: number
  refilledUs: number
}

export const stockOf = (count: number, refillUs: number, stepwise: boolean): Stock => ({
  most: count * refillUs,
  refillUs,
  stepwise,
  level: count * refillUs,
  refilledUs: 0,
})

/** Takes one new environment from the stock, if there is one. */
export function takeFromStock(stock: Stock, nowUs: number): boolean {
  if (stock.stepwise) {
    // The whole stock comes back at once, at each multiple of the time it takes to refill.
    const step = Math.floor(nowUs / stock.most) * stock.most
    if (step > stock.refilledUs) {
      stock.level = stock.most
      stock.refilledUs = step
    }
  } else {
    stock.level = Math.min(stock.most, stock.level + nowUs - stock.refilledUs)
    stock.refilledUs = nowUs
  }
  if (stock.level < stock.refillUs) return false
  stock.level -= stock.refillUs
  return true
}

/** Tokens × 1,000,000, so that whole rates keep it whole. */
export interface Bucket {
  readonly perS: number
  readonly most: number
  level: number
  refilledUs: number
}

/** Full to begin with. */
export const bucketOf = (perS: number, burst: number): Bucket => ({
  perS,
  most: burst * 1_000_000,
  level: burst * 1_000_000,
  refilledUs: 0,
})

/** Takes one token, if there is a whole one. */
export function takeToken(bucket: Bucket, nowUs: number): boolean {
  bucket.level = Math.min(bucket.most, bucket.level + (nowUs - bucket.refilledUs) * bucket.perS)
  bucket.refilledUs = nowUs
  if (bucket.level < 1_000_000) return false
  bucket.level -= 1_000_000
  return true
}
