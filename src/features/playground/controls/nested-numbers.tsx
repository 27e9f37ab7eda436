// Numbers that stand in a group of their own inside a source: a client's retries, a gateway's throttle, SQS's pollers.
import type { ReactElement } from 'react'
import { refusalAt, type Desk } from './desk.ts'
import type { SourceInput } from './edit.ts'
import { NumberControl, type NumberSpec } from './number-control.tsx'

interface Props {
  readonly desk: Desk
  readonly specs: readonly (NumberSpec & { readonly field: string })[]
  readonly group: string
  readonly source: SourceInput
  readonly index: number
  onChange(group: string, values: unknown): void
}

export function NestedNumbers({ desk, specs, group, source, index, onChange }: Props): ReactElement {
  const values = ((source as Readonly<Record<string, unknown>>)[group] ?? {}) as Readonly<Record<string, number>>
  return (
    <>
      {specs.map((spec) => (
        <NumberControl
          key={spec.field}
          {...spec}
          value={values[spec.field] ?? spec.least}
          refusal={refusalAt(desk, `sources[${index}].${group}.${spec.field}`)}
          onChange={(value) => onChange(group, { ...values, [spec.field]: value })}
        />
      ))}
    </>
  )
}

interface OptionalProps extends Props {
  readonly label: string
  /** What it begins with when it is switched on. */
  readonly first: Readonly<Record<string, number>>
}

/** The same for a group that a source may do without. */
export function OptionalNumbers({ label, first, ...rest }: OptionalProps): ReactElement {
  const { source, group, onChange } = rest
  const isOn = ((source as Readonly<Record<string, unknown>>)[group] ?? null) !== null
  return (
    <>
      <label className="switch">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onChange(group, event.target.checked ? first : null)}
        />
        {label}
      </label>
      {isOn && <NestedNumbers {...rest} />}
    </>
  )
}
