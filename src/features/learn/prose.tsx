// Links inside a page: one of ours goes through the router, any other is a plain link.
import type { ComponentProps, ReactElement } from 'react'
import { Link } from 'react-router'

export function ProseLink({ href = '', ...rest }: ComponentProps<'a'>): ReactElement {
  return href.startsWith('/') ? <Link to={href} {...rest} /> : <a href={href} {...rest} />
}

interface ValueProps {
  readonly to?: string
  readonly children?: ComponentProps<'a'>['children']
}

/** A number that another table owns: shown here, explained there. */
export const Value = ({ to, children }: ValueProps): ReactElement =>
  to === undefined ? (
    <b className="value">{children}</b>
  ) : (
    <Link className="value" to={to}>
      {children}
    </Link>
  )

/** What is for the slides alone: where one ends, and what the speaker says. */
export const Unread = (): null => null
