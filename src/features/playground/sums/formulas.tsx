// The formulas beside the run: what they say, what the run measured, and whether it was long enough to be believed.
import { useMemo, type ReactElement } from 'react'
import { erlangB, poissonQuantile } from '../../../sim/closed-forms.ts'
import { shown } from '../../../sim/read/refusal.ts'
import type { Trace } from '../../../sim/trace.ts'
import { trustOf, type Trust } from '../../../sim/trust.ts'
import { functionClass } from '../picture/palette.ts'
import { amountText, shareText } from '../words.ts'
import { loadOf, type Load } from './load.ts'

interface Props {
  readonly trace: Trace
  /** The moment whose rates are used, in seconds. */
  readonly atS: number
}

export function Formulas({ trace, atS }: Props): ReactElement {
  const trusts = useMemo(() => trace.scenario.functions.map((_, index) => trustOf(trace, index)), [trace])
  return (
    <section className="formulas stacks" aria-labelledby="formulas">
      <h2 id="formulas">The formula beside the run</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Function</th>
            <th scope="col">a = λ · d</th>
            <th scope="col">In flight, mean of the run</th>
            <th scope="col">Erlang B: share of 429</th>
            <th scope="col">429 in the run</th>
            <th scope="col">Long enough?</th>
            <th scope="col">99 of 100 moments need</th>
          </tr>
        </thead>
        <tbody>
          {trace.scenario.functions.map(({ name }, index) => (
            <Row
              key={name}
              name={name}
              index={index}
              load={loadOf(trace.scenario, index, atS)}
              mean={(trace.functions[index]?.busyUs ?? 0) / trace.endUs}
              trust={trusts[index]}
            />
          ))}
        </tbody>
      </table>
      <p className="hint">
        Erlang B holds for random arrivals that are refused and stay away; how durations are spread does not matter. A
        run is long enough when its share of 429s is known to a tenth, or to half a percentage point.
      </p>
    </section>
  )
}

interface RowProps {
  readonly name: string
  readonly index: number
  readonly load: Load | undefined
  readonly mean: number
  readonly trust: Trust | undefined
}

const Row = ({ name, index, load, mean, trust }: RowProps): ReactElement => (
  <tr>
    <th scope="row">
      <span className={`swatch ${functionClass(index)}`} aria-hidden="true" />
      {name}
    </th>
    <td data-label="a = λ · d">
      {load === undefined
        ? 'no steady rate'
        : `${amountText(load.ratePerS)}/s × ${amountText(load.durationS)} s = ${amountText(load.load)}`}
    </td>
    <td data-label="In flight, mean">{amountText(mean)}</td>
    <td data-label="Erlang B">{erlangText(load)}</td>
    <td data-label="429 in the run">{trust === undefined ? '–' : measuredText(trust)}</td>
    <td data-label="Long enough?">{trust === undefined ? '–' : trustText(trust)}</td>
    <td data-label="99 of 100 need">{load === undefined ? '–' : shown(poissonQuantile(load.load, 0.99))}</td>
  </tr>
)

function erlangText(load: Load | undefined): string {
  if (load === undefined) return '–'
  const share = `B(${shown(load.places)}, ${amountText(load.load)}) = ${shareText(erlangB(load.places, load.load))}`
  return load.random ? share : `${share}, were arrivals random`
}

const measuredText = ({ share, halfWidth, neededS }: Trust): string =>
  neededS === Infinity ? 'too few requests' : `${shareText(share)} ± ${shareText(halfWidth)}`

const trustText = ({ trusted, neededS }: Trust): string => {
  if (trusted) return '✓ yes'
  return neededS === Infinity ? '✕ cannot say' : `✕ no: about ${shown(Math.ceil(neededS))} s`
}
