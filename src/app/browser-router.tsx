// The router of the page: like react-router's BrowserRouter, but it knows when a view is on its way.
import { useLayoutEffect, useState, useTransition, type ReactElement, type ReactNode } from 'react'
import { Router, UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router'
import { PendingContext } from './pending.ts'
import { isRouteHere } from './views.ts'

/** A view whose code is not here yet keeps the old one on screen; `PendingContext` says that it does. */
export function BrowserRouter({ children }: { readonly children: ReactNode }): ReactElement {
  const [history] = useState(() => createBrowserHistory({ window, v5Compat: true }))
  const [state, setState] = useState({ action: history.action, location: history.location })
  const [pending, startTransition] = useTransition()
  useLayoutEffect(
    () =>
      history.listen(({ action, location }) => {
        const move = (): void => setState({ action, location })
        // At once where it can be: a transition is cut into slices, and each lets a frame of the old view pass.
        if (isRouteHere(location.pathname)) move()
        else startTransition(move)
      }),
    [history],
  )
  return (
    <PendingContext value={pending}>
      <Router location={state.location} navigationType={state.action} navigator={history}>
        {children}
      </Router>
    </PendingContext>
  )
}
