// A choice from a list under a label, in the browser's own control.
import type { ReactElement, ReactNode } from 'react'
import { Field } from './field.tsx'

interface Choice {
  readonly value: string
  readonly name: string
}

interface Props {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly hint?: ReactNode
  onChange(value: string): void
}

export const Select = ({ label, value, choices, hint, onChange }: Props): ReactElement => (
  <Field label={label} hint={hint}>
    {(ids) => (
      <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    )}
  </Field>
)
