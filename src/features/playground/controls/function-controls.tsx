// The settings of one function.
import { useId, type ReactElement } from 'react'
import { DISTRIBUTIONS, FUNCTION_FIELDS, type FunctionSpec } from '../../../sim/scenario.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { functionClass } from '../picture/palette.ts'
import { refusalAt, type Desk } from './desk.ts'
import { movedTo, removeFunction, setFunction, type FunctionInput } from './edit.ts'
import { NameField } from './name-field.tsx'
import { NumberControl } from './number-control.tsx'
import { MORE_SPECS, poolSpecs } from './specs.ts'

interface Props {
  readonly desk: Desk
  readonly f: FunctionInput
  readonly index: number
}

const DISTRIBUTION_WORDS: Readonly<Record<(typeof DISTRIBUTIONS)[number], string>> = {
  constant: 'Always the same',
  exponential: 'Exponential',
  uniform: 'Uniform',
  lognormal: 'Lognormal, with a tail',
  hyperexponential: 'Two kinds, short and long',
}

export function FunctionControls({ desk, f, index }: Props): ReactElement {
  const id = useId()
  const name = f.name ?? ''
  const set = (field: keyof FunctionSpec, value: unknown): void =>
    desk.edit((scenario, atS) => setFunction(scenario, index, field, value, atS))
  const number = (spec: ReturnType<typeof poolSpecs>[number]): ReactElement => {
    const moved = isMovable(spec.field) ? movedTo(desk.scenario, 'function', name, spec.field, desk.shownS) : undefined
    return (
      <NumberControl
        key={spec.field}
        {...spec}
        value={moved === undefined ? ((f[spec.field] ?? null) as number | null) : moved.value}
        refusal={refusalAt(desk, `functions[${index}].${spec.field}`, { on: 'function', name, field: spec.field })}
        onChange={(value) => set(spec.field, value)}
      />
    )
  }
  return (
    <section className="control-group" aria-labelledby={id}>
      <h3 id={id}>
        <span className={`swatch ${functionClass(index)}`} aria-hidden="true" />
        {name}
      </h3>
      {poolSpecs(desk.scenario.accountLimit ?? 1000).map(number)}
      <details>
        <summary>More of {name}</summary>
        <NameField
          label="Name"
          value={name}
          refusal={refusalAt(desk, `functions[${index}].name`)}
          onChange={(next) => desk.edit((scenario) => renamed(scenario, index, name, next))}
        />
        <Select
          label="Durations are"
          value={f.durationDistribution ?? 'constant'}
          choices={DISTRIBUTIONS.map((value) => ({ value, name: DISTRIBUTION_WORDS[value] }))}
          onChange={(value) => set('durationDistribution', value)}
        />
        {MORE_SPECS.map(number)}
        <label className="switch">
          <input type="checkbox" checked={f.arm ?? false} onChange={(event) => set('arm', event.target.checked)} />
          Arm (Graviton)
        </label>
        <Button
          kind="quiet"
          disabled={desk.scenario.functions?.length === 1}
          onClick={() => desk.edit((scenario) => removeFunction(scenario, index))}
        >
          Remove {name} and its sources
        </Button>
      </details>
    </section>
  )
}

const isMovable = (field: string): boolean => (FUNCTION_FIELDS as readonly string[]).includes(field)

/** Its sources and its moved controls follow the name. */
function renamed(scenario: Desk['scenario'], index: number, from: string, to: string): Desk['scenario'] {
  const named = setFunction(scenario, index, 'name', to, 0)
  const sources = (named.sources ?? []).map((source) => (source.target === from ? { ...source, target: to } : source))
  const changes = (named.changes ?? []).map((change) =>
    change.on === 'function' && change.name === from ? { ...change, name: to } : change,
  )
  return { ...named, sources, changes }
}
