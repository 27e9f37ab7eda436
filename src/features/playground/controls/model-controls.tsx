// Where AWS documents nothing the model had to choose: each choice with its label, and changeable where there is another.
import type { ReactElement } from 'react'
import { DEFAULT_CHOICES, MODEL_CHOICES, type Choices, type ModelChoice } from '../../../sim/model-choices.ts'
import { Select } from '../../../ui/select.tsx'
import { refusalAt, type Desk } from './desk.ts'
import { NumberControl } from './number-control.tsx'

export function ModelControls({ desk }: { readonly desk: Desk }): ReactElement {
  const choices = { ...DEFAULT_CHOICES, ...(desk.scenario.choices as Partial<Choices> | undefined) }
  const set = (key: keyof Choices, value: unknown): void =>
    desk.edit((now) => ({ ...now, choices: { ...now.choices, [key]: value } }))
  return (
    <details className="model">
      <summary>Nine things that AWS does not say</summary>
      <p className="hint">The model had to choose. Change a choice and see whether it matters.</p>
      {MODEL_CHOICES.map((choice) => (
        <Choice key={choice.id} choice={choice} value={choices[choice.key]} desk={desk} onChange={set} />
      ))}
    </details>
  )
}

interface Props {
  readonly choice: ModelChoice
  readonly value: string | number
  readonly desk: Desk
  onChange(key: keyof Choices, value: unknown): void
}

function Choice({ choice, value, desk, onChange }: Props): ReactElement {
  const { id, key, label, options } = choice
  if (options.length === 0) {
    return (
      <div>
        <NumberControl
          label={`${id} Idle lifetime`}
          unit="s"
          least={0}
          most={7200}
          whole
          value={Number(value)}
          refusal={refusalAt(desk, `choices.${key}`)}
          onChange={(next) => onChange(key, next)}
        />
        <p className="hint">{label}</p>
      </div>
    )
  }
  if (options.length === 1) {
    return (
      <p className="hint">
        <strong>{id}</strong> {label} Here: {options[0]?.text}.
      </p>
    )
  }
  return (
    <Select
      label={`${id} ${label}`}
      value={String(value)}
      choices={options.map((option) => ({ value: option.value, name: option.text }))}
      onChange={(next) => onChange(key, next)}
    />
  )
}
