// A modal dialog on the browser's own <dialog>: focus, Escape and the way back come with it.
import { useEffect, useRef, type MouseEvent, type ReactElement, type ReactNode } from 'react'
import './dialog.css'

interface Props {
  readonly open: boolean
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
  onClose(): void
}

export function Dialog({ open, label, className = '', children, onClose }: Props): ReactElement {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null || dialog.open === open) return
    if (open) dialog.showModal()
    else dialog.close()
  }, [open])
  // A press on the dialog itself, and not on something in it, is one on the backdrop.
  const onBackdrop = ({ target, currentTarget }: MouseEvent): void => {
    if (target === currentTarget) onClose()
  }
  return (
    <dialog
      ref={ref}
      className={`dialog ${className}`.trim()}
      aria-label={label}
      onClose={onClose}
      onClick={onBackdrop}
    >
      <div className="dialog-body">{children}</div>
    </dialog>
  )
}
