// The state at the moment a run begins.
import { randomFrom } from '../../std/random.ts'
import { estimateEvents } from '../read/estimate.ts'
import { recordsOf } from '../records.ts'
import { RATE_FACTOR, scalingRule, type ScalingRule } from '../rules.ts'
import type { FunctionSpec, Scenario, SourceSpec } from '../scenario.ts'
import { functionTotals, sourceTotals } from '../totals.ts'
import { arrivalsOf } from './arrivals.ts'
import { samplerOf } from './draw.ts'
import { environmentsOf } from './environments.ts'
import { heapOf } from './heap.ts'
import { bucketOf, rateOf, stockOf, type Stock } from './limits.ts'
import type { FunctionState, Machine, SourceState } from './machine.ts'
import { queueOf } from './queue.ts'
import { ringOf } from './ring.ts'
import { streamOf } from './stream.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

export function machineOf(scenario: Scenario): Machine {
  const rule = scalingRule(scenario)
  const stock = stockFor(rule, scenario)
  const functions = scenario.functions.map((spec, index) =>
    functionOf(scenario, spec, index, rule.shared ? stock : stockFor(rule, scenario)),
  )
  const reserved = sum(functions.map((f) => Math.max(0, f.reserved)))
  const provisioned = sum(functions.map((f) => (f.reserved < 0 ? f.provisioned : 0)))
  return {
    scenario,
    durationUs: Math.round(scenario.durationS * 1e6),
    heap: heapOf(),
    arrivals: heapOf(64),
    issued: 0,
    records: recordsOf(Math.ceil(estimateEvents(scenario) * 1.1) + 4096),
    nowUs: 0,
    order: -1,
    events: 0,
    account: {
      limit: scenario.accountLimit,
      reserved,
      provisioned,
      busy: 0,
      concurrency: 0,
      peakConcurrency: 0,
      peakClaimed: reserved + provisioned,
      rate: rateOf(scenario.accountLimit * RATE_FACTOR),
    },
    environments: environmentsOf(),
    functions,
    sources: scenario.sources.map((spec, index) => sourceOf(scenario, spec, index, functions)),
    batches: [],
    freeBatches: [],
    asyncEvents: [],
    freeEvents: [],
  }
}

const stockFor = ({ stock, refillUs }: ScalingRule, { choices }: Scenario): Stock =>
  stockOf(stock, refillUs, choices.scalingRefill === 'stepwise')

/** One stream of chance for each purpose: what one of them draws leaves the others alone. */
function functionOf(scenario: Scenario, spec: FunctionSpec, index: number, stock: Stock): FunctionState {
  const { seed } = scenario
  const meanUs = Math.round(spec.durationMs * 1000)
  const reserved = spec.reserved ?? -1
  return {
    index,
    spec,
    reserved,
    provisioned: spec.provisioned,
    ready: 0,
    allocation: -1,
    provisionedSinceUs: 0,
    busyOnDemand: 0,
    busyProvisioned: 0,
    idle: ringOf(),
    idleProvisioned: ringOf(),
    reaping: false,
    initUs: Math.round(spec.initMs * 1000),
    errorShare: spec.errorShare,
    timeoutUs: Math.round(spec.timeoutS * 1e6),
    duration: samplerOf(spec.durationDistribution, meanUs, spec.durationCv, `${seed}/duration/${spec.name}`),
    faults: randomFrom(`${seed}/faults/${spec.name}`),
    rate: rateOf(Math.max(0, reserved) * RATE_FACTOR),
    provisionedRate: rateOf(spec.provisioned * RATE_FACTOR),
    stock,
    totals: functionTotals(),
  }
}

function sourceOf(
  scenario: Scenario,
  spec: SourceSpec,
  index: number,
  functions: readonly FunctionState[],
): SourceState {
  const target = functions.find((f) => f.spec.name === spec.target)
  if (target === undefined) throw new RangeError(`source "${spec.name}" has no function: readScenario refuses that`)
  return {
    index,
    spec,
    target,
    alias: spec.qualifier === 'alias',
    arrivals: arrivalsOf(spec.arrivals),
    totals: sourceTotals(),
    random: randomFrom(`${scenario.seed}/arrivals/${spec.name}`),
    queue: spec.kind === 'sqs' || spec.kind === 'sqs-fifo' ? queueOf(spec, scenario.rulesAsOf) : undefined,
    stream: spec.kind === 'kinesis' || spec.kind === 'dynamodb' ? streamOf(spec) : undefined,
    bucket:
      spec.kind === 'sync' && spec.gateway !== undefined
        ? bucketOf(spec.gateway.ratePerS, spec.gateway.burst)
        : undefined,
  }
}
