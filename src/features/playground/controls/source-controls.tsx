// The settings of one source: what it is, when it sends, and what its mapping does.
import { useId, type ReactElement } from 'react'
import type { Arrivals } from '../../../sim/scenario.ts'
import { Button } from '../../../ui/button.tsx'
import { refusalAt, type Desk } from './desk.ts'
import { movedTo, removeSource, setArrivals, setSource, type SourceInput } from './edit.ts'
import { NestedNumbers, OptionalNumbers } from './nested-numbers.tsx'
import { NumberControl, type NumberSpec } from './number-control.tsx'
import { SourceChoices } from './source-choices.tsx'
import { TimesField } from './times-field.tsx'
import { arrivalSpecs, OPTIONAL, RETRIES, SETTINGS, SWITCHES } from './specs.ts'

interface Props {
  readonly desk: Desk
  readonly source: SourceInput
  readonly index: number
}

type Values = Readonly<Record<string, unknown>>

export function SourceControls({ desk, source, index }: Props): ReactElement {
  const id = useId()
  const { name = '', kind = 'sync' } = source
  const values = source as Values
  const arrivals = (source.arrivals ?? {}) as Values
  const sends = (arrivals['kind'] ?? 'even') as Arrivals['kind']
  const set = (field: string, value: unknown): void =>
    desk.edit((scenario, atS) => setSource(scenario, index, field, value, atS))
  const number = (spec: NumberSpec & { readonly field: string }, isArrival: boolean): ReactElement => {
    const moved = movedTo(desk.scenario, 'source', name, spec.field, desk.shownS)
    const value = moved === undefined ? (isArrival ? arrivals : values)[spec.field] : moved.value
    const path = `sources[${index}].${isArrival ? 'arrivals.' : ''}${spec.field}`
    return (
      <NumberControl
        key={spec.field}
        {...spec}
        value={(value ?? (spec.otherwise === undefined ? 0 : null)) as number | null}
        refusal={refusalAt(desk, path, { on: 'source', name, field: spec.field })}
        onChange={(next) =>
          isArrival
            ? desk.edit((scenario, atS) => setArrivals(scenario, index, spec.field, next, atS))
            : set(spec.field, next)
        }
      />
    )
  }
  return (
    <section className="control-group" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {arrivalSpecs(sends, desk.scenario.durationS ?? 60)
        .slice(0, 2)
        .map((spec) => number(spec, true))}
      <details>
        <summary>More of {name}</summary>
        <SourceChoices desk={desk} source={source} index={index} onChange={set} />
        {sends === 'schedule' && (
          <TimesField
            label="At seconds"
            values={(arrivals['timesS'] ?? []) as readonly number[]}
            onChange={(next) => desk.edit((scenario) => setArrivals(scenario, index, 'timesS', next, 0))}
          />
        )}
        {arrivalSpecs(sends, desk.scenario.durationS ?? 60)
          .slice(2)
          .map((spec) => number(spec, true))}
        {SETTINGS[kind].map((spec) => number(spec, false))}
        {kind === 'sync' && (
          <NestedNumbers desk={desk} specs={RETRIES} group="retries" source={source} index={index} onChange={set} />
        )}
        {OPTIONAL[kind]?.map((optional) => (
          <OptionalNumbers
            key={optional.group}
            {...optional}
            desk={desk}
            source={source}
            index={index}
            onChange={set}
          />
        ))}
        {kind !== 'sync' && kind !== 'async' && (
          <TimesField
            label="Poisoned messages, by number"
            values={(values['poisoned'] ?? []) as readonly number[]}
            onChange={(next) => set('poisoned', next)}
          />
        )}
        {SWITCHES[kind].map(({ field, label }) => (
          <label key={field} className="switch">
            <input
              type="checkbox"
              checked={values[field] === true}
              onChange={(event) => set(field, event.target.checked)}
            />
            {label}
          </label>
        ))}
        <Button kind="quiet" onClick={() => desk.edit((scenario) => removeSource(scenario, index))}>
          Remove {name}
        </Button>
      </details>
    </section>
  )
}
