// Which component renders which tag of a page when it is shown as slides: larger, without links away, reasons held back.
import type { ReactElement, ReactNode } from 'react'
import { numeral } from '../../../ui/numeral.ts'

interface Within {
  readonly children?: ReactNode
}
interface Titled extends Within {
  readonly title: string
}

/** Cut up or read by the deck and never drawn as they are. */
const Part = ({ children }: Within): ReactElement => <>{children}</>
const Choice = ({ children }: Within): ReactElement => <>{children}</>
const Break = (): null => null
const Notes = (_: Within): null => null
const Provenance = (_: { readonly codes: string; readonly checked: string }): null => null

const Facts = ({ children }: Within & { readonly reads: string }): ReactElement => <>{children}</>

const Tip = ({ title, children }: Titled): ReactElement => (
  <section className="slide-tip">
    <h3>
      <span>Tip</span> {title}
    </h3>
    {children}
  </section>
)

/** The right sentence and the reasons come with a second press: first the room says what it thinks. */
const Trap = ({ title, children }: Titled & { readonly id: string }): ReactElement => (
  <section className="slide-trap">
    <h3>
      <span>Trap</span> {title}
    </h3>
    {children}
  </section>
)
const Scene = ({ children }: Within): ReactElement => <div className="slide-scene">{children}</div>
const Right = ({ children }: Within): ReactElement => (
  <div className="slide-right held-back">
    <b>Right</b> <div>{children}</div>
  </div>
)
const Belief = ({ because, children }: Within & { readonly because: string }): ReactElement => (
  <div className="slide-belief">
    <p>
      <span aria-hidden="true">“</span>
      {children}
      <span aria-hidden="true">”</span>
    </p>
    <p className="held-back">{because}</p>
  </div>
)

const Procedure = ({ title, children }: Titled & { readonly fact: string }): ReactElement => (
  <section className="slide-steps">
    <h3>{title}</h3>
    {children}
  </section>
)

interface Formula extends Titled {
  readonly fact: string
  readonly expression: string
  readonly unit: string
}
const FormulaCard = ({ title, expression, unit, children }: Formula): ReactElement => (
  <section className="slide-sum">
    <h3>{title}</h3>
    <p className="slide-formula">
      {inPrint(expression)} <span>= {unit}</span>
    </p>
    {children}
  </section>
)
interface Range {
  readonly name: string
  readonly says: string
  readonly from: string
  readonly to: string
}
const Variable = ({ name, says, from, to }: Range): ReactElement => (
  <p className="slide-where">
    <var>{name}</var> {says}, {numeral(Number(from))} to {numeral(Number(to))}
  </p>
)
const Mistake = ({ expression, says }: { readonly expression: string; readonly says: string }): ReactElement => (
  <p className="slip held-back">
    <s>{inPrint(expression)}</s> {says}
  </p>
)

/** Signs as in a book: ×, ÷ and a true minus; a fact's value by its name. */
const inPrint = (expression: string): string =>
  expression
    .replace(/\[[a-z0-9-]+\.([a-z0-9-]+)\]/g, (_, attribute: string) => attribute.replaceAll('-', ' '))
    .replaceAll('*', '×')
    .replaceAll('/', '÷')
    .replaceAll('-', '−')

/** A press on a slide turns it; what a link leads to is in the reading view, and a playground has a slide of its own. */
const a = ({ children }: Within & { readonly href?: string }): ReactElement => <span>{children}</span>

const Value = ({ children }: Within & { readonly to?: string }): ReactElement => <b className="value">{children}</b>
const ExamSays = ({ children }: Within): ReactElement => <span className="exam-says">exam: {children}</span>
const Unverified = (): ReactElement => <span className="exam-says">unverified</span>

export const slideComponents = {
  a,
  Belief,
  Break,
  Choice,
  ExamSays,
  Facts,
  FormulaCard,
  Mistake,
  Notes,
  Part,
  Procedure,
  Provenance,
  Right,
  Scene,
  Tip,
  Trap,
  Unverified,
  Value,
  Variable,
}
