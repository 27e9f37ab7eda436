// The ways through the app: a slim header, and at phone width a bar under the thumb.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { Icon, type IconName } from '../ui/icon.tsx'

interface Place {
  readonly to: string
  readonly name: string
  readonly icon: IconName
}

const PLACES: readonly Place[] = [
  { to: '/', name: 'Today', icon: 'today' },
  { to: '/learn', name: 'Learn', icon: 'learn' },
  { to: '/practice', name: 'Practice', icon: 'practice' },
  { to: '/play', name: 'Play', icon: 'play' },
  { to: '/facts', name: 'Facts', icon: 'facts' },
]

const isHere = (to: string, pathname: string): boolean =>
  to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`)

const current = (to: string, pathname: string): { 'aria-current'?: 'page' | 'true' } =>
  isHere(to, pathname) ? { 'aria-current': to === pathname ? 'page' : 'true' } : {}

interface Props {
  readonly pathname: string
}

export function Header({ pathname, onSearch }: Props & { onSearch(): void }): ReactElement {
  return (
    <header className="top">
      <Link className="mark" to="/">
        <Icon name="mark" />
        Trapline
      </Link>
      <nav className="places" aria-label="Trapline">
        {PLACES.map(({ to, name }) => (
          <Link key={to} to={to} {...current(to, pathname)}>
            {name}
          </Link>
        ))}
      </nav>
      <button
        className="find"
        type="button"
        aria-label="Search"
        data-opens="search"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={onSearch}
      >
        <Icon name="search" />
        <span>Search</span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      <Link className="gear" to="/settings" aria-label="Settings" {...current('/settings', pathname)}>
        <Icon name="settings" />
      </Link>
    </header>
  )
}

export function BottomBar({ pathname }: Props): ReactElement {
  return (
    <nav className="thumbs" aria-label="Trapline, at the thumb">
      {PLACES.map(({ to, name, icon }) => (
        <Link key={to} to={to} {...current(to, pathname)}>
          <Icon name={icon} />
          {name}
        </Link>
      ))}
    </nav>
  )
}
