// What a run costs, from the prices that the scenario carries; the free tier is left out.
import type { Prices } from './prices.ts'
import type { FunctionSpec } from './scenario.ts'
import type { FunctionTotals } from './totals.ts'
import type { Trace } from './trace.ts'

/** In dollars. */
export interface CostLines {
  readonly requests: number
  readonly duration: number
  readonly provisionedCapacity: number
  readonly provisionedDuration: number
  readonly init: number
  readonly ephemeral: number
}

export interface Cost extends CostLines {
  readonly pollers: number
  readonly total: number
  readonly functions: readonly (CostLines & { readonly name: string; readonly total: number })[]
}

/** What is billed, whoever counted it: a run, or a calculator. */
export interface Usage {
  readonly requests: number
  /** Milliseconds of handlers, each rounded up. */
  readonly onDemandMs: number
  readonly provisionedMs: number
  readonly initMs: number
  /** Provisioned environments × seconds configured. */
  readonly capacityS: number
}

type Size = Pick<FunctionSpec, 'memoryMb' | 'ephemeralMb' | 'arm'>

export function costOfUsage(usage: Usage, size: Size, prices: Prices): CostLines {
  const gb = size.memoryMb / 1024
  const gbSeconds = (ms: number): number => (ms / 1000) * gb
  const perGbS = size.arm ? prices.durationArm : prices.durationX86
  const ephemeralGb = Math.max(0, size.ephemeralMb - 512) / 1024
  return {
    requests: (usage.requests / 1e6) * prices.perMillionRequests,
    duration: gbSeconds(usage.onDemandMs) * perGbS,
    provisionedCapacity: usage.capacityS * gb * (size.arm ? prices.capacityArm : prices.capacityX86),
    provisionedDuration: gbSeconds(usage.provisionedMs) * (size.arm ? prices.provisionedArm : prices.provisionedX86),
    init: gbSeconds(usage.initMs) * perGbS,
    ephemeral: ((usage.onDemandMs + usage.provisionedMs) / 1000) * ephemeralGb * prices.ephemeral,
  }
}

export const totalOf = (lines: CostLines): number =>
  lines.requests + lines.duration + lines.provisionedCapacity + lines.provisionedDuration + lines.init + lines.ephemeral

const usageOf = (totals: FunctionTotals): Usage => ({ ...totals, requests: totals.onDemand + totals.provisioned })

export function costOf({ scenario, functions, sources }: Trace): Cost {
  const { prices } = scenario
  const each = scenario.functions.map((spec, index) => {
    const lines = costOfUsage(usageOf(functions[index] as FunctionTotals), spec, prices)
    return { name: spec.name, ...lines, total: totalOf(lines) }
  })
  const sum = (line: keyof CostLines | 'total'): number => each.reduce((total, cost) => total + cost[line], 0)
  const pollers = sources.reduce((total, { pollerUs }) => total + (pollerUs / 3.6e9) * prices.pollerHour, 0)
  return {
    requests: sum('requests'),
    duration: sum('duration'),
    provisionedCapacity: sum('provisionedCapacity'),
    provisionedDuration: sum('provisionedDuration'),
    init: sum('init'),
    ephemeral: sum('ephemeral'),
    pollers,
    total: sum('total') + pollers,
    functions: each,
  }
}

/** The share of the configured time that provisioned environments have to run for, to cost no more than on demand. */
export const breakEvenUtilisation = (prices: Prices, arm: boolean): number =>
  arm
    ? prices.capacityArm / (prices.durationArm - prices.provisionedArm)
    : prices.capacityX86 / (prices.durationX86 - prices.provisionedX86)
