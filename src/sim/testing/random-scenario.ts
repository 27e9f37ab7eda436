// Random scenarios that AWS would accept, small enough for thousands of runs.
import fc from 'fast-check'
import type { ScenarioInput } from '../scenario.ts'

type FunctionInput = NonNullable<ScenarioInput['functions']>[number]
type SourceInput = NonNullable<ScenarioInput['sources']>[number]

const DISTRIBUTIONS = ['constant', 'exponential', 'uniform', 'lognormal', 'hyperexponential'] as const
const times = { startS: fc.nat(5), endS: fc.integer({ min: 5, max: 40 }) }
const rate = fc.double({ min: 0.05, max: 60, noNaN: true })

const arrivals = fc.oneof(
  fc.record({ kind: fc.constantFrom('even' as const, 'poisson' as const), ratePerS: rate, ...times }),
  fc.record({ kind: fc.constant('step' as const), ratePerS: rate, beforePerS: fc.nat(10), ...times }),
  fc.record({ kind: fc.constant('ramp' as const), ratePerS: rate, fromPerS: fc.nat(10), ...times }),
  fc.record({
    kind: fc.constant('burst' as const),
    count: fc.integer({ min: 1, max: 150 }),
    everyS: fc.nat(10),
    ...times,
  }),
  fc.record({ kind: fc.constant('schedule' as const), timesS: fc.array(fc.nat(40), { maxLength: 30 }) }),
)
const qualifier = fc.constantFrom('alias' as const, '$LATEST' as const)
const poisoned = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 })
const messages = {
  arrivals,
  qualifier,
  batchSize: fc.integer({ min: 1, max: 10 }),
  messageKb: fc.constantFrom(1, 200, 1024),
  partialResponses: fc.boolean(),
  poisoned,
}
const queue = {
  ...messages,
  maxConcurrency: fc.option(fc.integer({ min: 2, max: 20 })),
  maxReceives: fc.option(fc.integer({ min: 1, max: 4 })),
}

const source = fc.oneof(
  fc.record({
    kind: fc.constant('sync' as const),
    arrivals,
    qualifier,
    retries: fc.record({ most: fc.nat(3), firstMs: fc.integer({ min: 1, max: 900 }), jitter: fc.boolean() }),
    gateway: fc.option(
      fc.record({ ratePerS: fc.integer({ min: 1, max: 40 }), burst: fc.integer({ min: 1, max: 30 }) }),
    ),
  }),
  fc.record({
    kind: fc.constant('async' as const),
    arrivals,
    qualifier,
    maxRetries: fc.nat(2),
    maxEventAgeS: fc.integer({ min: 60, max: 300 }),
    deadLetterQueue: fc.boolean(),
    onFailure: fc.boolean(),
    onSuccess: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('sqs' as const),
    ...queue,
    windowS: fc.nat(3),
    queueVisibilityS: fc.option(fc.constantFrom(1, 2.5, 30)),
  }),
  fc.record({ kind: fc.constant('sqs-fifo' as const), ...queue, groups: fc.integer({ min: 1, max: 8 }) }),
  fc.record({
    kind: fc.constantFrom('kinesis' as const, 'dynamodb' as const),
    ...messages,
    shards: fc.integer({ min: 1, max: 4 }),
    factor: fc.integer({ min: 1, max: 3 }),
    windowS: fc.nat(3),
    bisect: fc.boolean(),
    maxRetries: fc.integer({ min: -1, max: 3 }),
    maxRecordAgeS: fc.constantFrom(-1, 60),
    onFailure: fc.boolean(),
  }),
)

const share = fc.constantFrom(0, 0, 0.1, 1)
const lambda = fc.record({
  reserved: fc.option(fc.nat(30), { freq: 2 }),
  provisioned: fc.nat(20),
  durationMs: fc.integer({ min: 0, max: 4000 }),
  durationDistribution: fc.constantFrom(...DISTRIBUTIONS),
  initMs: fc.constantFrom(0, 300, 2000, 12_000),
  timeoutS: fc.constantFrom(3, 15, 30),
  memoryMb: fc.constantFrom(128, 1769),
  errorShare: share,
  crashShare: share,
})

const choices = fc.record({
  idlePick: fc.constantFrom('most-recent' as const, 'least-recent' as const),
  idleLifetimeS: fc.constantFrom(0, 1, 7, 600),
  rateQuota: fc.constantFrom('window' as const, 'bucket' as const),
  scalingRefill: fc.constantFrom('continuous' as const, 'stepwise' as const),
  checkOrder: fc.constantFrom('rate-first' as const, 'concurrency-first' as const),
  asyncBackoff: fc.constantFrom('doubling' as const, 'one-second' as const),
  sqsBackoff: fc.constantFrom('halve' as const, 'one-less' as const),
})

/** Room for all that the functions reserve or provision, and a little or a lot more. */
export const randomScenario: fc.Arbitrary<ScenarioInput> = fc
  .record({
    functions: fc.array(lambda, { minLength: 1, maxLength: 3 }),
    sources: fc.array(source, { minLength: 1, maxLength: 4 }),
    spare: fc.constantFrom(0, 5, 900),
    seed: fc.nat().map(String),
    durationS: fc.constantFrom(20, 90, 400),
    rulesAsOf: fc.constantFrom('now' as const, '2022' as const),
    scalingRate: fc.boolean(),
    choices,
  })
  .map(({ functions, sources, spare, ...rest }) => {
    const named = functions.map((f, index): FunctionInput => {
      const provisioned = Math.min(f.provisioned, f.reserved ?? f.provisioned)
      return { ...f, name: `f${index}`, provisioned }
    })
    const taken = named.reduce((sum, f) => sum + (f.reserved ?? f.provisioned ?? 0), 0)
    return {
      ...rest,
      accountLimit: taken + 100 + spare,
      functions: named,
      sources: sources.map(
        (entry, index) => ({ ...entry, name: `s${index}`, target: `f${index % named.length}` }) as SourceInput,
      ),
    }
  })
