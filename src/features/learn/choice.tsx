// A decision and its table of designs; a heading stands above it already, so it only names itself to those who listen.
import type { ReactElement, ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

export const Choice = ({ id, title, children }: Props): ReactElement => (
  <section id={id} aria-label={title}>
    {children}
  </section>
)
