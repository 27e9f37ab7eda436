// A table of facts: hairlines where there is room, stacked rows where there is not.
import type { ReactElement, ReactNode } from 'react'
import { AskLink } from './ask-link.tsx'
import './facts-table.css'

interface Props {
  readonly reads: string
  readonly children: ReactNode
}

export const Facts = ({ reads, children }: Props): ReactElement => (
  <div className={`stacks facts ${reads}`}>
    {children}
    <AskLink />
  </div>
)
