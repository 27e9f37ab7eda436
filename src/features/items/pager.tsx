// Where one is among the items, and the ways on: links, so that each item has its address.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { buttonClass } from '../../ui/button.tsx'
import { CopyLink } from './copy-link.tsx'
import { writeItemQuery, type ItemQuery } from './item-query.ts'

interface Props {
  readonly query: ItemQuery
  readonly at: number
  /** How many items there are in each wording. */
  readonly ways: number
  readonly before: number | undefined
  readonly after: number | undefined
  readonly last: number
}

export function Pager({ query, at, ways, before, after, last }: Props): ReactElement {
  const to = (position: number): { search: string } => ({
    search: writeItemQuery({ ...query, at: position }).toString(),
  })
  const wording = Math.floor(at / ways)
  return (
    <nav className="pager" aria-label="Items">
      <p role="status">
        {(at % ways) + 1} of {ways}
        {wording > 0 && `, wording ${wording + 1}`}
      </p>
      <Way to={before} name="Previous" address={to} />
      <Way to={after} name="Next" address={to} />
      <Way to={at + ways <= last ? at + ways : undefined} name="In other words" address={to} />
      <CopyLink />
    </nav>
  )
}

interface WayProps {
  readonly to: number | undefined
  readonly name: string
  address(position: number): { search: string }
}

const Way = ({ to, name, address }: WayProps): ReactElement | null =>
  to === undefined ? null : (
    <Link className={buttonClass(name === 'Next' ? 'primary' : 'plain')} to={address(to)} preventScrollReset>
      {name}
    </Link>
  )
