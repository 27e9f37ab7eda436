// One of a few, all in sight: radio buttons drawn as one strip.
import { useId, type ReactElement } from 'react'
import './segmented.css'

interface Props<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly name: string }[]
  onChange(value: Value): void
}

export function Segmented<Value extends string>({ label, value, choices, onChange }: Props<Value>): ReactElement {
  const name = useId()
  return (
    <fieldset className="segmented">
      <legend>{label}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
