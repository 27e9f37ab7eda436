// The way to the rest of a long list: how many come next, and how many are left.
import type { ReactElement } from 'react'
import { Button } from '../../ui/button.tsx'

interface Props {
  /** Not shown yet; with none there is no button. */
  readonly left: number
  readonly portion: number
  onMore(count: number): void
}

export function MoreRows({ left, portion, onMore }: Props): ReactElement | null {
  if (left <= 0) return null
  return (
    <Button onClick={() => onMore(Math.min(left, portion))}>
      {left <= portion ? `Show the other ${left}` : `Show ${portion} more of the other ${left}`}
    </Button>
  )
}
