// One broken view does not take the rest along: says so, keeps what was answered, offers a way on.
import { Component, startTransition, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** Done before the children are tried again. */
  readonly onRetry?: () => Promise<unknown>
  readonly fallback: (retry: () => void) => ReactNode
}

export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  private readonly retry = (): void => {
    const again = (): void => startTransition(() => this.setState({ broken: false }))
    ;(this.props.onRetry?.() ?? Promise.resolve()).then(again, again)
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback(this.retry) : this.props.children
  }
}
