// A code that stands for nothing: what is wrong with it, and which were probably meant.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { DrillCodeFault } from '../../../quiz/code/read-drill-code.ts'
import { Notice } from '../../../ui/notice.tsx'

interface Props {
  readonly fault: DrillCodeFault
  to(code: string): string
}

export const BadCode = ({ fault, to }: Props): ReactElement => (
  <div className="contents">
    <h1>No such code</h1>
    <Notice tone="bad">
      <p>{fault.says}</p>
      {fault.nearest.length > 0 && (
        <p>
          Perhaps it was{' '}
          {fault.nearest.map((code, at) => (
            <span key={code}>
              {at > 0 && ' or '}
              <Link to={to(code)}>{code}</Link>
            </span>
          ))}
          ?
        </p>
      )}
    </Notice>
    <p>
      <Link to="/teach">Make another code</Link>
    </p>
  </div>
)
