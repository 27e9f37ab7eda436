// A trap to be played, whatever is simulated: a story, a question that is answered before play, and the outcome written beforehand.
import type { Refusal } from '../read/refusal.ts'

/** Right when the figure lies in its range, both ends included. */
export interface Option {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Why somebody may believe it, or why it is so. */
  readonly reason: string
}

export interface Expected {
  readonly figure: number
  /** How far a random run may be off; 0 when the sum is exact. */
  readonly within: number
  readonly text: string
}

export interface Prediction {
  readonly id: string
  readonly title: string
  /** What the learner sees before predicting. */
  readonly story: string
  readonly question: string
  readonly options: readonly Option[]
  /** Written down beforehand; a test holds the run to it. */
  readonly expected: Expected
  /** Facts of the corpus behind it. */
  readonly factIds: readonly string[]
}

/** What a run says to a prediction. */
export interface Outcome {
  readonly figure: number
  readonly sum: string
  /** Index of the right option. */
  readonly key: number
  /** What the learner would like to set, and is refused. */
  readonly refusals?: readonly Refusal[]
}

/** A preset of one of the small labs. */
export interface LabPreset<Input, Trace> extends Prediction {
  readonly scenario: Input
  /** The same with one thing changed, to be tried afterwards. */
  readonly variant?: { readonly text: string; readonly scenario: Input }
  /** The figure that the question asks for, read from the run. */
  readonly measure: (trace: Trace) => number
  /** The sum that gives the figure, with its result. */
  readonly sum: (trace: Trace, figure: number) => string
}

/** −1 when no option has the figure. */
export const keyOf = (options: readonly Option[], figure: number): number =>
  options.findIndex(({ from, to }) => figure >= from && figure <= to)

export function labOutcome<Input, Trace>(preset: LabPreset<Input, Trace>, trace: Trace): Outcome {
  const figure = preset.measure(trace)
  return { figure, sum: preset.sum(trace, figure), key: keyOf(preset.options, figure) }
}
