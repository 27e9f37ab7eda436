// Bench 'sim': events a CPU-second of the simulation beside simjs, and how soon a large run can be played and sought.
import { drawExponential } from '../../sim/kernel/draw.ts'
import { frameAt } from '../../sim/frame/frame-at.ts'
import { readScenario } from '../../sim/read/read-scenario.ts'
import { runScenario } from '../../sim/run-scenario.ts'
import type { Scenario, ScenarioInput } from '../../sim/scenario.ts'
import { traceHash } from '../../sim/trace-hash.ts'
import type { Trace } from '../../sim/trace.ts'
import { randomFrom } from '../../std/random.ts'
import { answer, buffersOf } from '../sim-worker/answer.ts'
import { percentile, type Figure, type Run } from './figure.ts'

const TURNS = 15
/** While the engine still compiles. */
const WARM_UP = 5
const SERVERS = 100
const SECONDS = 4000
const SIMJS_SECONDS = 1000
const STATED_EVENTS = 6
const STATED_RATIO = 2
const SEEKS = 400

/** M/M/100/100: at load 100 about 7.6 % of all requests find every environment busy. */
const loss = (seed: string): ScenarioInput => ({
  accountLimit: SERVERS,
  durationS: SECONDS,
  seed,
  scalingRate: false,
  functions: [{ name: 'f', durationMs: 1000, durationDistribution: 'exponential' }],
  sources: [{ name: 's', target: 'f', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: SERVERS } }],
})

const crowd: ScenarioInput = {
  accountLimit: 2000,
  durationS: 60,
  seed: 'crowd',
  functions: [{ name: 'f', durationMs: 100, durationDistribution: 'lognormal', initMs: 500 }],
  sources: [{ name: 's', target: 'f', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 10_000 } }],
}

export const run: Run = async () => {
  const { runSimjs } = await import('./simjs-timers.ts')
  // Turn by turn, so that whatever else the machine does meets both alike.
  const pairs = Array.from({ length: TURNS }, (_, turn) => {
    const scenario = scenarioOf(loss(`bench ${turn}`))
    const random = randomFrom(`simjs ${turn}`)
    return {
      ours: millionsPerCpuS(() => runScenario(scenario).events),
      theirs: millionsPerCpuS(() => runSimjs(SERVERS, SERVERS, SIMJS_SECONDS, () => drawExponential(random))),
    }
  }).slice(WARM_UP)
  const ours = percentile(
    pairs.map((pair) => pair.ours),
    0.5,
  )
  const theirs = percentile(
    pairs.map((pair) => pair.theirs),
    0.5,
  )
  return [
    { what: 'M/M/100/100 with its trace', value: ours, unit: 'M events/CPU-s', atLeast: STATED_EVENTS },
    { what: 'the same on timers of simjs 2.0.3, no trace', value: theirs, unit: 'M events/CPU-s' },
    { what: 'ours, of simjs’s', value: ours / theirs, unit: '×', atLeast: STATED_RATIO },
    ...crowded(),
  ]
}

function scenarioOf(input: ScenarioInput): Scenario {
  const read = readScenario(input)
  if (!read.ok) throw new Error(read.error.map(({ what }) => what).join(' '))
  return read.value
}

function millionsPerCpuS(events: () => number): number {
  const from = process.cpuUsage()
  const count = events()
  const { user, system } = process.cpuUsage(from)
  return count / (user + system)
}

/** 60 s at 10,000 requests a second, as the worker answers it, moved to the page's side, then sought at random. */
function crowded(): Figure[] {
  const turns = Array.from({ length: 5 }, () => {
    const fromMs = performance.now()
    const { message, transfer } = answer({ id: 1, scenario: crowd }, () => performance.now())
    const arrived = structuredClone(message, { transfer })
    const readyMs = performance.now() - fromMs
    if (!arrived.done) throw new Error('the bench’s own scenario was refused')
    return { readyMs, trace: arrived.trace }
  })
  const trace = (turns[0] as { readonly trace: Trace }).trace
  const random = randomFrom('seek')
  const seeksMs = Array.from({ length: SEEKS }, () => {
    const atUs = random.below(60_000_000)
    const fromMs = performance.now()
    frameAt(trace, atUs)
    return performance.now() - fromMs
  })
  const bytes = buffersOf(trace).reduce((sum, { byteLength }) => sum + byteLength, 0)
  const fromMs = performance.now()
  traceHash(trace)
  const hashMs = performance.now() - fromMs
  return [
    {
      what: '60 s at 10,000/s: ready to play',
      value: percentile(
        turns.map(({ readyMs }) => readyMs),
        0.5,
      ),
      unit: 'ms',
      atMost: 2000,
    },
    { what: '60 s at 10,000/s: events', value: trace.events / 1e6, unit: 'M' },
    { what: '60 s at 10,000/s: trace with checkpoints', value: bytes / 1e6, unit: 'MB', atMost: 100 },
    { what: '60 s at 10,000/s: seek, median', value: percentile(seeksMs, 0.5), unit: 'ms' },
    { what: '60 s at 10,000/s: seek, 99 of 100', value: percentile(seeksMs, 0.99), unit: 'ms', atMost: 16 },
    { what: '60 s at 10,000/s: hash', value: hashMs, unit: 'ms' },
  ]
}
