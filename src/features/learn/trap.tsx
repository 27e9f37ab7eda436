// A trap as the reader sees it: the scene, what is right, and each belief with the reason against it.
import type { ReactElement, ReactNode } from 'react'
import { AskLink } from './ask-link.tsx'
import './callout.css'

interface TrapProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

export const Trap = ({ id, title, children }: TrapProps): ReactElement => (
  <section className="trap" id={`trap-${id}`}>
    <h3>
      <span>Trap</span> {title}
    </h3>
    {children}
    <AskLink trap={id} />
  </section>
)

interface Text {
  readonly children: ReactNode
}

export const Scene = ({ children }: Text): ReactElement => <div className="scene">{children}</div>

export const Right = ({ children }: Text): ReactElement => (
  <div className="holds">
    <b>Right</b>
    <div>{children}</div>
  </div>
)

export const Belief = ({ because, children }: Text & { readonly because: string }): ReactElement => (
  <details className="belief">
    <summary>
      <b>Believed</b>
      <s>{children}</s>
    </summary>
    <p>{because}</p>
  </details>
)
