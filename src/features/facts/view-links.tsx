// The four ways to look at the facts; links, so that each has an address.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { writeFactQuery, VIEWS, type FactQuery, type FactsViewName } from './fact-query.ts'

const NAMES: Readonly<Record<FactsViewName, string>> = {
  all: 'All facts',
  limits: 'Limits sheet',
  changes: 'What changed',
  'cross-cloud': 'Other clouds',
}

export interface ViewProps {
  readonly query: FactQuery
}

export const ViewLinks = ({ query }: ViewProps): ReactElement => (
  <nav className="views" aria-label="Ways to look at the facts">
    {VIEWS.map((view) => (
      <Link
        key={view}
        to={{ search: writeFactQuery({ ...query, view }).toString() }}
        aria-current={view === query.view ? 'true' : undefined}
      >
        {NAMES[view]}
      </Link>
    ))}
  </nav>
)
