// An address that leads nowhere: says so, and where one might have wanted to go.
import type { ReactElement } from 'react'
import { Link, useLocation } from 'react-router'

export function NotFoundView(): ReactElement {
  const { pathname } = useLocation()
  return (
    <div className="plain">
      <h1>There is nothing at this address</h1>
      <p>
        <code>{readable(pathname)}</code> is not a page of Trapline. It may have been renamed, or a letter is missing.
      </p>
      <p className="ways">
        <Link to="/">Go to Today</Link>
        <Link to="/learn">See all pages</Link>
      </p>
    </div>
  )
}

/** Decoded where it can be, and never longer than a line or two. */
function readable(pathname: string): string {
  const cut = pathname.length > 80 ? `${pathname.slice(0, 79)}…` : pathname
  try {
    return decodeURI(cut)
  } catch {
    return cut
  }
}
