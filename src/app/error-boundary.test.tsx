// @vitest-environment happy-dom
// A broken view says so, and comes back when it is tried again.
import { act, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { ErrorBoundary } from './error-boundary.tsx'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => vi.restoreAllMocks())

test('try again does what has to be done first, then shows the view', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let broken = true
  const View = (): ReactElement => {
    if (broken) throw new Error('no code')
    return <p>the view</p>
  }
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const mend = vi.fn(() => Promise.resolve((broken = false)))
  await act(async () =>
    root.render(
      <ErrorBoundary onRetry={mend} fallback={(retry) => <button onClick={retry}>Try again</button>}>
        <View />
      </ErrorBoundary>,
    ),
  )
  expect(host.textContent).toBe('Try again')
  await act(async () => host.querySelector('button')?.click())
  expect(mend).toHaveBeenCalledOnce()
  expect(host.textContent).toBe('the view')
})
