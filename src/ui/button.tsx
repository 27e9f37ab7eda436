// Something to press; one primary a screen. Links that look like one take `buttonClass`.
import type { ComponentProps, ReactElement } from 'react'

export type ButtonKind = 'primary' | 'plain' | 'quiet'

export const buttonClass = (kind: ButtonKind = 'plain'): string => `btn ${kind}`

interface Props extends ComponentProps<'button'> {
  readonly kind?: ButtonKind
}

export const Button = ({ kind = 'plain', className = '', ...rest }: Props): ReactElement => (
  <button type="button" className={`${buttonClass(kind)} ${className}`.trim()} {...rest} />
)
