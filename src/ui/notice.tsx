// A sentence or two that has to be noticed: what happened, what is safe, what to do.
import type { ReactElement, ReactNode } from 'react'
import './notice.css'

interface Props {
  readonly tone: 'note' | 'good' | 'bad'
  readonly children: ReactNode
}

export const Notice = ({ tone, children }: Props): ReactElement => (
  <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {children}
  </div>
)
