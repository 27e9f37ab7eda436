// What stays on screen whatever the view: header, main, footer, bars for thumbs, notices.
import { useCallback, useContext, useState, type ReactElement, type ReactNode, type SyntheticEvent } from 'react'
import { useLocation } from 'react-router'
import { useArrival } from './arrival.ts'
import { brokenView } from './broken-view.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Footer } from './footer.tsx'
import { BottomBar, Header } from './navigation.tsx'
import { Notices } from './notices.tsx'
import { PendingContext } from './pending.ts'
import { SearchHost } from './search-host.tsx'
import { useSearchKeys } from './shortcuts.ts'
import './shell.css'
import { preloadRoute, SearchDialog } from './views.ts'

export function Shell({ children }: { readonly children: ReactNode }): ReactElement {
  const { pathname } = useLocation()
  const pending = useContext(PendingContext)
  const [searching, setSearching] = useState(false)
  const openSearch = useCallback(() => setSearching(true), [])
  useArrival()
  useSearchKeys(openSearch)
  return (
    <div className="shell" onPointerOver={fetchAhead} onFocus={fetchAhead} onTouchStart={fetchAhead}>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <Header pathname={pathname} onSearch={openSearch} />
      <div className="pending" data-on={pending || undefined} />
      <main id="main" tabIndex={-1} aria-busy={pending || undefined}>
        <ErrorBoundary key={pathname} onRetry={() => preloadRoute(pathname)} fallback={brokenView}>
          {children}
        </ErrorBoundary>
      </main>
      <Footer />
      <BottomBar pathname={pathname} />
      <Notices pathname={pathname} />
      <SearchHost open={searching} onClose={() => setSearching(false)} />
    </div>
  )
}

/** Whoever points at a link will probably follow it: its code is fetched before the press. */
function fetchAhead({ target }: SyntheticEvent): void {
  if (!(target instanceof Element)) return
  if (target.closest('[data-opens="search"]') !== null) return void SearchDialog.preload().catch(() => undefined)
  const link = target.closest('a')
  if (link === null || link.origin !== window.location.origin) return
  preloadRoute(link.pathname).catch(() => undefined)
}
