// The ways from one playground to the others.
import type { ReactElement } from 'react'
import { Link } from 'react-router'

const PLAYS = [
  { to: '/play/concurrency', title: 'Concurrency, played' },
  { to: '/play/deployments', title: 'Deployments, played' },
  { to: '/play/caching', title: 'Caching, played' },
] as const

export const OtherLabs = ({ here }: { readonly here: string }): ReactElement => (
  <nav className="other-labs" aria-label="Other playgrounds">
    <ul>
      {PLAYS.filter(({ to }) => to !== here).map(({ to, title }) => (
        <li key={to}>
          <Link to={to}>{title}</Link>
        </li>
      ))}
    </ul>
  </nav>
)
