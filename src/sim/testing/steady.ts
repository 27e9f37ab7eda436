// Functions of 1 s with a steady caller each, as the reference of the worked examples has them.
import type { Arrivals, ScenarioInput } from '../scenario.ts'

export const even = (ratePerS: number, offsetUs = 0): Partial<Extract<Arrivals, { kind: 'even' | 'poisson' }>> => ({
  kind: 'even',
  ratePerS,
  offsetUs,
})

/** For 20 s, the scaling rate off; callers are offset by 0, 1, 2 … µs. */
export const steady = (
  accountLimit: number,
  functions: ScenarioInput['functions'],
  rates: readonly number[],
): ScenarioInput => ({
  accountLimit,
  durationS: 20,
  scalingRate: false,
  functions: (functions ?? []).map((f) => ({ durationMs: 1000, ...f })),
  sources: rates.map((ratePerS, index) => ({
    name: `caller ${index}`,
    kind: 'sync' as const,
    target: functions?.[index]?.name ?? '',
    arrivals: even(ratePerS, index),
  })),
})
