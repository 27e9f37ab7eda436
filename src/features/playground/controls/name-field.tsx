// A name: taken over when one leaves the field, so that half a name never counts.
import { useState, type ReactElement } from 'react'
import { Field } from '../../../ui/field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly refusal?: string | undefined
  onChange(value: string): void
}

export function NameField({ label, value, refusal, onChange }: Props): ReactElement {
  const [typed, setTyped] = useState<string>()
  const take = (): void => {
    if (typed !== undefined && typed !== value) onChange(typed)
    setTyped(undefined)
  }
  return (
    <Field label={label} hint={refusal}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          autoComplete="off"
          value={typed ?? value}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take()
          }}
        />
      )}
    </Field>
  )
}
