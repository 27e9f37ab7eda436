// What stands before Lambda, worked out by hand: a gateway's token bucket, and messages that are visible too soon.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameAt } from './frame/frame-at.ts'
import { happenedAt, nextIndex } from './happened.ts'
import { RECORD } from './happening.ts'
import { readLink, writeLink } from './link/scenario-link.ts'
import { narrate } from './narration.ts'
import { readScenario } from './read/read-scenario.ts'
import type { ScenarioInput, SourceSpec } from './scenario.ts'
import { seriesOf } from './series.ts'
import { summaryOf } from './summary.ts'
import { planOf } from './template/plan.ts'
import { run, scenarioOf } from './testing/run.ts'
import { timesOf } from './testing/times.ts'
import { traceHash } from './trace-hash.ts'

const behind = (gateway: object | undefined, more: object = {}, reserved: number | null = null): ScenarioInput => ({
  durationS: 10,
  functions: [{ name: 'f', durationMs: 200, reserved }],
  sources: [
    {
      name: 'door',
      target: 'f',
      kind: 'sync',
      arrivals: { kind: 'even', ratePerS: 100 },
      ...(gateway === undefined ? {} : { gateway }),
      ...more,
    },
  ],
})

describe('a gateway in front', () => {
  test('lets ⌊burst + rate × time⌋ through of calls that come evenly and faster', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        // A bucket of 1 runs over between two calls.
        fc.integer({ min: 2, max: 400 }),
        fc.constantFrom(100, 125, 200, 250),
        (ratePerS, burst, callsPerS) => {
          const trace = run(behind({ ratePerS, burst }, { arrivals: { kind: 'even', ratePerS: callsPerS } }))
          const calls = callsPerS * 10
          // The last call comes one gap before the end; whole numbers, so that nothing is rounded.
          const passing = Math.min(calls, Math.floor((burst * callsPerS + ratePerS * (calls - 1)) / callsPerS))
          expect(trace.functions[0]?.arrivals).toBe(passing)
          expect(trace.sources[0]).toMatchObject({ sent: calls, refused: calls - passing, dropped: calls - passing })
        },
      ),
      { numRuns: 100 },
    )
  })

  test('refuses nothing below its rate, and then the run is the one without it', () => {
    const without = run(behind(undefined))
    const wide = run(behind({ ratePerS: 100, burst: 1 }))
    expect(wide.sources[0]?.refused).toBe(0)
    expect(traceHash(wide)).toBe(traceHash(without))
    expect(traceHash(run(behind({ ratePerS: 99, burst: 1 })))).not.toBe(traceHash(without))
  })

  test('what it refuses counts nowhere at the function, nor against its own 429s', () => {
    const trace = run(behind({ ratePerS: 50, burst: 10 }, {}, 5))
    const [f] = trace.functions
    const [door] = trace.sources
    const throttled = (f?.throttled ?? []).reduce((sum, count) => sum + count, 0)
    expect(throttled).toBeGreaterThan(0)
    expect(f?.arrivals).toBe(1000 - (door?.refused ?? 0))
    expect(door?.dropped).toBe((door?.refused ?? 0) + throttled)
    expect(frameAt(trace, trace.endUs).sources[0]).toMatchObject({ sent: 1000, refused: door?.refused })
  })

  test('a client that tries again has to pass it again', () => {
    const retries = { most: 2, firstMs: 1, longestMs: 1, jitter: false }
    const trace = run(behind({ ratePerS: 1, burst: 1 }, { retries, arrivals: { kind: 'burst', count: 3 } }))
    expect(trace.sources[0]).toMatchObject({ sent: 3, delivered: 1, retried: 4, refused: 6, dropped: 2 })
    expect(timesOf(trace, RECORD.gatewayRefused)).toEqual([0, 0, 0.001, 0.001, 0.002, 0.002])
    expect(frameAt(trace, 1_000_000).sources[0]).toMatchObject({ sent: 3, dropped: 2, retried: 4, waiting: 0 })
  })

  test('is told once, with what is free behind it, and is found by name', () => {
    const trace = run(behind({ ratePerS: 50, burst: 10 }))
    const told = narrate(trace).filter(({ text }) => text.includes('from the gateway'))
    expect(told.map(({ text }) => text)).toEqual([
      'door gets a 429 from the gateway: its bucket of 10 is empty, and 50 a second come back. f never sees the request: 19 of 1,000 are in flight.',
    ])
    expect(happenedAt(trace, nextIndex(trace, ['gatewayRefused']))).toMatchObject({ sourceName: 'door', slot: 1 })
    expect(summaryOf(trace).sources[0]?.refused).toBeGreaterThan(0)
    expect(summaryOf(run(behind(undefined))).sources[0]).not.toHaveProperty('refused')
  })
})

