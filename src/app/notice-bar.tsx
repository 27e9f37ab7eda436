// One sentence and one or two buttons at the lower edge, out of the way of reading.
import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'

interface Props {
  readonly says: string
  readonly act?: string
  readonly later?: string
  onAct?(): void
  onLater?(): void
}

export function NoticeBar({ says, act, later, onAct, onLater }: Props): ReactElement {
  return (
    <div className="bar-notice" role="status">
      <p>{says}</p>
      {act !== undefined && <Button onClick={onAct}>{act}</Button>}
      {later !== undefined && (
        <Button kind="quiet" onClick={onLater}>
          {later}
        </Button>
      )}
    </div>
  )
}
