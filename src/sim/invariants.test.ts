// What holds for every run, whatever the scenario: nothing is lost, no pool overflows, and time can be sought at will.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { beginFold, fold } from './frame/fold.ts'
import { frameAfter, frameAt, frameOf, type Frame, type FunctionFrame, type SourceFrame } from './frame/frame-at.ts'
import { indexAfter } from './records.ts'
import { readScenario } from './read/read-scenario.ts'
import { runScenario } from './run-scenario.ts'
import { scalingRule } from './rules.ts'
import { run, scenarioOf } from './testing/run.ts'
import { randomScenario } from './testing/random-scenario.ts'
import { traceHash } from './trace-hash.ts'
import type { Trace } from './trace.ts'

const RUNS = 2000
/** On a machine that is busy with other things. */
vi.setConfig({ testTimeout: 300_000 })

/** Folds once from the beginning and looks at every state. */
function everyFrame(trace: Trace, look: (frame: Frame) => void): void {
  const state = beginFold(trace.scenario)
  const every = Math.max(1, Math.floor(trace.records.length / 100))
  for (let happened = 0; happened + every <= trace.records.length; happened += every) {
    fold(trace.scenario, state, trace.records, happened, happened + every)
    look(frameOf(trace.scenario, { ...state, state: state.state.slice() }, happened + every, 0))
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Every request is counted once, and no more comes out of a source than went in. */
function accountsHold(trace: Trace): void {
  trace.functions.forEach((totals, index) => {
    const { arrivals, onDemand, provisioned, spilled, throttled, coldStarts, failed } = totals
    // Arrivals = provisioned + on demand + throttled; what spilled is part of on demand.
    expect(arrivals).toBe(onDemand + provisioned + sum(throttled))
    expect(spilled).toBeLessThanOrEqual(onDemand)
    expect(coldStarts).toBeLessThanOrEqual(onDemand)
    expect(failed).toBeLessThanOrEqual(onDemand + provisioned)
    const spec = trace.scenario.functions[index]
    expect(totals.peakConcurrency).toBeLessThanOrEqual(spec?.reserved ?? Infinity)
  })
  trace.sources.forEach(({ sent, delivered, deadLettered, dropped, reasons }) => {
    expect(delivered + deadLettered + dropped).toBeLessThanOrEqual(sent)
    expect(sum(Object.values(reasons))).toBeLessThanOrEqual(deadLettered + dropped)
  })
  expect(trace.account.peakClaimed).toBeLessThanOrEqual(trace.scenario.accountLimit)
  expect(trace.finished).toBe(true)
}

describe('every run', () => {
  test(`keeps its accounts, never overflows a pool, ends every event once: ${RUNS} random scenarios`, () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const trace = run(input)
        const { accountLimit, functions } = trace.scenario
        const reserved = sum(functions.map((f) => f.reserved ?? 0))
        const provisioned = sum(functions.map((f) => (f.reserved === null ? f.provisioned : 0)))
        accountsHold(trace)
        const broken = new Set<string>()
        everyFrame(trace, (frame) => {
          const { account } = frame
          const kept = {
            'the unreserved pool': account.unreservedBusy <= accountLimit - reserved - provisioned,
            'the claimed formula': account.claimed === account.unreservedBusy + reserved + provisioned,
            'claimed covers all that runs': account.concurrency <= account.claimed,
            'each function': frame.functions.every(functionHolds),
            'each source': frame.sources.every(sourceHolds),
          }
          for (const [rule, holds] of Object.entries(kept)) if (!holds) broken.add(rule)
        })
        expect([...broken]).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  const functionHolds = (f: FunctionFrame): boolean =>
    Math.min(f.busyOnDemand, f.busyProvisioned, f.idleOnDemand, f.idleProvisioned) >= 0 &&
    f.provisionedReady <= f.provisioned &&
    f.concurrency <= (f.reserved ?? Infinity)

  const sourceHolds = (s: SourceFrame): boolean =>
    s.sent === s.waiting + s.inFlight + s.delivered + s.deadLettered + s.dropped &&
    Math.min(s.waiting, s.inFlight, s.blockedLanes, s.dropped) >= 0

  test('what the records say at the end is what the kernel has counted', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const trace = run(input)
        const last = frameAt(trace, trace.endUs)
        last.functions.forEach((f: FunctionFrame, index) => {
          const totals = trace.functions[index]
          expect([f.onDemand, f.provisionedInvocations, f.spilled, f.coldStarts, f.failed]).toEqual([
            totals?.onDemand,
            totals?.provisioned,
            totals?.spilled,
            totals?.coldStarts,
            totals?.failed,
          ])
          expect(Object.values(f.throttled)).toEqual(totals?.throttled)
        })
        last.sources.forEach((s: SourceFrame, index) => {
          const totals = trace.sources[index]
          expect([s.sent, s.delivered, s.deadLettered]).toEqual([totals?.sent, totals?.delivered, totals?.deadLettered])
        })
      }),
      { numRuns: 500 },
    )
  })

  test('creates no more environments than the scaling rate gives', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const trace = run({ ...input, scalingRate: true })
        const { stock, refillUs } = scalingRule(trace.scenario)
        for (const { coldStarts } of trace.functions) {
          expect(coldStarts).toBeLessThanOrEqual(stock + Math.floor(trace.endUs / refillUs))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('same scenario and seed, same trace', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const scenario = scenarioOf(input)
        expect(traceHash(runScenario(scenario))).toBe(traceHash(runScenario(scenario)))
      }),
      { numRuns: 300 },
    )
  })

  test('a scenario that was read is read again as itself', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const scenario = scenarioOf(input)
        expect(readScenario(JSON.parse(JSON.stringify(scenario)))).toEqual({ ok: true, value: scenario })
      }),
      { numRuns: 500 },
    )
  })

  test('any moment is what a replay from the beginning shows', () => {
    fc.assert(
      fc.property(randomScenario, fc.double({ min: 0, max: 1, noNaN: true }), (input, share) => {
        const trace = run(input)
        const timeUs = Math.floor(share * trace.endUs)
        const happened = indexAfter(trace.records, timeUs)
        const state = beginFold(trace.scenario)
        fold(trace.scenario, state, trace.records, 0, happened)
        expect(frameAt(trace, timeUs)).toEqual(frameOf(trace.scenario, state, happened, timeUs))
      }),
      { numRuns: 500 },
    )
  })

  test('a moment far behind many checkpoints is so, too, and looking changes nothing', () => {
    const trace = run({
      durationS: 30,
      functions: [{ name: 'f', durationMs: 100, durationDistribution: 'exponential' }],
      sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 5000 } }],
    })
    frameAt(trace, trace.endUs)
    expect(trace.checkpoints.length).toBeGreaterThan(5)
    fc.assert(
      fc.property(fc.nat(trace.records.length), (happened) => {
        const state = beginFold(trace.scenario)
        fold(trace.scenario, state, trace.records, 0, happened)
        const timeUs = frameAfter(trace, happened).timeUs
        const { environments, ...rest } = frameOf(trace.scenario, state, happened, timeUs)
        const { environments: sought, ...others } = frameAfter(trace, happened)
        expect(others).toEqual(rest)
        expect(sought.count).toBe(environments.count)
        const cells = (from: typeof sought): number[][] =>
          [from.fn, from.state, from.sinceUs].map((column) => [...column.subarray(0, from.count)])
        expect(cells(sought)).toEqual(cells(environments))
      }),
      { numRuns: 60 },
    )
  })
})