const slow = (queue: object, f: object = {}): ScenarioInput => ({
  durationS: 400,
  functions: [{ name: 'f', durationMs: 25_000, timeoutS: 30, ...f }],
  sources: [
    {
      name: 'q',
      target: 'f',
      kind: 'sqs',
      batchSize: 1,
      visibilityS: 30,
      arrivals: { kind: 'schedule', timesS: [0, 100] },
      ...queue,
    },
  ],
})

describe('a queue whose visibility timeout was set later', () => {
  test('a message is taken ⌈duration ÷ timeout⌉ times, and done once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 60 }), fc.integer({ min: 1, max: 29 }), (queueVisibilityS, durationS) => {
        const trace = run(slow({ queueVisibilityS }, { durationMs: durationS * 1000 }))
        // An end at the very moment that the message is visible again comes first: it was scheduled first or is earlier.
        const takes = Math.ceil(durationS / queueVisibilityS)
        const orOneMore = durationS % queueVisibilityS === 0 ? [2 * takes, 2 * takes + 2] : [2 * takes]
        expect(orOneMore).toContain(trace.functions[0]?.onDemand)
        expect(trace.sources[0]).toMatchObject({ sent: 2, delivered: 2, deadLettered: 0 })
      }),
      { numRuns: 200 },
    )
  })

  test('the receives, the sightings and the delete stand where they are expected', () => {
    const trace = run(slow({ queueVisibilityS: 10, arrivals: { kind: 'schedule', timesS: [0] } }))
    expect(timesOf(trace, RECORD.received)).toEqual([0, 10, 20])
    expect(timesOf(trace, RECORD.visibleTooSoon)).toEqual([10, 20])
    expect(timesOf(trace, RECORD.delivered)).toEqual([25])
    expect(timesOf(trace, RECORD.succeeded)).toEqual([25, 35, 45])
    expect(frameAt(trace, 24e6).functions[0]?.concurrency).toBe(3)
    expect(frameAt(trace, 26e6).sources[0]).toMatchObject({ delivered: 1, inFlight: 0, waiting: 0 })
  })

  test('with no poller free it waits in sight, and the first run deletes it there', () => {
    const trace = run(
      slow({ queueVisibilityS: 10, maxConcurrency: 2, arrivals: { kind: 'burst', count: 2 } }, { durationMs: 25_000 }),
    )
    // The first end makes a poller free, which takes the other message at the very moment that its own run ends, too.
    expect(timesOf(trace, RECORD.received)).toEqual([0, 0, 25])
    expect(timesOf(trace, RECORD.deletedLate)).toEqual([25])
    expect(timesOf(trace, RECORD.delivered)).toEqual([25])
    expect(frameAt(trace, 20e6).sources[0]).toMatchObject({ waiting: 2, inFlight: 0 })
    expect(frameAt(trace, 26e6).sources[0]).toMatchObject({ waiting: 0, inFlight: 0, delivered: 2 })
    const waiting = [...(seriesOf(trace, 400).sources[0]?.waiting ?? [])]
    expect([waiting[5], waiting[15], waiting[30]]).toEqual([0, 2, 0])
    expect(narrate(trace).some(({ text }) => text.includes('AWS promises no such late delete'))).toBe(true)
  })

  test('repeats alone bring messages to the dead-letter queue, and nothing is done twice', () => {
    const trace = run(slow({ queueVisibilityS: 10, maxReceives: 2 }))
    expect(trace.functions[0]).toMatchObject({ onDemand: 4, failed: 0 })
    expect(trace.sources[0]).toMatchObject({ delivered: 0, deadLettered: 2, reasons: { MaxReceiveCount: 2 } })
  })

  test('what fails comes back when its own time is over, and is not counted as done', () => {
    const trace = run(slow({ queueVisibilityS: 60, poisoned: [1] }, { durationMs: 1000 }))
    expect(timesOf(trace, RECORD.received).slice(0, 4)).toEqual([0, 60, 100, 120])
    expect(trace.sources[0]).toMatchObject({ delivered: 1, deadLettered: 0 })
  })

  test('throttled batches are left to the queue when their messages are in sight again', () => {
    const trace = run(
      slow({ queueVisibilityS: 5, arrivals: { kind: 'burst', count: 3 } }, { reserved: 1, durationMs: 2000 }),
    )
    expect(trace.sources[0]).toMatchObject({ sent: 3, delivered: 3 })
    const last = frameAt(trace, trace.endUs)
    expect(last.sources[0]).toMatchObject({ waiting: 0, inFlight: 0 })
  })

  test('six times the timeout: each message once', () => {
    const trace = run(slow({ queueVisibilityS: 180, arrivals: { kind: 'even', ratePerS: 1, endS: 100 } }))
    expect(trace.functions[0]).toMatchObject({ onDemand: 100, peakConcurrency: 25 })
  })
})

