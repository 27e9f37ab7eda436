// A view whose code comes later: rendered at once when the code is here, waited for when it is not.
import { createElement, use, type ComponentType, type ReactElement } from 'react'
import { fetchOnce } from '../ui/fetch-once.ts'

export interface LazyView<Props extends object> {
  (props: Props): ReactElement
  /** Fetches the code; a failed fetch may be asked for again. */
  preload(): Promise<unknown>
  isHere(): boolean
}

/** React.lazy would wait a tick even for code that is here, which shows as a flash when hydrating. */
export function lazyView<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyView<Props> {
  const code = fetchOnce(load)
  const View = (props: Props): ReactElement => createElement(use(code.promise()).default, props)
  return Object.assign(View, { preload: code.fetch, isHere: code.isHere })
}
