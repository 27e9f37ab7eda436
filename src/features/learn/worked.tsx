// What is done in steps or by a sum: procedures and formulas.
import type { ReactElement, ReactNode } from 'react'
import { numeral } from '../../ui/numeral.ts'
import { AskLink } from './ask-link.tsx'
import './callout.css'

interface ProcedureProps {
  readonly id: string
  /** The fact that the whole of it is. */
  readonly fact: string
  readonly title: string
  readonly children: ReactNode
}

export const Procedure = ({ id, fact, title, children }: ProcedureProps): ReactElement => (
  <section className="worked" id={id} data-fact={fact}>
    <h3>{title}</h3>
    {children}
    <AskLink />
  </section>
)

interface FormulaProps extends ProcedureProps {
  readonly expression: string
  readonly unit: string
}

export const FormulaCard = ({ id, fact, title, expression, unit, children }: FormulaProps): ReactElement => (
  <section className="worked" id={id} data-fact={fact}>
    <h3>{title}</h3>
    <p className="sum">
      {inPrint(expression)} <span>= {unit}</span>
    </p>
    {children}
    <AskLink />
  </section>
)

interface VariableProps {
  readonly name: string
  readonly says: string
  readonly from: string | number
  readonly to: string | number
}

export const Variable = ({ name, says, from, to }: VariableProps): ReactElement => (
  <p className="where">
    <var>{name}</var> {says}, in our questions {numeral(Number(from))} to {numeral(Number(to))}
  </p>
)

interface MistakeProps {
  readonly expression: string
  readonly says: string
}

export const Mistake = ({ expression, says }: MistakeProps): ReactElement => (
  <p className="mistake">
    <b>Mistake</b> <s>{inPrint(expression)}</s> {says}
  </p>
)

/** Signs as in a book: ×, ÷ and a true minus. */
export const inPrint = (expression: string): string =>
  expression
    .replace(/\[[a-z0-9-]+\.([a-z0-9-]+)\]/g, (_, attribute: string) => attribute.replaceAll('-', ' '))
    .replaceAll('*', '×')
    .replaceAll('/', '÷')
    .replaceAll('-', '−')
