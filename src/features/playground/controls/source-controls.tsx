// The settings of one source: what it is, when it sends, and what its mapping does.
import { useId, type ReactElement } from 'react'
import type { Arrivals, SourceSpec } from '../../../sim/scenario.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { KIND_WORDS } from '../words.ts'
import { refusalAt, type Desk } from './desk.ts'
import { movedTo, removeSource, setArrivals, setArrivalsKind, setKind, setSource, type SourceInput } from './edit.ts'
import { NestedNumbers } from './nested-numbers.tsx'
import { NumberControl, type NumberSpec } from './number-control.tsx'
import { TimesField } from './times-field.tsx'
import { arrivalSpecs, POLLERS, RETRIES, SETTINGS, SWITCHES } from './specs.ts'

interface Props {
  readonly desk: Desk
  readonly source: SourceInput
  readonly index: number
}

const ARRIVAL_WORDS: Readonly<Record<Arrivals['kind'], string>> = {
  even: 'Evenly',
  poisson: 'At random (Poisson)',
  step: 'In a step',
  ramp: 'On a ramp',
  burst: 'All at once',
  schedule: 'At given times',
}
const choicesOf = <Key extends string>(words: Readonly<Record<Key, string>>): { value: string; name: string }[] =>
  Object.entries<string>(words).map(([value, name]) => ({ value, name }))

type Values = Readonly<Record<string, unknown>>

export function SourceControls({ desk, source, index }: Props): ReactElement {
  const id = useId()
  const { name = '', kind = 'sync' } = source
  const values = source as Values
  const arrivals = (source.arrivals ?? {}) as Values
  const sends = (arrivals['kind'] ?? 'even') as Arrivals['kind']
  const set = (field: string, value: unknown): void =>
    desk.edit((scenario, atS) => setSource(scenario, index, field, value, atS))
  const number = (spec: NumberSpec & { readonly key: string }, isArrival: boolean): ReactElement => {
    const moved = movedTo(desk.scenario, 'source', name, spec.key, desk.shownS)
    const value = moved === undefined ? (isArrival ? arrivals : values)[spec.key] : moved.value
    const path = `sources[${index}].${isArrival ? 'arrivals.' : ''}${spec.key}`
    return (
      <NumberControl
        key={spec.key}
        {...spec}
        value={(value ?? (spec.otherwise === undefined ? 0 : null)) as number | null}
        refusal={refusalAt(desk, path, { on: 'source', name, field: spec.key })}
        onChange={(next) =>
          isArrival ? desk.edit((scenario, atS) => setArrivals(scenario, index, spec.key, next, atS)) : set(spec.key, next)
        }
      />
    )
  }
  return (
    <section className="control-group" aria-labelledby={id}>
      <h4 id={id}>{name}</h4>
      {arrivalSpecs(sends, desk.scenario.durationS ?? 60).slice(0, 2).map((spec) => number(spec, true))}
      <details>
        <summary>More of {name}</summary>
        <Select
          label="Kind"
          value={kind}
          choices={choicesOf(KIND_WORDS)}
          onChange={(value) => desk.edit((scenario) => setKind(scenario, index, value as SourceSpec['kind']))}
        />
        <Select
          label="Sends to"
          value={source.target ?? ''}
          choices={(desk.scenario.functions ?? []).map((f) => ({ value: f.name ?? '', name: f.name ?? '' }))}
          onChange={(value) => set('target', value)}
        />
        <Select
          label="Qualifier"
          value={source.qualifier ?? 'alias'}
          choices={[
            { value: 'alias', name: 'The alias, with provisioned concurrency' },
            { value: '$LATEST', name: '$LATEST' },
          ]}
          onChange={(value) => set('qualifier', value)}
        />
        <Select
          label="Arrivals"
          value={sends}
          choices={choicesOf(ARRIVAL_WORDS)}
          onChange={(value) => desk.edit((scenario) => setArrivalsKind(scenario, index, value as Arrivals['kind']))}
        />
        {sends === 'schedule' && (
          <TimesField
            label="At seconds"
            values={(arrivals['timesS'] ?? []) as readonly number[]}
            onChange={(next) => desk.edit((scenario) => setArrivals(scenario, index, 'timesS', next, 0))}
          />
        )}
        {arrivalSpecs(sends, desk.scenario.durationS ?? 60).slice(2).map((spec) => number(spec, true))}
        {SETTINGS[kind].map((spec) => number(spec, false))}
        {kind === 'sync' && (
          <NestedNumbers desk={desk} specs={RETRIES} group="retries" source={source} index={index} onChange={set} />
        )}
        {kind === 'sqs' && (
          <>
            <label className="switch">
              <input
                type="checkbox"
                checked={(values['pollers'] ?? null) !== null}
                onChange={(event) => set('pollers', event.target.checked ? { fewest: 2, most: 200 } : null)}
              />
              Provisioned pollers
            </label>
            {(values['pollers'] ?? null) !== null && (
              <NestedNumbers desk={desk} specs={POLLERS} group="pollers" source={source} index={index} onChange={set} />
            )}
          </>
        )}
        {kind !== 'sync' && kind !== 'async' && (
          <TimesField
            label="Poisoned messages, by number"
            values={(values['poisoned'] ?? []) as readonly number[]}
            onChange={(next) => set('poisoned', next)}
          />
        )}
        {SWITCHES[kind].map(({ key, label }) => (
          <label key={key} className="switch">
            <input type="checkbox" checked={values[key] === true} onChange={(event) => set(key, event.target.checked)} />
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
