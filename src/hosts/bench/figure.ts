// What a bench part reports: figures with their units, some of them with a bound that was stated beforehand.
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The bound this figure has to keep; without one it stands there for comparison. */
  readonly atLeast?: number
  readonly atMost?: number
}

/** Every file beside this one that is a part exports `run`. */
export type Run = () => Promise<readonly Figure[]>

export const keeps = ({ value, atLeast = -Infinity, atMost = Infinity }: Figure): boolean =>
  value >= atLeast && value <= atMost

/** The value below which `share` of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
