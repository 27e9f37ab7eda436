// A preset: one trap of the exam as a scenario, a prediction to commit before it plays, and the outcome that is expected.
import { frameAt, type Frame } from '../frame/frame-at.ts'
import { keyOf, type Outcome, type Prediction } from '../lab/prediction.ts'
import { runScenario } from '../run-scenario.ts'
import { readScenario } from '../read/read-scenario.ts'
import type { Refusal } from '../read/refusal.ts'
import type { ScenarioInput } from '../scenario.ts'
import { summaryOf, type FunctionSummary, type SourceSummary, type Summary } from '../summary.ts'
import type { Trace } from '../trace.ts'

export interface Preset extends Prediction {
  readonly scenario: ScenarioInput
  /** What the learner would like to set, and is refused; the run is what can be had instead. */
  readonly attempt?: ScenarioInput
  /** The same with one thing changed, to be tried afterwards. */
  readonly variant?: { readonly text: string; readonly scenario: ScenarioInput }
  /** The figure that the question asks for, read from the run. */
  readonly measure: (told: Told) => number
  /** The sum that gives the figure, with its result. */
  readonly sum: (told: Told, figure: number) => string
}

/** A run with what a preset reads from it. */
export interface Told {
  readonly trace: Trace
  readonly summary: Summary
  f(name: string): FunctionSummary
  s(name: string): SourceSummary
  at(second: number): Frame
  /** All its 429s together. */
  throttles(name: string): number
}

export interface PresetOutcome extends Outcome {
  readonly trace: Trace
  /** What the attempt is refused for. */
  readonly refusals: readonly Refusal[]
}

export function toldBy(trace: Trace): Told {
  const summary = summaryOf(trace)
  const named = <T extends { readonly name: string }>(list: readonly T[], name: string): T => {
    const found = list.find((entry) => entry.name === name)
    if (found === undefined) throw new RangeError(`this preset has no "${name}"`)
    return found
  }
  const f = (name: string): FunctionSummary => named(summary.functions, name)
  return {
    trace,
    summary,
    f,
    s: (name) => named(summary.sources, name),
    at: (second) => frameAt(trace, second * 1e6),
    throttles: (name) => Object.values(f(name).throttled).reduce((sum, count) => sum + count, 0),
  }
}

/** The most that the first function could reserve, as `readScenario` judges it. */
export function mostReservable(input: ScenarioInput): number {
  const [f] = input.functions ?? []
  let most = input.accountLimit ?? 0
  while (most > 0 && !readScenario({ ...input, functions: [{ ...f, reserved: most }] }).ok) most -= 1
  return most
}

/** The verdict comes from a run of the preset's own scenario: pass the trace when the player already has it. */
export function outcomeOf(preset: Preset, trace: Trace = runInput(preset.scenario)): PresetOutcome {
  const told = toldBy(trace)
  const figure = preset.measure(told)
  const attempt = preset.attempt === undefined ? undefined : readScenario(preset.attempt)
  return {
    trace,
    figure,
    sum: preset.sum(told, figure),
    key: keyOf(preset.options, figure),
    refusals: attempt === undefined || attempt.ok ? [] : attempt.error,
  }
}

export function runInput(input: ScenarioInput): Trace {
  const read = readScenario(input)
  if (!read.ok) throw new RangeError(read.error.map(({ path, what }) => `${path}: ${what}`).join(' '))
  return runScenario(read.value)
}
