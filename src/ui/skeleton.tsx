// Grey lines in the place of text that is on its way; still, and silent to a screen reader but for one word.
import type { ReactElement } from 'react'
import './skeleton.css'

export const Skeleton = ({
  lines = 6,
  says = 'Loading',
}: {
  readonly lines?: number
  readonly says?: string
}): ReactElement => (
  <div className="skeleton" role="status">
    <span className="vh">{says}</span>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} className="skeleton-line" />
    ))}
  </div>
)
