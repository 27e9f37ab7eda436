// The code of a finished drill, to be passed on, and the way to its other form: other questions, equally hard.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { buttonClass } from '../../ui/button.tsx'

export interface OtherFormProps {
  readonly code: string
  /** Where the other form is. */
  readonly other: string
  /** Whether this was the other form itself. */
  readonly isOtherForm: boolean
  /** How many questions the code asks for. */
  readonly asked: number
}

interface Props extends Partial<OtherFormProps> {
  readonly code: string
  /** How many there were. */
  readonly drawn: number
}

export const OtherForm = ({ code, other, isOtherForm = false, asked = 0, drawn }: Props): ReactElement => (
  <section className="other-form" aria-labelledby="this-code">
    <h2 id="this-code">
      The code of this drill: <span className="code">{code}</span>
    </h2>
    {isOtherForm && drawn < asked && (
      <p>
        This form is {asked - drawn} short of the first one: the selection has too few facts for a second form with no
        question in common. The others match question for question.
      </p>
    )}
    <p>It gives these very questions on every device, also without a network.</p>
    {other !== undefined && (
      <p>
        <Link className={buttonClass()} to={other}>
          Give me the other form
        </Link>
        <small>As many questions of each kind, equally hard, none of these facts.</small>
      </p>
    )}
  </section>
)