describe('both in a scenario', () => {
  const sourceOf = (input: ScenarioInput): SourceSpec | undefined => scenarioOf(input).sources[0]

  test('left out they are not there at all, so that links and files from before stay what they were', () => {
    expect(sourceOf(behind(undefined))).not.toHaveProperty('gateway')
    expect(sourceOf(slow({}))).not.toHaveProperty('queueVisibilityS')
    expect(sourceOf(slow({ queueVisibilityS: null }))).not.toHaveProperty('queueVisibilityS')
  })

  test('a gateway has the account’s quotas unless it is told others', () => {
    expect(sourceOf(behind({}))).toMatchObject({ gateway: { ratePerS: 10_000, burst: 5000 } })
  })

  test.each([behind({ ratePerS: 2500, burst: 1250 }), behind({}), slow({ queueVisibilityS: 10 })])(
    'a link carries them',
    (input) => {
      const scenario = scenarioOf(input)
      const read = readLink(writeLink(scenario))
      expect(read.ok && scenarioOf(read.value)).toEqual(scenario)
    },
  )

  test.each([
    ['sources[0].gateway.burst', behind({ burst: 0 })],
    ['sources[0].gateway.ratePerS', behind({ ratePerS: 2.5 })],
    ['sources[0].gateway.brust', behind({ brust: 10 })],
    ['sources[0].queueVisibilityS', slow({ queueVisibilityS: 0 })],
    ['sources[0].queueVisibilityS', slow({ kind: 'sqs-fifo', queueVisibilityS: 10 })],
    ['sources[0].visibilityS', slow({ visibilityS: 10 })],
  ])('%s is refused', (path, input) => {
    const read = readScenario(input)
    expect(read.ok ? [] : read.error.map((refusal) => refusal.path)).toContain(path)
  })

  test('an export says what it has no place for', () => {
    expect(planOf(scenarioOf(behind({ ratePerS: 50, burst: 10 }))).left).toContain(
      'The gateway before door is set on its stage: 50 a second, burst 10.',
    )
    expect(planOf(scenarioOf(slow({ queueVisibilityS: 10 }))).left.join(' ')).toContain('set to 10 s afterwards')
    expect(planOf(scenarioOf(behind(undefined))).left).toHaveLength(2)
  })
})
