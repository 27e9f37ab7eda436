// Advice without a question.
import type { ReactElement, ReactNode } from 'react'
import './callout.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

export const Tip = ({ title, children }: Props): ReactElement => (
  <section className="tip">
    <h3>
      <span>Tip</span> {title}
    </h3>
    {children}
  </section>
)
