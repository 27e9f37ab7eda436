// A short list of numbers, typed with commas or spaces between them.
import { useState, type ReactElement } from 'react'
import { words } from '../../../std/text.ts'
import { Field } from '../../../ui/field.tsx'

interface Props {
  readonly label: string
  readonly values: readonly number[]
  onChange(values: readonly number[]): void
}

export function TimesField({ label, values, onChange }: Props): ReactElement {
  const [typed, setTyped] = useState<string>()
  const wrong = words(typed ?? '').find((word) => !Number.isFinite(Number(word)))
  const take = (): void => {
    if (typed === undefined || wrong !== undefined) return
    onChange(words(typed).map(Number))
    setTyped(undefined)
  }
  return (
    <Field
      label={label}
      hint={wrong === undefined ? undefined : `“${wrong}” is not a number. The list before still holds.`}
    >
      {(ids) => (
        <input
          {...ids}
          type="text"
          autoComplete="off"
          value={typed ?? values.join(', ')}
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
