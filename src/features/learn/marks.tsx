// The small marks inside a cell: its source, what the exam still says, what nobody has confirmed.
import type { ReactElement, ReactNode } from 'react'
import { dayInWords } from '../../ui/day.ts'
import { sourceAnchor } from './sources-list.tsx'

interface ProvenanceProps {
  /** Source codes, separated by spaces. */
  readonly codes: string
  /** ISO day. */
  readonly checked: string
}

export function Provenance({ codes, checked }: ProvenanceProps): ReactElement {
  const day = dayInWords(checked)
  return (
    <span className="prov" title={`Checked ${day}`}>
      {codes.split(' ').map((code) => (
        <a key={code} href={`#${sourceAnchor(code)}`}>
          {code}
        </a>
      ))}
      <time dateTime={checked}>{day}</time>
    </span>
  )
}

export const ExamSays = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <span className="exam" title="The exam still asks for this older answer">
    exam: {children}
  </span>
)

export const Unverified = (): ReactElement => (
  <span className="unverified" title="No source found yet; never asked">
    unverified
  </span>
)
