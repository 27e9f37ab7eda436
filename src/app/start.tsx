// Takes over the HTML that was made at build time, or renders where there is none.
import { startTransition, StrictMode, type ReactElement } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from './browser-router.tsx'
import { AppRoutes } from './routes.tsx'
import { watchForUpdates } from './update.ts'
import { preloadRoute } from './views.ts'

const App = (): ReactElement => (
  <StrictMode>
    <BrowserRouter>
      <AppRoutes />
    </BrowserRouter>
  </StrictMode>
)

/** HTML made for another address (an offline fallback, say), or without what the query asks for, is replaced. */
function mayAdopt(root: HTMLElement, { pathname, search }: Location): boolean {
  const made = root.dataset.path === (pathname === '/' ? '/' : pathname.replace(/\/$/, ''))
  return made && root.firstElementChild !== null && (search === '' || pathname.startsWith('/learn'))
}

const RETRY_MS = 5000

export async function start(root: HTMLElement): Promise<void> {
  const { pathname } = window.location
  const adopted = mayAdopt(root, window.location)
  try {
    await preloadRoute(pathname)
  } catch (fault) {
    console.warn('The code of this page is not here yet', fault)
    // The page made at build time can be read without code, so it stays; otherwise the route says what is wrong.
    if (adopted) return void setTimeout(() => void start(root), RETRY_MS)
  }
  // As a transition the work is cut into slices, and somebody who scrolls meanwhile is not held up.
  startTransition(() => {
    if (adopted) hydrateRoot(root, <App />)
    else {
      root.replaceChildren()
      createRoot(root).render(<App />)
    }
  })
  watchForUpdates()
}
