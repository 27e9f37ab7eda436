// A run in numbers, as the command line prints it and the tests read it.
import { costOf, type Cost } from './cost.ts'
import { API_REASONS, CAUSES, type Reason } from './happening.ts'
import type { SourceSpec } from './scenario.ts'
import type { FunctionTotals, SourceTotals } from './totals.ts'
import { traceHash } from './trace-hash.ts'
import type { Trace } from './trace.ts'

export interface Summary {
  readonly functions: readonly FunctionSummary[]
  readonly account: { readonly peakConcurrency: number; readonly peakClaimed: number }
  readonly sources: readonly SourceSummary[]
  readonly cost: Cost
  readonly traceHash: string
  readonly events: number
  /** False when repeats made more events than a run may have; the numbers are those up to `endS`. */
  readonly finished: boolean
  readonly endS: number
}

export interface FunctionSummary {
  readonly name: string
  readonly arrivals: number
  readonly invocations: number
  readonly onDemand: number
  readonly provisioned: number
  readonly spilled: number
  /** By the API's reason; reasons that did not occur are left out. */
  readonly throttled: Readonly<Record<string, number>>
  readonly coldStarts: number
  readonly failed: number
  readonly peakConcurrency: number
  readonly meanConcurrency: number
}

export interface SourceSummary {
  readonly name: string
  readonly sent: number
  readonly delivered: number
  readonly retried: number
  readonly deadLettered: number
  readonly dropped: number
  readonly reasons: Readonly<Partial<Record<Reason, number>>>
  readonly onSuccess: number
  /** 429s of a gateway; left out where there is none. */
  readonly refused?: number
}

export function summaryOf(trace: Trace): Summary {
  const { scenario, endUs, finished, events, account } = trace
  return {
    functions: trace.functions.map((totals, index) =>
      functionSummary(scenario.functions[index]?.name ?? '', totals, endUs),
    ),
    account,
    sources: trace.sources.map((totals, index) => sourceSummary(scenario.sources[index], totals)),
    cost: costOf(trace),
    traceHash: traceHash(trace),
    events,
    finished,
    endS: endUs / 1e6,
  }
}

function functionSummary(name: string, totals: FunctionTotals, endUs: number): FunctionSummary {
  const { arrivals, onDemand, provisioned, spilled, coldStarts, failed, peakConcurrency, busyUs } = totals
  return {
    name,
    arrivals,
    invocations: onDemand + provisioned,
    onDemand,
    provisioned,
    spilled,
    throttled: throttledByReason(totals),
    coldStarts,
    failed,
    peakConcurrency,
    meanConcurrency: busyUs / endUs,
  }
}

/** Two causes share the reason that AWS gives for them. */
export function throttledByReason({ throttled }: FunctionTotals): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  CAUSES.forEach((cause, index) => {
    const count = throttled[index] ?? 0
    if (count > 0) counts[API_REASONS[cause]] = (counts[API_REASONS[cause]] ?? 0) + count
  })
  return counts
}

const sourceSummary = (spec: SourceSpec | undefined, totals: SourceTotals): SourceSummary => {
  const { sent, delivered, retried, deadLettered, dropped, reasons, onSuccess, refused } = totals
  const guarded = spec?.kind === 'sync' && spec.gateway !== undefined
  const name = spec?.name ?? ''
  return {
    name,
    sent,
    delivered,
    retried,
    deadLettered,
    dropped,
    reasons,
    onSuccess,
    ...(guarded ? { refused } : {}),
  }
}
