// A labelled control with a hint below it; the control is the child and receives the ids.
import { useId, type ReactElement, type ReactNode } from 'react'
import './field.css'

interface Props {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby'?: string }) => ReactNode
}

export function Field({ label, hint, children }: Props): ReactElement {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(hint === undefined ? { id } : { id, 'aria-describedby': hintId })}
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
